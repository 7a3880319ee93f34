import { GENRES, GRADES } from "../vocabulary.ts";
import { inCase, note, whole } from "./common.ts";
import type { Kind, Property } from "./types.ts";

const title: Property = { type: "text", required: true, indexed: true, editorial: true, ftm: "title", label: { en: "Title", fa: "عنوان" } };
const language: Property = { type: "string", editorial: true, ftm: "language", label: { en: "Language", fa: "زبان" } };
const grade: Property = { type: "code", codes: GRADES, editorial: true, label: { en: "Grade, Admiralty code", fa: "درجهٔ اعتبار" } };
const described: Property = { ...note, editorial: true };
const ofCase: Property = { ...inCase, editorial: true };

/** What facts cite, what is written, and the case that holds it all. What they are called needs no source of its own. */
export const SOURCES = {
  case: {
    label: { en: "Case", fa: "پرونده" },
    labelOfMany: { en: "Cases", fa: "پرونده‌ها" },
    properties: {
      title,
      about: { type: "text", indexed: true, editorial: true, label: { en: "About", fa: "موضوع" } },
      complainantsComplete: whole("These are all complainants", "فهرست شاکیان کامل است"),
      proceedingsComplete: whole("These are all proceedings", "فهرست رسیدگی‌ها کامل است"),
      responsesComplete: whole("These are all responses", "فهرست واکنش‌ها کامل است"),
    },
  },
  source: {
    label: { en: "Source", fa: "منبع" },
    labelOfMany: { en: "Sources", fa: "منابع" },
    ftm: "Document",
    belongs: "case",
    properties: {
      case: ofCase,
      title,
      author: { type: "text", many: true, indexed: true, editorial: true, ftm: "author", label: { en: "Author", fa: "نویسنده" } },
      publisher: { type: "text", indexed: true, editorial: true, ftm: "publisher", label: { en: "Publisher", fa: "ناشر" } },
      date: { type: "date", editorial: true, ftm: "date", label: { en: "Date", fa: "تاریخ" } },
      at: { type: "string", indexed: true, editorial: true, label: { en: "Number or place that finds it", fa: "شماره یا نشانی بازیابی" } },
      language,
      url: { type: "string", editorial: true, ftm: "sourceUrl", label: { en: "Address", fa: "نشانی" } },
      archived: { type: "string", editorial: true, label: { en: "Copy kept at", fa: "محل نسخهٔ نگهداری‌شده" } },
      accessed: { type: "date", editorial: true, label: { en: "Seen there on", fa: "تاریخ مشاهده" } },
      grade,
      note: described,
    },
  },
  exhibit: {
    label: { en: "Exhibit", fa: "مدرک" },
    labelOfMany: { en: "Exhibits", fa: "مدارک" },
    ftm: "Document",
    belongs: "case",
    protection: "restricted",
    properties: {
      case: ofCase,
      title: { ...title, ftm: "fileName" },
      date: { type: "date", ftm: "date", label: { en: "Date", fa: "تاریخ" } },
      place: { type: "text", indexed: true, label: { en: "Place", fa: "مکان" } },
      source: { type: "ref", to: ["source", "person", "organisation"], label: { en: "From", fa: "از" } },
      language,
      grade,
      authenticity: { type: "code", codes: ["unverified", "in-progress", "verified", "refuted", "inconclusive"], label: { en: "Authenticity", fa: "اصالت" } },
      graphic: {
        type: "code",
        many: true,
        editorial: true,
        codes: ["graphic", "sexual-violence", "torture", "child", "distressing-sound"],
        label: { en: "Warning", fa: "هشدار" },
      },
      consent: { type: "text", editorial: true, label: { en: "Consent and its limits", fa: "رضایت و حدود آن" }, protection: "protected" },
      note: described,
    },
  },
  document: {
    label: { en: "Document", fa: "سند" },
    labelOfMany: { en: "Documents", fa: "سندها" },
    belongs: "case",
    properties: {
      case: ofCase,
      title,
      kind: {
        type: "code",
        codes: GENRES,
        editorial: true,
        label: { en: "Kind", fa: "نوع" },
      },
      text: { type: "string", indexed: true, editorial: true, label: { en: "Text", fa: "متن" } },
      language,
      approval: { type: "string", editorial: true, label: { en: "Approval", fa: "تأیید" } },
      release: { type: "string", many: true, editorial: true, label: { en: "Release", fa: "انتشار" } },
      note: described,
    },
  },
  signature: {
    label: { en: "Signature", fa: "امضا" },
    labelOfMany: { en: "Signatures", fa: "امضاها" },
    belongs: "document",
    protection: "restricted",
    properties: {
      document: { type: "ref", to: ["document"], required: true, editorial: true, label: { en: "Document", fa: "سند" } },
      name: { type: "text", required: true, indexed: true, editorial: true, label: { en: "Name", fa: "نام" } },
      by: { type: "code", codes: ["organisation", "person"], required: true, editorial: true, label: { en: "Signed by", fa: "امضاکننده" } },
      role: { type: "text", editorial: true, label: { en: "Role", fa: "سِمَت" } },
      place: { type: "text", editorial: true, label: { en: "Place", fa: "مکان" } },
      consent: { type: "date", editorial: true, label: { en: "Consent given on", fa: "تاریخ رضایت" } },
      show: { type: "code", codes: ["named", "counted", "hidden"], editorial: true, label: { en: "Shown as", fa: "نمایش" } },
      withdrawn: { type: "date", editorial: true, label: { en: "Withdrawn on", fa: "تاریخ پس‌گرفتن" } },
      text: { type: "string", editorial: true, label: { en: "SHA-256 of the text signed", fa: "چکیدهٔ متن امضاشده" } },
      note: described,
    },
  },
} as const satisfies Readonly<Record<string, Kind>>;
