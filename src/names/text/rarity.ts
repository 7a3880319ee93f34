import { type Form, formOf } from "../form.ts";

/** A name that weighs so much is rare: fewer than one in some hundreds bear it, so that with another one it says who is meant. */
const RARE = 0.82;
/** Shorter words are too many to tell where one ends. */
const SHORTEST = 3;

/** How much a part of a name says about who is meant, up to 1: two frequent names written as one, «محمدرضا», no more than they say. */
export function rarity({ text, weight }: Form): number {
  const cuts = Array.from({ length: Math.max(0, text.length - 2 * SHORTEST + 1) }, (_, i) => i + SHORTEST);
  const halves = cuts.map((cut) => Math.max(formOf(text.slice(0, cut)).weight, formOf(text.slice(cut)).weight));
  return Math.min(weight, ...halves.filter((half) => !isRare(half)));
}

export const isRare = (weight: number) => weight >= RARE;

/** Whether a name is none of the frequent ones, so that even alone it may say who is meant. */
export const isSingular = (weight: number) => weight >= 1;
