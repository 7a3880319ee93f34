import { useSpeech } from "../app/language.tsx";
import type { RouteView } from "../../http/schemas.ts";

/** What would open a closed or unknown route: facts, other days, and what would have to be known. */
export function Opener({ opener: { facts, opensOn, wasOpenUntil, missing } }: { readonly opener: NonNullable<RouteView["opener"]> }) {
  const { t, date } = useSpeech();
  const and = ` ${t("web:forum.openersAnd")} `;
  return (
    <div className="opener">
      {missing.length > 0 && (
        <>
          <h4>{t("web:forum.missing")}</h4>
          <ul>
            {missing.map(({ question, who }) => (
              <li key={question}>
                {question} <span className="quiet">({who})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{t("web:forum.openers")}</h4>
      <ul>
        {facts.map((set) => (
          <li key={set.join()}>{set.map((fact) => t(`web:whatIf.${fact}`)).join(and)}</li>
        ))}
        {facts.length === 0 && <li>{t("web:forum.openersNone")}</li>}
        {wasOpenUntil !== undefined && <li>{t("web:forum.wasOpenUntil", { date: date(wasOpenUntil) })}</li>}
        {opensOn !== undefined && <li>{t("web:forum.opensOn", { date: date(opensOn) })}</li>}
      </ul>
    </div>
  );
}
