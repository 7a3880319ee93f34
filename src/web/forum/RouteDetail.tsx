import { useSpeech } from "../app/language.tsx";
import type { RouteView } from "../../http/schemas.ts";
import { Opener } from "./Opener.tsx";
import { Proof } from "./Proof.tsx";

/** One route in full: the answer, what decides, what it is subject to, and what would open it. */
export function RouteDetail({ route: { route, truth, answer, subjectTo, caveats, proof, opener } }: { readonly route: RouteView }) {
  const { t } = useSpeech();
  return (
    <div className={`route route-${truth}`} data-route={route} data-truth={truth}>
      <div>
        <h3>{t(`terms:route.${route}`)}</h3>
        <p className="quiet">{t(`terms:routeMeaning.${route}`)}</p>
      </div>
      <p className="route-answer">{answer}</p>
      <Listed title={t("web:forum.subjectTo")} items={subjectTo} />
      <Listed title={t("web:forum.caveats")} items={caveats} />
      {opener && <Opener opener={opener} />}
      <h4>{t("web:forum.decides")}</h4>
      <Proof proof={proof} />
    </div>
  );
}

function Listed({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <div className="listed">
      <h4>{title}</h4>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
