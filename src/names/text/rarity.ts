import { type Form, formOf } from "../form.ts";

/** A name that weighs so much is rare: fewer than one in some hundreds bear it, so that with another one it says who is meant. */
const RARE = 0.8;
/** Shorter words are too many to tell where one ends. */
const SHORTEST = 3;

/** How much a part of a name says about who is meant, up to 1: two frequent names written as one, «محمدرضا», no more than they say. */
export function rarity({ text, weight }: Form): number {
  for (let cut = SHORTEST; cut <= text.length - SHORTEST; cut += 1) {
    const [one, other] = [formOf(text.slice(0, cut)), formOf(text.slice(cut))];
    if (one.meant !== undefined && other.meant !== undefined) return Math.min(weight, Math.max(one.weight, other.weight));
  }
  return weight;
}

export const isRare = (weight: number) => weight >= RARE;

/** Whether a name is none of the frequent ones, so that even alone it may say who is meant. */
export const isSingular = (weight: number) => weight >= 1;
