import { memo, useMemo, useRef } from "react";
import { useView } from "../app/view.tsx";
import { type Counts as Entry, countsOverTime } from "../findings/counts.ts";
import { type Tone, tonesOf } from "../findings/lookup.ts";
import { fillOf } from "../world/Patterns.tsx";
import { useWidth } from "../world/useWidth.ts";
import type { Window } from "./Zoom.tsx";

/** In pixels. */
const HEIGHT = 52;

/** How many forums have each tone over the days of the line, stacked. A picture of what the legend and the steps say. */
export function Counts({ window }: { readonly window: Window }) {
  const { findings, question, on } = useView();
  const entries = useMemo(() => countsOverTime(findings, question), [findings, question]);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 1000);
  const here = (100 * (on - window.from)) / (window.to - window.from);
  return (
    <div ref={frame} className="counts" aria-hidden="true">
      <Areas entries={entries} tones={tonesOf(question)} from={window.from} to={window.to} width={width} total={findings.table.forums.length} />
      <span className="here" style={{ insetInlineStart: `${here}%` }} />
    </div>
  );
}

interface AreasProps extends Window {
  readonly entries: readonly Entry[];
  readonly tones: readonly Tone[];
  readonly total: number;
  readonly width: number;
}

const Areas = memo(function Areas({ entries, tones, from, to, total, width }: AreasProps) {
  return (
    <svg width={width} height={HEIGHT}>
      {tones.map((tone, i) => (
        <path key={tone} d={area(entries, tones.slice(0, i), tone, { from, to, total, width })} fill={fillOf(tone)} />
      ))}
    </svg>
  );
});

/** The outline of one tone's area on top of those below it: along its upper edge and back along its lower one. */
function area(entries: readonly Entry[], below: readonly Tone[], tone: Tone, { from, to, total, width }: Window & Pick<AreasProps, "total" | "width">): string {
  const x = (day: number) => round((width * (Math.min(Math.max(day, from), to) - from)) / (to - from));
  const y = (count: number) => round(HEIGHT - (HEIGHT * count) / total);
  const steps = entries.map(({ from: start, byTone }, i) => {
    const base = below.reduce((sum, lower) => sum + byTone[lower], 0);
    return { left: x(start), right: x(entries[i + 1]?.from ?? to), low: y(base), high: y(base + byTone[tone]) };
  });
  const seen = steps.filter(({ left, right }) => right > left);
  const top = seen.map(({ left, right, high }) => `${left} ${high}L${right} ${high}`);
  const bottom = seen.toReversed().map(({ left, right, low }) => `${right} ${low}L${left} ${low}`);
  return seen.length === 0 ? "" : `M${[...top, ...bottom].join("L")}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
