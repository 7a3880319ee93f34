import { parsePeriod } from "../../../time/index.ts";
import { LANGUAGE_TAG } from "../../fields.ts";
import { isCode, propertyOf } from "../../kinds/index.ts";
import type { Value } from "../../model.ts";
import { tagOf } from "./languages.ts";

const DATE = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ].*)?$/;

/** A value of FollowTheMoney as one of ours; `undefined` where ours cannot say it. */
export function valueFrom(kind: string, property: string, text: string, lang: string | undefined): Value | undefined {
  const spec = propertyOf(kind, property);
  switch (spec?.type) {
    case "text": {
      const tag = lang === undefined ? "" : tagOf(lang);
      return LANGUAGE_TAG.test(tag) ? { text, lang: tag } : { text };
    }
    case "string":
      return { text };
    case "date":
    case "period":
    case "bound": {
      const date = dateFrom(text);
      return date === undefined ? undefined : { date };
    }
    case "code": {
      const code = text.toUpperCase();
      return isCode(spec.codes ?? [], code) ? { code } : undefined;
    }
    case "ref":
      return { ref: text };
    default:
      return undefined;
  }
}

/** A date without the time of day; `undefined` if it is none. */
export function dateFrom(text: string): string | undefined {
  const date = DATE.exec(text)?.[1];
  if (date === undefined) return undefined;
  try {
    parsePeriod(date);
    return date;
  } catch {
    return undefined;
  }
}

const PLAIN = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Our value as FollowTheMoney writes it, with its own words where it cannot say all: `1975?` is 1975 there. */
export function valueTo(value: Value): { readonly value: string; readonly original?: string; readonly lang?: string } | undefined {
  if ("text" in value) return { value: value.text, ...(value.lang === undefined ? {} : { lang: value.lang }) };
  if ("ref" in value) return { value: value.ref };
  if ("date" in value) {
    const plain = value.date.replace(/[?~%]/g, "").split("/")[0] ?? "";
    if (!PLAIN.test(plain)) return undefined;
    return plain === value.date ? { value: plain } : { value: plain, original: value.date };
  }
  if ("code" in value) return { value: value.code.toLowerCase() };
  return "number" in value ? { value: String(value.number) } : undefined;
}
