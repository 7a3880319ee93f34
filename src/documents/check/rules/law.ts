import type { Route, StateCode } from "../../../forum/index.ts";
import type { Finding } from "../finding.ts";
import { type Bar, lawReference } from "../law-view.ts";
import type { CheckedSentence, SentenceRule } from "../sentence.ts";
import { statesIn } from "../states.ts";

/** What a sentence says that the law lets a state do. */
interface Claim {
  readonly states: readonly StateCode[] | "every";
  readonly routes: readonly Route[];
  readonly denies: boolean;
  readonly duty: boolean;
  /** What the routes are called in the sentence. */
  readonly act: string;
}

/**
 * What is said of the law is what the engine answers on the day of the document: that a state may or must arrest, try, investigate.
 * The message names what stands in the way, since when and until when, and by which rule.
 */
export const lawClaim: SentenceRule = (checked) => {
  if (checked.passage.voice === "formal" || checked.passage.voice === "demand") return [];
  const claim = claimOf(checked);
  const cited = citedAnswers(checked);
  if (!claim) return cited.flatMap((answer) => against(checked, answer.states, answer.routes, saysNo(checked), answer.key));
  const uncited = checked.citesLaw ? [] : [checked.find("law-uncited", "error", { act: claim.act })];
  const duties = claim.duty && !claim.denies ? discretion(checked, claim) : [];
  if (cited.length > 0) return [...cited.flatMap((answer) => against(checked, answer.states, answer.routes, claim.denies, claim.act)), ...duties];
  const states = claim.states === "every" ? checked.context.law.states() : claim.states;
  const unsupported = against(checked, states, claim.routes, claim.denies, claim.act);
  return unsupported.length > 0 ? unsupported : [...uncited, ...duties];
};

/** What is asked for cannot be done while something bars it everywhere: an arrest during the immunity of an office, anything after a death. */
export const demandBarred: SentenceRule = (checked) => {
  if (checked.passage.voice !== "demand") return [];
  const routes = routesIn(checked).filter((route) => route !== "civil" && route !== "investigate");
  const { law } = checked.context;
  const states = law.states();
  return routes.slice(0, 1).flatMap((route) => {
    const barred = states.flatMap((state) => (law.truth(state, route) === 0 ? (law.barOf(state, route) ?? []) : []));
    const personal = barred.filter(({ leaf }) => leaf.subject === "personal-immunity" || leaf.subject === "death");
    const [first] = personal;
    if (!first || personal.length < states.length / 2) return [];
    return [checked.find("demand-barred", "warning", told(checked, first), undefined, first.leaf.subject)];
  });
};

function claimOf(checked: CheckedSentence): Claim | undefined {
  const { words } = checked;
  const routes = routesIn(checked);
  const denies = saysNo(checked);
  const may = checked.says(words.may) || denies;
  const must = checked.says(words.must);
  if (routes.length === 0 || (!may && !must)) return undefined;
  if (checked.says(words.unknown)) return undefined;
  const every = checked.says(words.everyState);
  const none = checked.says(words.noState);
  const named = every || none ? [] : statesIn(checked.own, checked.context.document.head.language);
  if (!every && !none && named.length === 0) return undefined;
  return { states: every || none ? "every" : named, routes, denies: denies || none, duty: must && !may, act: actWords(checked) };
}

const saysNo = (checked: CheckedSentence) => checked.says(checked.words.not) || checked.says(checked.words.noState);

/** The routes that a sentence speaks of. An arrest on condition of arrival, or of nobody who is known to be there, is one on arrival. */
function routesIn(checked: CheckedSentence): readonly Route[] {
  const { acts, ifPresent } = checked.words;
  const arrival = checked.says(ifPresent) || checked.says(checked.words.everyState);
  const routes: Route[] = [];
  if (checked.says(acts.absentia)) routes.push("try-in-absentia");
  else if (checked.says(acts.try)) routes.push(arrival ? "on-arrival" : "try");
  if (checked.says(acts.arrest)) routes.push("on-arrival");
  if (checked.says(acts.warrant)) routes.push("warrant");
  if (checked.says(acts.investigate)) routes.push("investigate");
  if (checked.says(acts.civil)) routes.push("civil");
  return [...new Set(routes)];
}

function actWords(checked: CheckedSentence): string {
  const pattern = Object.values(checked.words.acts).find((one) => checked.says(one));
  return pattern ? checked.wordsOf(pattern) : "";
}

/** The answers of the engine that a sentence cites. */
function citedAnswers(checked: CheckedSentence): readonly { readonly states: readonly StateCode[]; readonly routes: readonly Route[]; readonly key: string }[] {
  return checked.citations.flatMap(({ key }) => {
    const reference = key.startsWith("law.") ? lawReference(checked.context.law.law, key) : undefined;
    return reference?.kind === "answer" ? [{ states: [reference.state], routes: [reference.route], key }] : [];
  });
}

/** The first of the states for which the engine does not answer as the sentence says. */
function against(checked: CheckedSentence, states: readonly StateCode[], routes: readonly Route[], denies: boolean, act: string): readonly Finding[] {
  const { law } = checked.context;
  if (checked.says(checked.words.unknown) && !denies) return [];
  for (const route of routes) {
    const answers = states.map((state) => ({ state, truth: law.truth(state, route) ?? 1 }));
    const other = answers.filter(({ truth }) => truth === (denies ? 2 : 0));
    const open = answers.filter(({ truth }) => truth === 1);
    // What bars most of the states is worth more to the author than what happens to bar the first.
    const bars = other.map(({ state }) => ({ state, bar: denies ? undefined : law.barOf(state, route) }));
    const [first] = bars.toSorted((a, b) => Number(b.bar?.leaf.subject === "personal-immunity") - Number(a.bar?.leaf.subject === "personal-immunity"));
    if (first && (states.length === 1 || other.length > 0)) {
      const values = { act, state: first.state, count: other.length, of: states.length, ...(first.bar ? told(checked, first.bar) : {}) };
      return [checked.find("law-unsupported", "error", values, undefined, denies ? "can" : variantOf(first.bar, states.length))];
    }
    const [unknown] = open;
    if (unknown)
      return [
        checked.find(
          "law-unknown",
          "error",
          { act, state: unknown.state, count: open.length, of: states.length },
          undefined,
          states.length === 1 ? "one" : "many",
        ),
      ];
  }
  return [];
}

function variantOf(bar: Bar | undefined, states: number): string {
  if (bar?.leaf.subject === "personal-immunity") return "immunity";
  if (bar?.leaf.subject === "death") return "death";
  return states === 1 ? "one" : "many";
}

function told(checked: CheckedSentence, { leaf, since, until, rule }: Bar): Finding["values"] {
  return { person: checked.context.matter.accused.name, reason: leaf.reason, since: since ?? "", until: until ?? "", rule };
}

/** "Must" where the law leaves it to a prosecutor, or binds only on arrival. */
function discretion(checked: CheckedSentence, { states, act }: Claim): readonly Finding[] {
  if (states === "every") return [];
  const { law } = checked.context;
  const free = states.filter((state) => (law.forum(state)?.duties.length ?? 0) === 0);
  return free.slice(0, 1).map((state) => checked.find("law-discretion", "error", { act, state }));
}
