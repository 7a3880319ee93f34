import { useMemo } from "react";
import { useSpeech } from "../app/language.tsx";
import { useView } from "../app/view.tsx";
import { countOn } from "../findings/counts.ts";
import { tonesOf } from "../findings/lookup.ts";
import { toneKey, toneMeaningKey } from "../findings/words.ts";
import { Swatch } from "./Patterns.tsx";

/** What each tone looks like, what it means, and how many forums have it on the day. */
export function Legend() {
  const { t, number } = useSpeech();
  const { findings, question, on } = useView();
  const counts = useMemo(() => countOn(findings, question, on), [findings, question, on]);
  return (
    <dl className="legend">
      {tonesOf(question).map((tone) => (
        <div key={tone} data-count={tone}>
          <dt>
            <Swatch tone={tone} /> {t(toneKey(tone))}
          </dt>
          <dd className="count">{number(counts[tone])}</dd>
          <dd className="meaning">{t(toneMeaningKey(tone))}</dd>
        </div>
      ))}
    </dl>
  );
}
