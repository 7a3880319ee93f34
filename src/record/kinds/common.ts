import type { Property } from "./types.ts";

/** Properties that several kinds have with one meaning. */
export const inCase: Property = { type: "ref", to: ["case"], many: true, label: { en: "Case", fa: "پرونده" } };
export const note: Property = { type: "text", indexed: true, label: { en: "Note", fa: "یادداشت" } };
export const since: Property = { type: "bound", label: { en: "From", fa: "از" } };
export const until: Property = { type: "bound", label: { en: "To", fa: "تا" } };

/** That a list is the whole one; on some days only, where the fact says during which. */
export function whole(en: string, fa: string): Property {
  return { type: "flag", many: true, label: { en, fa } };
}
