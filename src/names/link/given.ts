import { type Form, formOf } from "../form.ts";
import { similarity } from "../similarity.ts";
import type { Unit } from "./units.ts";

/** Less alike than that, two words are not the same name. */
const ALIKE = 0.62;

/** Where the own name of one person, the first unit, is in the name of the other. */
export type Given = "first" | "turned" | "shifted" | "missing";

/**
 * Where the first unit of each name is in the other. Where both are missing the own names contradict one another, however
 * much of the rest, the names of fathers and family, is the same; where they are elsewhere, the names are turned round, as
 * those of father and son.
 */
export function givenOf(units: readonly Unit[], others: readonly Unit[]): Given {
  if (units.length < 2 || others.length < 2) return "first";
  const [here, there] = [placeOf(units, others), placeOf(others, units)];
  if (here === 0 || there === 0) return "first";
  if (here > 0 && there > 0) return "turned";
  return here < 0 && there < 0 ? "missing" : "shifted";
}

/** Where the first unit of one name is among those of another; -1 where nowhere. */
function placeOf(units: readonly Unit[], among: readonly Unit[]): number {
  const [first, second] = units as [Unit, Unit];
  const whole = together(first, second);
  return among.findIndex(({ form }, i) => {
    const next = among[i + 1];
    return alike(first.form, form) || alike(whole, form) || (next !== undefined && alike(first.form, together(among[i] as Unit, next)));
  });
}

const alike = (one: Form, other: Form) => similarity(one, other) >= ALIKE;

/** Two words as one, where only one of the names has them so. */
function together(one: Unit, other: Unit): Form {
  return formOf(one.form.text + other.form.text);
}
