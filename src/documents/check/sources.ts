import type { Source } from "../../record/index.ts";
import { isLawKey } from "./law-view.ts";
import type { Context } from "./context.ts";
import type { Finding } from "./finding.ts";

/** The ids of the sources behind what a document cites, in the order in which they first back something. */
export function sourcesCited({ document, record }: Context): readonly { readonly id: string; readonly start: number }[] {
  const first = new Map<string, number>();
  for (const passage of document.passages)
    for (const sentence of passage.sentences)
      for (const { citations } of sentence.groups)
        for (const { key, start } of citations) {
          if (isLawKey(key)) continue;
          const ids = record.isSource(key) ? [key] : (record.recorded(key)?.supports.map(({ sourceId }) => sourceId) ?? []);
          const place = passage.plain.offsets[sentence.start + start] ?? 0;
          for (const id of ids) if (!first.has(id)) first.set(id, place);
        }
  return [...first].map(([id, start]) => ({ id, start }));
}

/** An address alone is gone one day. */
export function unarchivedSources(context: Context): readonly Finding[] {
  const { sources } = context.record.file;
  return sourcesCited(context).flatMap(({ id, start }) => {
    const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
    return source?.url !== undefined && source.archived === undefined
      ? [{ rule: "source-unarchived", severity: "warning", start, end: start, values: { key: id } } as const]
      : [];
  });
}

/** Whether a source was published after a day. One whose date is a longer period may have been there. */
export function isLater({ date }: Source, day: string): boolean {
  return date !== undefined && (date.split("/")[0] ?? "") > day.slice(0, (date.split("/")[0] ?? "").length);
}
