import { parseRange } from "../../../time/index.ts";
import type { CslDate } from "./csl.ts";

/** Seasons of CSL are numbered from spring on; EDTF gives them the months 21 to 24. */
const FIRST_SEASON = 20;

/** A date of CSL in EDTF; `undefined` where it cannot be said so. */
export function edtfOf({ "date-parts": parts, season, circa, raw, literal }: CslDate): string | undefined {
  const [from, to] = (parts ?? []).map((one) => written(one, season));
  const text = from === undefined ? (raw ?? literal)?.trim() : to === undefined ? from + (isTrue(circa) ? "~" : "") : `${from}/${to}`;
  return text !== undefined && readable(text) ? text : undefined;
}

function written([year, month, day]: readonly number[], season: number | undefined): string | undefined {
  if (year === undefined) return undefined;
  const second = month ?? (season === undefined ? undefined : season + FIRST_SEASON);
  return [String(year).padStart(4, "0"), second, day]
    .filter((one) => one !== undefined)
    .map((one) => String(one).padStart(2, "0"))
    .join("-");
}

const SIMPLE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A date in EDTF as CSL has it; what CSL has no parts for stands there as it is (`raw`). */
export function cslOf(edtf: string): CslDate {
  const circa = /^[^/]*~$/.test(edtf);
  const ends = (circa ? edtf.slice(0, -1) : edtf).split("/").map((end) => SIMPLE.exec(end));
  const [first] = ends;
  const month = Number(first?.[2] ?? 0);
  if (ends.length === 1 && first && month > FIRST_SEASON)
    return { "date-parts": [[Number(first[1])]], season: month - FIRST_SEASON, ...(circa ? { circa } : {}) };
  if (ends.some((end) => !end || Number(end[2] ?? 0) > 12)) return { raw: edtf };
  const parts = ends.map((end) => (end ?? []).slice(1).flatMap((one) => (one ? [Number(one)] : [])));
  return { "date-parts": parts, ...(circa ? { circa } : {}) };
}

function isTrue(circa: CslDate["circa"]): boolean {
  return circa === true || circa === 1 || circa === "1" || circa === "true";
}

function readable(text: string): boolean {
  try {
    parseRange(text);
    return true;
  } catch {
    return false;
  }
}
