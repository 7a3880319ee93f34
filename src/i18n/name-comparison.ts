import type { Match, Reason } from "../names/match.ts";
import { isolate } from "./bidi.ts";
import type { Language } from "./languages.ts";
import type { Translate } from "./translate.ts";

/** What costs less is how names are usually spelled and not told. */
const TOLD = 0.1;

/** Why a score is what it is, or not higher, or names cannot be compared. */
export function reasonText(t: Translate, language: Language, reason: Reason): string {
  if (reason.kind === "match") return matchText(t, language, reason.match);
  const side = "side" in reason ? t(`explain:names.side.${reason.side}`) : "";
  const part = reason.kind === "only" ? isolate(reason.span.text, language) : "";
  return t(`explain:names.reason.${reason.kind}`, { side, part });
}

/** Two parts of names, how they are alike, and how one is read as the other. */
function matchText(t: Translate, language: Language, { left, right, how, alike, steps }: Match): string {
  const line = t("explain:names.match", {
    left: isolate(left.text, language),
    right: isolate(right.text, language),
    how: t(`explain:names.how.${how}`),
    alike: alike.toFixed(2),
  });
  const apart = steps.filter((step) => step.left !== step.right && step.cost >= TOLD);
  if (apart.length === 0 || how === "equal" || how === "other-name" || how === "other-known-name") return line;
  const letter = (text: string) => (text === "" ? t("explain:names.nothing") : isolate(text, language));
  const letters = apart.map((step) => t("explain:names.step", { left: letter(step.left), right: letter(step.right) })).join(t("explain:names.comma"));
  return t("explain:names.letters", { line, letters });
}
