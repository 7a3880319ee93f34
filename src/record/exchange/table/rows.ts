import type { Problem } from "../../../errors/index.ts";
import { checkFact, kindNamed, type KindOf, propertyOf } from "../../kinds/index.ts";
import type { FactCitation, Item, Value } from "../../model.ts";
import { GRADE } from "../../vocabulary.ts";
import type { Draft, DraftFact } from "../draft.ts";
import { protectionOf } from "../protection.ts";
import { type IdOfRow, idOfItem, partsOf } from "./ids.ts";
import type { MappedItem, MappedProperty, Mapping, Sourced } from "./mapping.ts";
import { type Cell, type TableRow, textOf } from "./table.ts";
import { BadCell, type Named, readValue } from "./values.ts";

export interface RowContext {
  /** What references and new items are held against; absent where that has been done. */
  readonly check?: {
    /** Kind of an item that the record holds already. */
    readonly held: KindOf;
    /** Kind of an item of the record or of the file. */
    readonly kindOf: KindOf;
  };
  readonly named: Named;
}

export interface RowResult {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** Finds the cell of a row under a heading. */
type At = (column: string) => Cell;

/** Reads the rows of one table by one mapping. Problems name the row and the column; none is thrown. */
export function rowReader(mapping: Mapping, headings: readonly string[], ids: IdOfRow): (row: TableRow, context: RowContext) => RowResult {
  const places = new Map(headings.map((heading, i) => [heading, i]));
  return (row, context) => {
    const at: At = (column) => row.cells[places.get(column) ?? -1] ?? "";
    const read = new RowReader(mapping, row, at, ids, context);
    return { drafts: read.drafts(), problems: read.problems };
  };
}

class RowReader {
  readonly problems: Problem[] = [];
  readonly #mapping: Mapping;
  readonly #row: TableRow;
  readonly #at: At;
  readonly #ids: IdOfRow;
  readonly #context: RowContext;

  constructor(mapping: Mapping, row: TableRow, at: At, ids: IdOfRow, context: RowContext) {
    this.#mapping = mapping;
    this.#row = row;
    this.#at = at;
    this.#ids = ids;
    this.#context = context;
  }

  drafts(): Draft[] {
    const expected = this.#mapping.file.headings;
    if (this.#row.number <= expected) return [];
    return Object.entries(this.#mapping.items).flatMap(([name, item], i) =>
      partsOf(item, (column) => textOf(this.#at(column))).flatMap((part) => this.#draft(name, item, part, i === 0)),
    );
  }

  #draft(name: string, mapped: MappedItem, part: string | undefined, first: boolean): Draft[] {
    const id = idOfItem(this.#ids, this.#mapping, name, (column) => textOf(this.#at(column)), this.#row.number, part);
    if (id === undefined) {
      const columns = mapped.id ?? [];
      if (first) this.#problem(columns[0], "The row has no id.", "Fill the id in, or remove the row.");
      return [];
    }
    const item: Item = { id, kind: mapped.kind };
    const at: At = (column) => (part !== undefined && column === mapped.each?.column ? part : this.#at(column));
    const facts = Object.entries(mapped.properties).flatMap(([property, cell]) => this.#facts(item, mapped, property, cell, at));
    const fromCells = facts.some(({ property }) => mapped.properties[property]?.column !== undefined);
    if (!first && !fromCells) return [];
    this.#required(item, facts);
    return [{ item, facts, says: "given" }];
  }

  #facts(item: Item, mapped: MappedItem, property: string, cell: MappedProperty, at: At): DraftFact[] {
    const spec = propertyOf(item.kind, property);
    if (!spec) return [];
    return this.#cells(cell, at).flatMap((one) => {
      const value = this.#value(spec.type === "ref" ? this.#ref(cell) : undefined, one, { item, property, cell });
      if (!value) return [];
      const original = textOf(one);
      const told = sayer(mapped, this.#mapping);
      const citations = spec.editorial ? [] : this.#citations(told, cell.column, "text" in value || cell.column === undefined ? undefined : original, at);
      const grade = this.#grade(told, at);
      const fact: DraftFact = {
        about: item.id,
        property,
        value,
        citations,
        ...(grade === undefined || spec.editorial ? {} : { grade }),
        status: told.status ?? "alleged",
        contrary: false,
        protection: protectionOf(item.kind, property, told.protection),
      };
      const wrong = checkFact(item, { ...fact, id: "" }, this.#context.check?.kindOf);
      for (const { message, remedy } of wrong) this.#problem(cell.column, message, remedy);
      return wrong.length > 0 ? [] : [fact];
    });
  }

  #cells({ column, value, item, separator }: MappedProperty, at: At): readonly Cell[] {
    if (item !== undefined) return [item];
    const cell = value ?? at(column ?? "");
    const parts = separator === undefined ? [cell] : textOf(cell).split(separator);
    return parts.filter((part) => textOf(part) !== "");
  }

  /** The id of another item of the same row. */
  #ref({ item: name }: MappedProperty): string | undefined {
    if (name === undefined) return undefined;
    return idOfItem(this.#ids, this.#mapping, name, (column) => textOf(this.#at(column)), this.#row.number, undefined);
  }

  #value(ref: string | undefined, cell: Cell, { item, property, cell: mapped }: { item: Item; property: string; cell: MappedProperty }): Value | undefined {
    const spec = propertyOf(item.kind, property);
    if (ref !== undefined) return { ref };
    if (!spec) return undefined;
    const dates = { order: mapped.dates ?? this.#mapping.dates, calendar: mapped.calendar ?? this.#mapping.calendar };
    try {
      return readValue(cell, { property: spec, mapped, dates, lang: mapped.lang ?? this.#mapping.lang, named: this.#context.named });
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      this.#problem(mapped.column, error.message, [error.remedy, error.inMapping].filter(Boolean).join(" "));
      return undefined;
    }
  }

  #citations({ source }: Sourced, column: string | undefined, quote: string | undefined, at: At): FactCitation[] {
    const id = typeof source === "object" ? textOf(at(source.column)) : source;
    if (!id) return [];
    const locator = { ...(column === undefined ? {} : { at: column }), ...(quote === undefined ? {} : { quote }) };
    return [Object.keys(locator).length === 0 ? { source: id } : { source: id, locator }];
  }

  #grade({ grade }: Sourced, at: At): string | undefined {
    if (typeof grade !== "object") return grade;
    const text = textOf(at(grade.column)).toUpperCase();
    if (text === "" || GRADE.test(text)) return text || undefined;
    this.#problem(grade.column, `"${text}" is no grade.`, "Write the Admiralty code: A to F, then 1 to 6.");
    return undefined;
  }

  /** An item that is new must say enough to be one. What is wrong with a cell has been told already. */
  #required(item: Item, facts: readonly DraftFact[]): void {
    const { check } = this.#context;
    if (!check || check.held(item.id) !== undefined) return;
    for (const [name, property] of Object.entries(kindNamed(item.kind)?.properties ?? {})) {
      if (!property.required || facts.some((fact) => fact.property === name)) continue;
      const cell = Object.values(this.#mapping.items).find(({ kind }) => kind === item.kind)?.properties[name];
      if (cell?.column !== undefined && this.problems.some(({ path }) => path === this.#pathOf(cell.column))) continue;
      this.#problem(cell?.column, `A new ${item.kind} needs "${name}".`, cell ? "Fill the cell in." : `Map a column or a value to "${name}".`);
    }
  }

  #pathOf(column: string | undefined): string {
    return `row ${this.#row.number}${column === undefined ? "" : `, ${column}`}`;
  }

  #problem(column: string | undefined, message: string, remedy: string): void {
    const path = this.#pathOf(column);
    const cell = column === undefined ? "" : textOf(this.#at(column));
    const said = message.includes(cell) ? message : `"${cell}": ${message}`;
    if (this.problems.some((known) => known.path === path && known.message === said)) return;
    this.problems.push({ line: this.#row.line, path, message: said, remedy });
  }
}

/** Who says so: as the item says, else as the whole mapping. */
function sayer(item: Sourced, mapping: Sourced): Sourced {
  return {
    source: item.source ?? mapping.source,
    grade: item.grade ?? mapping.grade,
    status: item.status ?? mapping.status,
    protection: item.protection ?? mapping.protection,
  };
}
