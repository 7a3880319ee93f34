import type { Confidence, Crime, ProceedingKind, Reason, Route, Stage, SubjectTo } from "../../../forum/index.ts";
import type catalog from "../../../i18n/en/explain.json";
import type { ResponseKind } from "../../../record/index.ts";

/** The questions that the engine leaves open, by the names that the catalogs have for them. */
export type QuestionName = keyof (typeof catalog)["question"];
/** What an answer must show beside itself, by the names that the catalogs have for it. */
export type CaveatName = Exclude<keyof (typeof catalog)["caveat"], "other">;

/** Reasons of decided cases that no law file can foretell, beside those of the law. */
export type Choice = "prosecutor-discretion" | "authorisation-refused" | "subsidiarity" | "evidence" | "other";

/** Routes that a letter asks authorities to take. */
export type Asked = Exclude<Route, "try" | "civil">;

/**
 * What the generated parts of a letter to a state say in one language: of the state in the second person, of the accused by
 * name or as "the accused". Labels bring their own colon; sentences their full stop.
 */
export interface LetterWords {
  readonly crime: (crime: Crime) => string;
  readonly route: Readonly<Record<Route, string>>;
  /** How sure an answer is. */
  readonly confidence: (level: Confidence) => string;
  /** Beginning in a small letter where the script has them. */
  readonly reason: Readonly<Record<Reason, string>>;
  readonly law: LawWords;
  readonly treaties: TreatyWords;
  readonly responses: ResponseWords;
  readonly demands: DemandWords;
}

export interface LawWords {
  readonly heading: (day: string) => string;
  readonly introduction: string;
  /** Where nobody has read the law of a state: "in Burkina Faso". */
  readonly unread: (place: string) => string;
  readonly possible: string;
  readonly unsettled: string;
  readonly closed: string;
  /** Where several laws were read and fail for reasons of their own. */
  readonly eachFails: string;
  readonly basis: string;
  /** What a state may always do: punish what happened on its own territory. */
  readonly ownTerritory: string;
  readonly subjectTo: string;
  readonly discretion: (kind: SubjectTo["kind"], stage: Stage, who: string | undefined) => string;
  readonly caveat: Readonly<Record<CaveatName, (place: string) => string>>;
  readonly questions: string;
  readonly question: Readonly<Record<QuestionName, string>>;
  readonly office: (title: string, since: string | undefined) => string;
  /** What follows of an office whose holder foreign courts may not touch. */
  readonly whileHeld: string;
  readonly inForceSince: (day: string) => string;
  readonly knowledge: string;
  readonly knowledgeInPart: string;
  /** Words of the law book that are English whatever the language of the letter. */
  readonly remark: (text: string) => string;
}

/** Treaties that oblige to prosecute or extradite; others are called as the law book calls them. */
export type TreatyName = "cat" | "icpped" | "montreal1971" | "hostages";

export interface TreatyWords {
  readonly title: Readonly<Record<TreatyName, string>>;
  readonly heading: string;
  readonly must: string;
  /** The duty to prosecute or extradite whoever is found on the territory. */
  readonly dutyOnPresence: string;
  readonly inForceSince: (day: string) => string;
  readonly undated: string;
  readonly concerns: string;
  readonly contested: string;
  readonly unlessImmune: string;
  readonly may: string;
  /** A treaty that binds the state since a day after the acts. */
  readonly tooLate: string;
  /** The same of disappearances that began before that day and continue. */
  readonly continuing: string;
  readonly custom: (crimes: string) => string;
  readonly unknown: string;
  readonly notListed: string;
  readonly none: string;
}

export interface ResponseWords {
  readonly heading: string;
  readonly none: string;
  readonly attributed: string;
  readonly did: Readonly<Record<ResponseKind, string>>;
  readonly by: (who: string) => string;
  readonly proceeding: (kind: ProceedingKind) => string;
  readonly decided: string;
  readonly proceeded: string;
  readonly blocked: string;
  /** Why authorities did not go ahead in another matter, in few words. */
  readonly because: (reason: Reason | Choice) => string;
}

export interface DemandWords {
  readonly heading: string;
  readonly lead: string;
  /** What is said to a state that could take no step: the reasons stand in the first paragraph. */
  readonly nothing: (accused: string, reasons: string) => string;
  readonly dead: (accused: string) => string;
  readonly organ: Readonly<Record<"prosecutors" | "police" | "justice" | "parliament", string>>;
  readonly ask: Readonly<Record<Asked, (accused: string) => string>>;
  readonly duty: (accused: string) => string;
  readonly afterOffice: (routes: string) => string;
  readonly legislate: (crimes: string) => string;
  readonly allowAbsence: string;
  readonly tellUs: string;
  readonly answerUs: string;
  readonly preserve: string;
}
