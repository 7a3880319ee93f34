import { useRef } from "react";
import { useSpeech } from "../app/language.tsx";
import { useView } from "../app/view.tsx";
import type { ForumRow } from "../findings/lookup.ts";
import { toneKey } from "../findings/words.ts";
import type { Window } from "../when/Zoom.tsx";
import { fillOf } from "../world/Patterns.tsx";
import { useWidth } from "../world/useWidth.ts";

const ROW = 12;

/** The status of one forum over the days of the line. The steps to the next change say the same in dates. */
export function ForumLine({ row, window: { from, to } }: { readonly row: ForumRow; readonly window: Window }) {
  const { t, date } = useSpeech();
  const { findings, question, on } = useView();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 1000);
  const { starts, values } = findings.timeline(row, { ...question, route: undefined });
  const x = (day: number) => (width * (Math.min(Math.max(day, from), to) - from)) / (to - from);
  const pieces = values
    .map((value, i) => ({
      tone: findings.table.statuses[value] ?? "unknown",
      first: starts[i] ?? from,
      left: x(starts[i] ?? from),
      right: x(starts[i + 1] ?? to),
    }))
    .filter(({ left, right }) => right > left);
  return (
    <div ref={frame} className="counts forum-line">
      <svg
        width={width}
        height={ROW * 2}
        role="img"
        aria-label={pieces.map(({ tone, first }) => t("web:forum.piece", { status: t(toneKey(tone)), from: date(Math.max(first, from)) })).join("; ")}
      >
        {pieces.map(({ tone, left, right }) => (
          <rect key={left} x={left} width={right - left} height={ROW * 2} fill={fillOf(tone)} />
        ))}
      </svg>
      <span className="here" style={{ insetInlineStart: `${(100 * (on - from)) / (to - from)}%` }} />
    </div>
  );
}
