import type { Charge, Crime, InternationalRule, StateCode } from "../../forum/index.ts";
import { type Day, type Period, parseRange } from "../../time/index.ts";
import type { Context } from "../check/context.ts";
import type { Notes } from "../compose/notes.ts";
import { dateIn } from "../compose/printed.ts";
import type { Block } from "../composed.ts";
import type { TreatyName } from "../words/printed/letter-words.ts";
import { type About, aboutState } from "./about.ts";
import { enumerated, heading, listed, paragraph, plain, sentence } from "./inline.ts";
import { reasonsOf } from "./closed.ts";
import { ruleNote } from "./notes.ts";

/** What treaties ask of a state should the accused come, and what it may do though none obliges it. */
export function treatyBlocks(state: StateCode, context: Context, notes: Notes): readonly Block[] {
  const about = aboutState(state, context, notes);
  const { treaties, reason } = about.words;
  const above = heading(about, treaties.heading);
  if (reasonsOf(about, "on-arrival").includes("death")) return [above, paragraph(plain(about, sentence(reason.death)))];
  const duties = dutiesOn(about);
  const must = duties.map((duty) => dutyItem(about, duty));
  return [
    above,
    ...(must.length > 0 ? listed(about, treaties.must, must) : [paragraph(plain(about, treaties.none))]),
    ...(must.length > 0 ? [paragraph(plain(about, treaties.unlessImmune))] : []),
    ...listed(about, treaties.may, mayItems(about, duties)),
    ...listed(about, treaties.unknown, unknownItems(about)),
  ];
}

/** A duty by one treaty, with the crimes alleged that it covers. */
export interface DutyOn {
  readonly rule: InternationalRule;
  readonly treaty: string;
  readonly certain: boolean;
  readonly crimes: ReadonlySet<Crime>;
}

/** The duties of a state on the day of the document, for acts that had then begun. */
export function dutiesOn({ answer, law, matter, day }: About): readonly DutyOn[] {
  const begun = new Map(matter.charges.flatMap((charge) => (hasBegun(charge, day) ? [[charge.id, charge] as const] : [])));
  const live = answer.duties.filter(({ charge }) => begun.has(charge));
  return [...Map.groupBy(live, ({ rule }) => rule)].flatMap(([id, duties]) => {
    const [rule, treaty] = [law.rules.get(id), duties[0]?.treaty];
    if (!rule || treaty === undefined) return [];
    return [{ rule, treaty, certain: duties.some(({ certain }) => certain), crimes: new Set(duties.flatMap(({ charge }) => begun.get(charge)?.crime ?? [])) }];
  });
}

function hasBegun({ conduct: { from } }: { readonly conduct: Period }, day: Day): boolean {
  return typeof from === "string" || from.earliest <= day;
}

function titleOf({ words, law }: About, treaty: string): string {
  const titles: Readonly<Record<string, string>> = words.treaties.title;
  return (Object.hasOwn(titles, treaty) ? titles[treaty as TreatyName] : undefined) ?? law.treaties.get(treaty)?.treaty.title ?? treaty;
}

function dutyItem(about: About, { rule, treaty, certain, crimes }: DutyOn): Block {
  const { words, language, law, state } = about;
  const inForce = law.treaties.get(treaty)?.parties.get(state)?.party.inForce;
  const since = inForce === undefined || !certain ? words.treaties.undated : words.treaties.inForceSince(dateIn(language, inForce));
  return paragraph(
    [{ kind: "strong", text: plain(about, titleOf(about, treaty)) }],
    plain(about, ` (${since}).`),
    ruleNote(about, rule.id),
    plain(about, ` ${sentence(words.treaties.dutyOnPresence)} ${words.treaties.concerns} ${enumerated(about, [...crimes].map(words.crime))}.`),
    plain(about, rule.contested ? ` ${words.treaties.contested}` : ""),
  );
}

/** Rules of the law book on what states may do: custom on jurisdiction, and how far back the Convention against Torture obliges. */
const CUSTOM = "UJ-1";
const LATER_ACTS = "ADJ-2";
const BY_CUSTOM: ReadonlySet<Crime> = new Set(["genocide", "crimes-against-humanity", "war-crimes", "torture"]);

function mayItems(about: About, duties: readonly DutyOn[]): readonly Block[] {
  const { words, matter, day, language } = about;
  const obliged = new Set(duties.map(({ treaty }) => treaty));
  const tooLate = treatiesOnPresence(about).flatMap(({ treaty, party, continues }): Block[] => {
    const inForce = party?.inForce;
    if (obliged.has(treaty) || inForce === undefined || parseRange(inForce).earliest > day) return [];
    const since = words.treaties.inForceSince(dateIn(language, inForce));
    const text = `${titleOf(about, treaty)} (${since}). ${sentence(continues ? words.treaties.continuing : words.treaties.tooLate)}`;
    return [paragraph(plain(about, text), treaty === "cat" ? ruleNote(about, LATER_ACTS) : [])];
  });
  const crimes = crimesOf(matter.charges.filter((charge) => hasBegun(charge, day))).filter((crime) => BY_CUSTOM.has(crime));
  const custom =
    crimes.length === 0 ? [] : [paragraph(plain(about, words.treaties.custom(enumerated(about, crimes.map(words.crime)))), ruleNote(about, CUSTOM))];
  return [...tooLate, ...custom];
}

function unknownItems(about: About): readonly Block[] {
  return treatiesOnPresence(about).flatMap(({ treaty, party, complete }) =>
    party || complete ? [] : [paragraph(plain(about, `${titleOf(about, treaty)}. ${sentence(about.words.treaties.notListed)}`))],
  );
}

/** Treaties with a duty on presence for a crime that is alleged, whether or not they bind the state. */
function treatiesOnPresence({ law, matter, state, day }: About) {
  const charges = matter.charges.filter((charge) => hasBegun(charge, day));
  return law.data.international.rules.flatMap(({ effect, treaty = "", crimes = [] }) => {
    const covered = effect === "duty-on-presence" ? charges.filter(({ crime }) => crimes.includes(crime)) : [];
    const prepared = covered.length > 0 ? law.treaties.get(treaty) : undefined;
    const continues = covered.some(({ continuing }) => continuing);
    return prepared ? [{ treaty, continues, complete: prepared.treaty.complete, party: prepared.parties.get(state)?.party }] : [];
  });
}

const crimesOf = (charges: readonly Charge[]): readonly Crime[] => [...new Set(charges.map(({ crime }) => crime))];
