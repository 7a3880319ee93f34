import type { Route } from "../../../forum/index.ts";
import type { Counted, Mode } from "../../../record/vocabulary.ts";

/** The routes that a draft tells the law's answer for. */
export type Told = Exclude<Route, "try" | "civil">;

/** A heading, and what a person is asked to write below it; nothing where the record fills it. */
export interface SectionWords {
  readonly heading: string;
  readonly ask?: string;
}

/**
 * What the draft of a document says by itself in one language. The sentences are made so that they need no grammar of what is put
 * into them: "According to the sources cited: Jane Doe – Minister of Justice, 2001 – 2004".
 */
export interface DraftWords {
  readonly according: (who: string) => string;
  readonly sourcesCited: string;
  readonly and: string;
  readonly title: {
    readonly complaint: (name: string, form: string) => string;
    readonly arrest: (name: string) => string;
    readonly release: string;
    readonly facts: (name: string) => string;
    readonly questions: (name: string) => string;
    readonly letter: string;
  };
  readonly section: Readonly<Record<string, SectionWords>>;
  /** Whom an open letter is addressed to. */
  readonly toAll: string;
  /** Below the addressee: that its address was not checked. */
  readonly checkAddress: string;
  readonly translate: string;
  readonly writeInstead: (key: string) => string;
  readonly alsoWritten: string;
  readonly born: string;
  readonly birthplace: string;
  readonly nationality: string;
  readonly figures: string;
  readonly perSource: (figure: string, who: string) => string;
  readonly exactly: (n: string) => string;
  readonly about: (n: string) => string;
  readonly atLeast: (n: string) => string;
  readonly atMost: (n: string) => string;
  readonly counted: Readonly<Record<Counted, string>>;
  readonly alleged: (name: string) => string;
  readonly mode: Readonly<Record<Mode, string>>;
  readonly answer: (forum: string, day: string) => string;
  readonly route: Readonly<Record<Told, string>>;
  readonly truth: readonly [no: string, unknown: string, yes: string];
  readonly provision: string;
  readonly counts: string;
  /** Formulas. */
  readonly presumption: (name: string) => string;
  readonly urgent: string;
  readonly measures: readonly string[];
  /** Where immunity bars an arrest on the day. */
  readonly measuresBarred: readonly string[];
  readonly question: Readonly<Record<"guilty" | "who" | "figures" | "why", string>>;
  readonly contact: (who: string) => string;
}
