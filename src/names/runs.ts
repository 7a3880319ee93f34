import { type Form, formOf } from "./form.ts";
import { joined, type Name, type Part } from "./parts.ts";
import { bits, similarity } from "./similarity.ts";

/** A run has at most so many sounds that the word has not, or the other way round, and is at most so much longer or shorter. */
const GATE = { sounds: 1, longer: 1.5 };
/** Bit of the sound l, that of the article, which may be heard or not. */
const L = 1 << 6;

export const partAt = (name: Name, at: number) => name.parts[name.compared[at] as number] as Part;

/** Whether parts are a name, and not an initial or a title alone. */
export function areName(name: Name, from: number, count: number): boolean {
  for (let at = from; at < from + count; at += 1) if (partAt(name, at).role === "name") return true;
  return false;
}

/** The parts of each side as one word: with the particles between them or without, whatever is more alike. */
export function likelyRuns(a: Name, left: number, leftCount: number, b: Name, right: number, rightCount: number): readonly [Form, Form] {
  const whole = [run(a, left, leftCount), run(b, right, rightCount)] as const;
  if (!hasParticle(a, left, leftCount) && !hasParticle(b, right, rightCount)) return whole;
  // «شمس الدین» is Shamsoddin: the l of an article is not always heard.
  const bare = [bareRun(a, left, leftCount), bareRun(b, right, rightCount)] as const;
  return similarity(...bare) > similarity(...whole) ? bare : whole;
}

const run = (name: Name, from: number, count: number) => joined(name.parts, name.compared[from] as number, name.compared[from + count - 1] as number);

const hasParticle = (name: Name, from: number, count: number) => (name.compared[from + count - 1] as number) - (name.compared[from] as number) >= count;

function bareRun(name: Name, from: number, count: number): Form {
  let text = "";
  for (let at = from; at < from + count; at += 1) text += partAt(name, at).form.text;
  return formOf(text);
}

/** How alike a part is with the particle before it: Elbaradei is El Baradei. */
export function withParticle(name: Name, at: number, other: Form): number {
  const place = name.compared[at] as number;
  const { form } = partAt(name, at);
  const particle = place > 0 && (name.parts[place - 1] as Part).role === "particle";
  if (!particle || other.letters.length <= form.letters.length || (form.mask & ~other.mask) !== 0) return 0;
  return similarity(joined(name.parts, place - 1, place), other);
}

/** Whether two parts have the sounds of two others, divided elsewhere: Mohammad Alipur is «محمدعلی پور». */
export function dividedElsewhere(a: Name, left: number, b: Name, right: number): boolean {
  if (left + 2 > a.compared.length || right + 2 > b.compared.length) return false;
  const [a1, a2, b1, b2] = [partAt(a, left).form, partAt(a, left + 1).form, partAt(b, right).form, partAt(b, right + 1).form];
  if ((a1.mask | a2.mask) !== (b1.mask | b2.mask) || a1.skeleton === b1.skeleton) return false;
  return a1.skeleton + a2.skeleton === b1.skeleton + b2.skeleton;
}

/** Whether it is worth while to write the parts as one word: same sounds but few, about as long, and no initial. */
export function mayBeOne(a: Name, left: number, leftCount: number, b: Name, right: number, rightCount: number): boolean {
  if (left + leftCount > a.compared.length || right + rightCount > b.compared.length) return false;
  const [one, other] = [lengthOf(a, left, leftCount), lengthOf(b, right, rightCount)];
  if (one > other * GATE.longer || other > one * GATE.longer) return false;
  return bits((maskOf(a, left, leftCount) ^ maskOf(b, right, rightCount)) & ~L) <= GATE.sounds;
}

function lengthOf({ sounds }: Name, from: number, count: number): number {
  let length = 0;
  for (let at = from; at < from + count; at += 1) length += sounds[at * 2] as number;
  return length;
}

function maskOf({ sounds }: Name, from: number, count: number): number {
  let mask = 0;
  for (let at = from; at < from + count; at += 1) mask |= sounds[at * 2 + 1] as number;
  return mask;
}
