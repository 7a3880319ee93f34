import { PROCEEDING_KINDS } from "../../forum/vocabulary.ts";
import { RESPONSE_KINDS } from "../vocabulary.ts";
import { inCase } from "./common.ts";
import type { Kind } from "./types.ts";

/** What was said, complained of and done about it. */
export const STEPS = {
  statement: {
    label: { en: "Statement", fa: "گفته" },
    labelOfMany: { en: "Statements", fa: "گفته‌ها" },
    belongs: "case",
    key: ["by", "when", "says"],
    properties: {
      case: inCase,
      by: { type: "ref", to: ["person"], required: true, label: { en: "By", fa: "گوینده" } },
      when: { type: "period", label: { en: "When", fa: "زمان" } },
      occasion: { type: "text", indexed: true, label: { en: "Occasion", fa: "مناسبت" } },
      says: { type: "text", required: true, indexed: true, label: { en: "What was said", fa: "متن گفته" } },
    },
  },
  complainant: {
    label: { en: "Complainant", fa: "شاکی" },
    labelOfMany: { en: "Complainants", fa: "شاکیان" },
    belongs: "case",
    key: ["who", "nationality", "resident"],
    properties: {
      case: inCase,
      who: { type: "text", indexed: true, label: { en: "Who", fa: "چه کسی" } },
      nationality: { type: "code", codes: "state", label: { en: "Nationality", fa: "تابعیت" } },
      resident: { type: "code", codes: "state", label: { en: "Resident in", fa: "ساکن" } },
    },
  },
  proceeding: {
    label: { en: "Proceeding", fa: "رسیدگی" },
    labelOfMany: { en: "Proceedings", fa: "رسیدگی‌ها" },
    belongs: "case",
    key: ["state", "what", "title"],
    properties: {
      case: inCase,
      state: { type: "code", codes: "forum", required: true, label: { en: "State or court", fa: "کشور یا دادگاه" } },
      what: { type: "code", codes: PROCEEDING_KINDS, required: true, label: { en: "What", fa: "چه" } },
      title: { type: "text", required: true, indexed: true, label: { en: "Title", fa: "عنوان" } },
      when: { type: "date", label: { en: "When", fa: "زمان" } },
      against: { type: "ref", to: ["person"], many: true, label: { en: "Against", fa: "علیه" } },
      sameActs: { type: "flag", label: { en: "About the same acts", fa: "دربارهٔ همان اعمال" } },
      openedWhilePresent: { type: "flag", label: { en: "Opened while the accused was in that state", fa: "هنگام حضور متهم در آن کشور آغاز شد" } },
      served: { type: "flag", label: { en: "Sentence served", fa: "مجازات اجرا شد" } },
    },
  },
  response: {
    label: { en: "Response of a state", fa: "واکنش یک دولت" },
    labelOfMany: { en: "Responses of states", fa: "واکنش دولت‌ها" },
    belongs: "case",
    key: ["state", "organisation", "what", "to", "when"],
    properties: {
      case: inCase,
      state: { type: "code", codes: "forum", label: { en: "State or court", fa: "کشور یا دادگاه" } },
      organisation: { type: "text", indexed: true, label: { en: "Organisation", fa: "سازمان" } },
      what: { type: "code", codes: RESPONSE_KINDS, required: true, label: { en: "What it did", fa: "چه کرد" } },
      to: { type: "ref", to: ["person"], required: true, label: { en: "To whom", fa: "در برابر" } },
      title: { type: "text", indexed: true, label: { en: "On what occasion", fa: "به چه مناسبت" } },
      by: { type: "text", indexed: true, label: { en: "Who acted", fa: "چه کسی عمل کرد" } },
      when: { type: "date", label: { en: "When", fa: "زمان" } },
    },
  },
} as const satisfies Readonly<Record<string, Kind>>;
