import type { Source } from "../../record/index.ts";
import { exhibitLabel, filingOf } from "../genres/filing.ts";
import type { Context, KeptExhibit } from "./context.ts";
import type { Finding } from "./finding.ts";
import { isLater, sourcesCited } from "./sources.ts";

/** A source that a document to an authority cites, as an exhibit of it. */
export interface Exhibit {
  readonly sourceId: string;
  readonly source: Source;
  /** Its number, counted from 1 in the order in which the document first cites them. */
  readonly number: number;
  /** What the forum calls it: "Anlage 1". */
  readonly label: string;
  /** Id of the file in the workspace, where the source names one. */
  readonly fileId: string | undefined;
  readonly kept: KeptExhibit | undefined;
  readonly start: number;
}

/** The exhibits of a document: every source that it cites and that was there on its day, in the order in which it first does. None where it has no list of them. */
export function exhibitsOf(context: Context): readonly Exhibit[] {
  const { document, record, exhibits } = context;
  if (!document.blocks.some(({ name }) => name === "exhibits")) return [];
  const { head } = document;
  return sourcesCited(context)
    .flatMap(({ id, start }) => {
      const source = Object.hasOwn(record.file.sources, id) ? record.file.sources[id] : undefined;
      return source && !isLater(source, head.date) ? [{ id, start, source }] : [];
    })
    .map(({ id, start, source }, i) => {
      const named = source.archived !== undefined && !/^[a-z]+:/iu.test(source.archived) ? source.archived : undefined;
      const label = exhibitLabel(head.forum, i + 1, head) ?? String(i + 1);
      return { sourceId: id, source, number: i + 1, label, fileId: named, kept: named === undefined ? undefined : exhibits?.get(named), start };
    });
}

/** An exhibit that is cited can be attached; a number that the text gives is one of the list. */
export function missingExhibits(context: Context): readonly Finding[] {
  const exhibits = exhibitsOf(context);
  const start = context.document.blocks.find(({ name }) => name === "exhibits")?.start ?? 0;
  const gone = context.exhibits === undefined ? [] : exhibits.filter(({ fileId, kept }) => fileId !== undefined && kept === undefined);
  const loose = exhibits.filter(({ source }) => source.archived === undefined);
  const list = (of: readonly Exhibit[]) => of.map(({ sourceId }) => sourceId).join(", ");
  return [
    ...gone.map(({ sourceId, fileId, start: at }): Finding => ({
      rule: "exhibit-missing",
      severity: "error",
      variant: "gone",
      start: at,
      end: at,
      values: { key: sourceId, file: fileId ?? "" },
    })),
    ...(loose.length === 0
      ? []
      : [
          {
            rule: "exhibit-missing",
            severity: "warning",
            variant: "no-copy",
            start,
            end: start,
            values: { count: loose.length, of: exhibits.length, keys: list(loose) },
          } as const,
        ]),
    ...typedNumbers(context, exhibits.length),
  ];
}

/** "Anlage 9" in the text of a complaint with eight. */
function typedNumbers({ document }: Context, count: number): readonly Finding[] {
  const labels = Object.values(filingOf(document.head.forum)?.exhibits ?? {}).filter((label) => label.includes("{n}"));
  if (labels.length === 0) return [];
  const any = labels.map((label) =>
    label
      .replaceAll(/[.°º]/gu, ".")
      .replace("{producer}/", String.raw`(?:\p{L}+/)?`)
      .replace("{n}", String.raw`(\d+)`),
  );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join("|")})(?![\\p{N}])`, "gu");
  return document.passages.flatMap(({ plain }) =>
    [...plain.text.matchAll(pattern)].flatMap((match): Finding[] => {
      const number = Number(match.slice(1).join(""));
      const start = plain.offsets[match.index] ?? 0;
      return number >= 1 && number <= count
        ? []
        : [{ rule: "exhibit-missing", severity: "error", variant: "number", start, end: start + match[0].length, values: { label: match[0], count } }];
    }),
  );
}
