import { useSpeech } from "../app/language.tsx";
import type { RouteView } from "../../http/schemas.ts";
import { Opener } from "./Opener.tsx";
import { Proof } from "./Proof.tsx";

/** One route: the answer, what it is subject to, what decides, and what would open it. */
export function RouteCard({ route: { route, truth, answer, confidence, subjectTo, caveats, proof, opener } }: { readonly route: RouteView }) {
  const { t } = useSpeech();
  return (
    <section className={`route route-${truth}`} aria-labelledby={`route-${route}`} data-route={route} data-truth={truth}>
      <header>
        <h3 id={`route-${route}`}>{t(`terms:route.${route}`)}</h3>
        <p className="route-answer">
          <span className={`answer-mark answer-${truth}`}>{t(`web:answer.${truth}`)}</span>
          {confidence && <span className={`confidence confidence-${confidence}`}>{t(`terms:confidence.${confidence}`)}</span>}
        </p>
      </header>
      <p>{answer}</p>
      <Listed title={t("web:forum.subjectTo")} items={subjectTo} />
      <Listed title={t("web:forum.caveats")} items={caveats} />
      <details className="reasons" open={truth !== 2}>
        <summary>{t("web:forum.decides")}</summary>
        <Proof proof={proof} />
      </details>
      {opener && <Opener opener={opener} />}
    </section>
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
