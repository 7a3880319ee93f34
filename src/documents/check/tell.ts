import type { Problem } from "../../errors/index.ts";
import { forumName, type Language, type Translate } from "../../i18n/index.ts";
import type { DocumentSource } from "../source/document.ts";
import type { Finding, Rule, Severity } from "./finding.ts";

/** A finding in words, with its line and column: what `dedere document check` prints. */
export interface Told extends Problem {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Says findings in words of a language. */
export function tell(findings: readonly Finding[], { file, placeOf }: DocumentSource, t: Translate, language: Language): readonly Told[] {
  return findings.map((finding) => {
    const key = `documents:rule.${finding.rule}${finding.variant === undefined ? "" : `.${finding.variant}`}`;
    const values = inWords(finding.values, t, language);
    return {
      file,
      ...placeOf(finding.start),
      rule: finding.rule,
      severity: finding.severity,
      message: t(`${key}.message`, values),
      remedy: t(`${key}.remedy`, values),
    };
  });
}

/** Codes of states and reasons, and ends of periods, in words. */
function inWords(values: Finding["values"], t: Translate, language: Language): Finding["values"] {
  const { state, reason, since, until, status, part, basis } = values;
  const ends = { since: String(since ?? ""), until: String(until ?? "") };
  const period = ends.since && ends.until ? "both" : ends.since ? "since" : ends.until ? "until" : "always";
  return {
    ...values,
    ...(state === undefined ? {} : { forum: forumName(t, language, String(state)), example: "{{law.open}}" }),
    ...(reason === undefined ? {} : { reason: t(`terms:reason.${reason}`), period: t(`documents:period.${period}`, ends) }),
    ...(basis === undefined ? {} : { because: t(`documents:basis.${basis}`, values) }),
    ...(part === undefined ? {} : { what: t(`documents:part.${part}`, { defaultValue: "" }) }),
    ...(status === undefined ? {} : { status: t(`cli:search.status.${status}`) }),
  };
}
