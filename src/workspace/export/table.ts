import { DedereError, type Problem } from "../../errors/index.ts";
import { nearest } from "../../files/index.ts";
import { cellsOf, ID, writeCsv } from "../../record/exchange/index.ts";
import { KINDS, kindNamed } from "../../record/kinds/index.ts";
import type { Id, ProtectionLevel } from "../../record/model.ts";
import { type NameOptions, watched } from "./protected-names.ts";
import { wholeItems, wholeItemsOf } from "./whole-items.ts";
import type { Workspace } from "../workspace.ts";

export interface TableExport extends NameOptions {
  readonly audience: ProtectionLevel;
  readonly kind: string;
  /** Properties of the kind, or `id`; each is one column, in this order. */
  readonly columns: readonly string[];
  /** The rows, in this order; without them all items of the kind, by id. Items of other kinds are left out. */
  readonly items?: Iterable<Id>;
}

/**
 * A table of exactly the rows and columns asked for, as CSV in UTF-8, piece by piece. Cells that a spreadsheet would
 * take for formulas get an apostrophe, which the import of tables takes away again.
 * @throws {DedereError} `bad-request` for a kind or columns that there are not; `refused`, at its end, as `watchNames` does
 */
export function exportTable({ db }: Pick<Workspace, "db">, { kind, columns, items, ...leaving }: TableExport): AsyncGenerator<string> {
  const known = kindNamed(kind);
  if (!known) throw refused(`"${kind}" is no kind of item.`, kind, Object.keys(KINDS));
  const names = [ID, ...Object.keys(known.properties)];
  const unknown = columns.filter((column) => !names.includes(column));
  if (unknown.length > 0)
    throw new DedereError(
      "bad-request",
      "The table has columns that there are not",
      unknown.map((column) => problem(`"${column}" is no property of "${kind}".`, column, names)),
    );
  const source = items ? wholeItemsOf(db, items) : wholeItems(db, kind);
  const rows = (async function* () {
    for await (const one of source) if (one.item.kind === kind) yield cellsOf(one, columns, leaving.audience);
  })();
  return watched(db, leaving, writeCsv(columns, rows), (line) => [line]);
}

function refused(message: string, word: string, possible: readonly string[]): DedereError {
  return new DedereError("bad-request", message, [problem(message, word, possible)]);
}

function problem(message: string, word: string, possible: readonly string[]): Problem {
  const near = nearest(word, possible);
  return { message, remedy: `${near ? `Did you mean "${near}"? ` : ""}Possible: ${possible.join(", ")}.` };
}
