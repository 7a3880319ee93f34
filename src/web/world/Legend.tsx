import { useMemo } from "react";
import { useSpeech } from "../app/language.tsx";
import { useView } from "../app/view.tsx";
import { countOn } from "../findings/counts.ts";
import { tonesOf } from "../findings/lookup.ts";
import { toneKey, toneMeaningKey } from "../findings/words.ts";
import { Swatch } from "./Patterns.tsx";

/** What each tone looks like, and how many forums have it on the day. */
export function Legend() {
  const { t, number } = useSpeech();
  const { findings, question, on } = useView();
  const counts = useMemo(() => countOn(findings, question, on), [findings, question, on]);
  return (
    <ul className="legend" aria-label={t("web:world.counts")}>
      {tonesOf(question).map((tone) => (
        <li key={tone} data-count={tone}>
          <Swatch tone={tone} /> {t(toneKey(tone))} <span className="count">{number(counts[tone])}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the tones mean. */
export function Meanings() {
  const { t } = useSpeech();
  const { question } = useView();
  return (
    <dl className="meanings">
      {tonesOf(question).map((tone) => (
        <div key={tone}>
          <dt>{t(toneKey(tone))}</dt>
          <dd>{t(toneMeaningKey(tone))}</dd>
        </div>
      ))}
    </dl>
  );
}
