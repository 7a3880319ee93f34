import type { Segments, Timeline } from "../time/index.ts";
import type { Confidence, ConditionName, Reason, Route, StateCode, Status } from "./vocabulary.ts";
import type { SubjectTo } from "./law.ts";

/** What a leaf of a proof rests on; each can be cited. */
export type Ground =
  | { readonly kind: "fact"; readonly id: string }
  | { readonly kind: "provision"; readonly state: StateCode; readonly id: string }
  | { readonly kind: "state-rule"; readonly state: StateCode; readonly text: string }
  | { readonly kind: "treaty"; readonly treaty: string; readonly state: StateCode }
  | { readonly kind: "rule"; readonly id: string };

/** What would have to be known to turn an unknown into an answer: a fact of the matter, a date, or a point of law. */
export interface Missing {
  readonly what: "fact" | "date" | "law";
  /** Names the question; the catalogs hold its words under `question.<name>`. */
  readonly question: string;
}

/** Something that an answer must show and that never changes its value. */
export interface Caveat {
  /** `contested`, `contested:functional-immunity`, `contested:reach-in-time`, `part-of-conduct`, … */
  readonly id: string;
  readonly on: Timeline;
}

/** What a leaf is about: a condition of the law files, or one of the engine's own tests. */
export type LeafSubject =
  | ConditionName
  | "in-force"
  | "conduct-happened"
  | "reach-in-time"
  | "place-of-conduct"
  | "limitation"
  | "amnesty"
  | "gap"
  | "no-record"
  | "functional-immunity"
  | "absence-allowed"
  | "trial-in-absentia"
  | "present"
  | "death"
  | "personal-immunity"
  | "special-mission"
  | "io-event"
  | "official-visit"
  | "diplomatic-immunity"
  | "civil-after-death"
  | "charges-recorded"
  | "disputed"
  | "law-book-read";

/** A test with its value on every day. Its words come from the catalogs by `subject` and `details`. */
export interface Leaf {
  readonly kind: "leaf";
  readonly subject: LeafSubject;
  /** The reason given where the value is false. */
  readonly reason: Reason;
  readonly value: Timeline;
  readonly grounds: readonly Ground[];
  readonly missing?: Missing;
  readonly caveats?: readonly Caveat[];
  /** Names, dates (`YYYY-MM-DD` or EDTF) and codes for the words. */
  readonly details?: Readonly<Record<string, string | number>>;
  readonly confidence?: Confidence;
  readonly note?: string;
}

export type BranchSubject = "route" | "bars" | "charges" | "charge" | "provision" | "requirements" | "any-of" | "all-of" | "asked-from-to";

export interface Branch {
  readonly kind: "and" | "or";
  readonly subject: BranchSubject;
  readonly value: Timeline;
  readonly kids: readonly Node[];
  /** Of a `charge` branch: the charge. Of a `provision` branch: the provision; `territory` for the built-in territorial one. */
  readonly id?: string;
  readonly subjectTo?: readonly SubjectTo[];
}

export type Node = Leaf | Branch;

/** The engine's answer for one forum and one route. */
export interface Finding {
  readonly route: Route;
  /** Unknown after the law book's `asOf`. */
  readonly value: Timeline;
  readonly proof: Node;
}

/** A treaty duty to act if the accused comes. A badge beside the answer, never a value: `law/README.md` §10. */
export interface Duty {
  readonly rule: string;
  readonly treaty: string;
  readonly charge: string;
  /** Whether the treaty certainly bound the forum when the conduct ended; otherwise its date is to be checked. */
  readonly certain: boolean;
}

export interface ForumAnswer {
  readonly state: StateCode;
  /** Whether the law book has a file for this forum. */
  readonly researched: boolean;
  readonly findings: Readonly<Record<Route, Finding>>;
  /** The same for each charge alone: what the person bars is included. */
  readonly byCharge: ReadonlyMap<string, Readonly<Record<Route, Timeline>>>;
  readonly status: Segments<Status>;
  readonly duties: readonly Duty[];
}
