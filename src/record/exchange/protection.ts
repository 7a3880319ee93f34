import { propertyOf, kindNamed } from "../kinds/index.ts";
import { PROTECTION_LEVELS, type ProtectionLevel } from "../model.ts";

/** The one of two levels that fewer may see. */
export function stricter(a: ProtectionLevel, b: ProtectionLevel): ProtectionLevel {
  return PROTECTION_LEVELS[Math.max(PROTECTION_LEVELS.indexOf(a), PROTECTION_LEVELS.indexOf(b))] ?? "sealed";
}

/** What a new fact is: as the vocabulary says of its property and kind. An import may ask for more, never for less. */
export function protectionOf(kind: string, property: string, asked: ProtectionLevel = "public"): ProtectionLevel {
  return stricter(propertyOf(kind, property)?.protection ?? kindNamed(kind)?.protection ?? "public", asked);
}

/** Whether an audience that may see `audience` may see a fact of a level. */
export function visible(level: ProtectionLevel, audience: ProtectionLevel): boolean {
  return PROTECTION_LEVELS.indexOf(level) <= PROTECTION_LEVELS.indexOf(audience);
}
