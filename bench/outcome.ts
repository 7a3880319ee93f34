import type { Aim, Outcome, Ratio, Row } from "./part.ts";
import { duration, number } from "./words.ts";

/** What a part found, as Markdown. */
export function tellOutcome({ title, rows, ratios, aims = [], notes, load }: Outcome): string {
  return [
    `**${title}**`,
    "",
    `Load before ${load.before.toFixed(1)}, after ${load.after.toFixed(1)}.`,
    "",
    "| what | runs | min | median | p95 | per second | memory peak |",
    "|---|--:|--:|--:|--:|--:|--:|",
    ...rows.map(tellRow),
    ...(ratios.length === 0 ? [] : ["", "| our rate, times theirs (medians, same run) | ratio | aim | |", "|---|--:|--:|---|", ...ratios.map(tellRatio)]),
    ...(aims.length === 0 ? [] : ["", "| what | found | aim | |", "|---|--:|--:|---|", ...aims.map(tellAim)]),
    ...notes.flatMap((note) => ["", note]),
  ].join("\n");
}

function tellRow({ what, times, work, peakMegabytes }: Row): string {
  const rate = work === undefined ? "–" : `${number((work.count / times.median) * 1000)} ${work.unit}`;
  const peak = peakMegabytes === undefined ? "–" : `${number(peakMegabytes)} MB`;
  return `| ${[what, times.runs, duration(times.min), duration(times.median), duration(times.p95), rate, peak].join(" | ")} |`;
}

function tellRatio({ what, value, aim }: Ratio): string {
  const outcome = aim === undefined ? "" : value >= aim ? "met" : "missed";
  return `| ${[what, number(value), aim ?? "–", outcome].join(" | ")} |`;
}

function tellAim({ what, found, aim, met }: Aim): string {
  return `| ${[what, found, aim, met ? "met" : "missed"].join(" | ")} |`;
}
