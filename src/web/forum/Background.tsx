import { useSpeech } from "../app/language.tsx";
import { useView } from "../app/view.tsx";
import type { ForumView } from "../../http/schemas.ts";
import { LawText } from "./Proof.tsx";

/** What stands beside the answers: duties, doubts, decided cases, authorities. */
export function Background({ forum: { code, duties, doubts, immunityNotes, notRead, authorities, precedents } }: { readonly forum: ForumView }) {
  const { t, forum } = useSpeech();
  return (
    <div className="background">
      <Duties duties={duties} />
      <Texts title={t("web:forum.doubts")} texts={doubts} />
      <Texts title={t("web:forum.notRead")} texts={notRead} />
      <Texts title={t("web:forum.immunity")} texts={immunityNotes} />
      <Texts title={t("web:forum.authorities")} texts={authorities} />
      <section>
        <h2>{t("web:forum.precedents", { forum: forum(code) })}</h2>
        {precedents.length === 0 ? (
          <p className="quiet">{t("web:forum.precedentsNone")}</p>
        ) : (
          <ul className="precedents">
            {precedents.map((precedent) => (
              <Precedent key={precedent.id} precedent={precedent} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function Duties({ duties }: Pick<ForumView, "duties">) {
  const { t, text } = useSpeech();
  const { matter } = useView();
  if (duties.length === 0) return null;
  const labelOf = (id: string) => matter.charges.filter((charge) => charge.id === id).map(({ label }) => text(label));
  return (
    <section>
      <h2>{t("web:forum.duties")}</h2>
      <ul>
        {duties.map(({ text: duty, charges }) => (
          <li key={duty}>
            {duty} <span className="quiet">({[...new Set(charges.flatMap(labelOf))].join(t("web:comma"))})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Texts({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {texts.map((text) => (
          <li key={text}>
            <LawText text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Precedent({ precedent: { title, on, outcome, reason, result, sources } }: { readonly precedent: ForumView["precedents"][number] }) {
  const { t } = useSpeech();
  const why = t(`web:decided.${reason}`, { defaultValue: "" }) || t(`terms:reason.${reason}`);
  return (
    <li>
      <h3 lang="en" dir="ltr">
        {title}
      </h3>
      <p className="quiet">
        <bdi>{on}</bdi> · {outcome === "proceeded" ? t("web:forum.proceeded") : t("web:forum.blocked", { reason: why })}
      </p>
      <LawText text={result} />
      <ul className="cites">
        {sources.map(({ title: source, where }) => (
          <li key={source}>
            <bdi>{source}</bdi> {where && <bdi className="where">{where}</bdi>}
          </li>
        ))}
      </ul>
    </li>
  );
}
