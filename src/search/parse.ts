import { DedereError } from "../errors/index.ts";
import { wordsOf } from "../names/index.ts";
import { readFilter } from "./filter.ts";
import type { Query } from "./query.ts";

interface Token {
  readonly kind: "(" | ")" | "AND" | "OR" | "NOT" | "phrase" | "plain";
  readonly text: string;
  /** First column is 1. */
  readonly column: number;
}

/** A quoted phrase, a bracket, or what stands between spaces. */
const TOKEN = /"([^"]*)("?)|[()]|[^\s()"]+/gu;
const OPERATORS: ReadonlySet<string> = new Set(["AND", "OR", "NOT"]);

/**
 * Reads a query: words that must all occur, "phrases", prefix*, AND, OR, NOT, brackets, filters as `name:value`.
 * @throws {DedereError} `bad-request`, naming the column and a remedy.
 */
export function parseQuery(text: string): Query {
  const parser = new Parser(tokens(text));
  const query = parser.any();
  parser.end();
  return query;
}

function tokens(text: string): readonly Token[] {
  return joinParticles(cut(text));
}

/** Two words of the query that are one word written apart («می کند») are asked for as one. */
function joinParticles(all: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of all) {
    const previous = joined.at(-1);
    const both = previous?.kind === "plain" && token.kind === "plain" ? `${previous.text} ${token.text}` : undefined;
    if (previous && both !== undefined && !both.includes(":") && wordsOf(both).length === 1) joined[joined.length - 1] = { ...previous, text: both };
    else joined.push(token);
  }
  return joined;
}

function cut(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: whole, 1: quoted, 2: closed, index }): Token => {
    const column = index + 1;
    if (quoted === undefined) return { kind: OPERATORS.has(whole) || whole === "(" || whole === ")" ? (whole as Token["kind"]) : "plain", text: whole, column };
    if (closed === "") throw wrong(column, "The quotation that begins here does not end.", 'Put a second " behind the phrase.');
    return { kind: "phrase", text: quoted, column };
  });
}

/** Recursive descent: OR binds least, then AND (which may be left out), then NOT. */
class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(all: readonly Token[]) {
    this.#tokens = all;
  }

  any(): Query {
    const choices = [this.#all()];
    while (this.#take("OR")) choices.push(this.#all());
    return choices.length === 1 ? (choices[0] as Query) : { any: choices };
  }

  end(): void {
    const token = this.#tokens[this.#at];
    if (token) throw wrong(token.column, `Nothing opens the bracket that ends here.`, "Leave it out, or put ( before what belongs together.");
  }

  #all(): Query {
    const parts = [this.#one()];
    while (this.#take("AND") || this.#begins()) parts.push(this.#one());
    return parts.length === 1 ? (parts[0] as Query) : { all: parts };
  }

  #one(): Query {
    const token = this.#tokens[this.#at];
    if (!token) throw wrong(this.#endColumn(), "The query ends where something to search for should stand.", "Write a word, a phrase in quotes, or a filter.");
    this.#at += 1;
    if (token.kind === "NOT") return { not: this.#one() };
    if (token.kind === "phrase") return phrase(token);
    if (token.kind === "plain") return plain(token);
    if (token.kind !== "(")
      throw wrong(
        token.column,
        `"${token.text}" stands where something to search for should.`,
        `To search for the word itself, write it in quotes: "${token.text}".`,
      );
    const inside = this.any();
    if (!this.#take(")")) throw wrong(token.column, "The bracket that opens here is not closed.", "Put ) behind what belongs together.");
    return inside;
  }

  #begins(): boolean {
    const kind = this.#tokens[this.#at]?.kind;
    return kind !== undefined && kind !== ")" && kind !== "OR" && kind !== "AND";
  }

  #take(kind: Token["kind"]): boolean {
    const found = this.#tokens[this.#at]?.kind === kind;
    if (found) this.#at += 1;
    return found;
  }

  #endColumn(): number {
    const last = this.#tokens.at(-1);
    return last ? last.column + last.text.length : 1;
  }
}

function phrase({ text, column }: Token): Query {
  const words = wordsOf(text);
  if (words.length === 0) throw wrong(column, "There is no word in these quotes.", "Write at least one letter or digit.");
  return { phrase: words, prefix: false };
}

function plain({ text, column }: Token): Query {
  const colon = text.indexOf(":");
  if (colon > 0 && /^[a-z]+$/.test(text.slice(0, colon))) {
    const filter = readFilter(text.slice(0, colon), text.slice(colon + 1));
    if ("message" in filter) throw wrong(column, filter.message, filter.remedy);
    return { filter };
  }
  const words = wordsOf(text);
  const [first] = words;
  if (first === undefined) throw wrong(column, `"${text}" has no letter and no digit.`, "Write a word.");
  const prefix = text.endsWith("*");
  // What punctuation divides, a date or a number of a document, belongs together.
  return words.length === 1 ? { word: first, prefix } : { phrase: words, prefix };
}

function wrong(column: number, message: string, remedy: string): DedereError {
  return new DedereError("bad-request", "The query cannot be read.", [{ column, message, remedy }]);
}
