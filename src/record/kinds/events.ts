import { CONDITION_REASONS, CONFLICTS, CRIMES } from "../../forum/vocabulary.ts";
import { COUNTED, MODES } from "../vocabulary.ts";
import { inCase, note, whole } from "./common.ts";
import type { Kind } from "./types.ts";

/** What happened, who was harmed, and what is alleged of whom. */
export const EVENTS = {
  incident: {
    label: { en: "Incident", fa: "رویداد" },
    labelOfMany: { en: "Incidents", fa: "رویدادها" },
    ftm: "Event",
    belongs: "case",
    properties: {
      case: inCase,
      title: { type: "text", required: true, indexed: true, ftm: "name", label: { en: "Title", fa: "عنوان" } },
      about: { type: "text", indexed: true, ftm: "summary", label: { en: "What happened", fa: "شرح" } },
      when: { type: "period", required: true, ftm: "date", label: { en: "When", fa: "زمان" } },
      where: { type: "code", codes: "place", ftm: "country", label: { en: "State, or the high seas", fa: "کشور یا دریای آزاد" } },
      site: { type: "text", indexed: true, ftm: "location", label: { en: "Place in words", fa: "مکان به عبارت" } },
      craft: { type: "code", codes: "state", label: { en: "State of the ship's flag or aircraft's registration", fa: "کشور پرچم کشتی یا ثبت هواپیما" } },
      conflict: { type: "code", codes: CONFLICTS, label: { en: "Armed conflict", fa: "مخاصمهٔ مسلحانه" } },
      victimResidences: { type: "code", codes: "state", many: true, label: { en: "States where victims lived", fa: "کشورهای محل سکونت قربانیان" } },
      victimNationalitiesComplete: whole("These are all nationalities of victims", "فهرست تابعیت قربانیان کامل است"),
      victimResidencesComplete: whole("These are all states where victims lived", "فهرست محل‌های سکونت قربانیان کامل است"),
    },
  },
  count: {
    label: { en: "Count", fa: "شمار" },
    labelOfMany: { en: "Counts", fa: "شمارها" },
    belongs: "incident",
    key: ["of"],
    properties: {
      incident: { type: "ref", to: ["incident"], required: true, label: { en: "Of the incident", fa: "رویداد" } },
      of: { type: "code", codes: COUNTED, required: true, label: { en: "Of people", fa: "شمار کسانی که" } },
      exactly: { type: "number", label: { en: "Exactly", fa: "دقیقاً" } },
      between: { type: "range", label: { en: "At least and at most", fa: "دست‌کم و دست‌بالا" } },
      approximately: { type: "number", label: { en: "About", fa: "حدود" } },
      words: { type: "text", label: { en: "In words", fa: "به عبارت" } },
    },
  },
  victim: {
    label: { en: "Victim or group of victims", fa: "قربانی یا گروه قربانیان" },
    labelOfMany: { en: "Victims", fa: "قربانیان" },
    belongs: "incident",
    key: ["nationality", "since"],
    properties: {
      incident: { type: "ref", to: ["incident"], required: true, label: { en: "Of the incident", fa: "رویداد" } },
      name: { type: "text", indexed: true, label: { en: "Name", fa: "نام" }, protection: "protected" },
      nationality: { type: "code", codes: "state", label: { en: "Nationality", fa: "تابعیت" } },
      since: { type: "date", label: { en: "National since, if after the conduct", fa: "تابعیت از، اگر پس از رویداد" } },
      note,
    },
  },
  allegation: {
    label: { en: "Allegation", fa: "اتهام" },
    labelOfMany: { en: "Allegations", fa: "اتهام‌ها" },
    belongs: "case",
    properties: {
      case: inCase,
      accused: { type: "ref", to: ["person"], required: true, label: { en: "Accused", fa: "متهم" } },
      incident: { type: "ref", to: ["incident"], required: true, label: { en: "Incident", fa: "رویداد" } },
      crime: { type: "code", codes: CRIMES, required: true, label: { en: "Crime", fa: "جرم" } },
      mode: { type: "code", codes: MODES, label: { en: "Mode of liability", fa: "شکل مسئولیت" } },
      role: { type: "text", indexed: true, label: { en: "What the accused is said to have done", fa: "آنچه به متهم نسبت داده می‌شود" } },
      continuing: { type: "flag", label: { en: "Still continuing", fa: "همچنان ادامه دارد" } },
    },
  },
  link: {
    label: { en: "Link to a forum", fa: "پیوند با یک دادگاه" },
    labelOfMany: { en: "Links to forums", fa: "پیوندها با دادگاه‌ها" },
    belongs: "allegation",
    key: ["state", "is"],
    properties: {
      allegation: { type: "ref", to: ["allegation"], required: true, label: { en: "Of the allegation", fa: "اتهام" } },
      state: { type: "code", codes: "forum", required: true, label: { en: "State or court", fa: "کشور یا دادگاه" } },
      is: { type: "code", codes: Object.keys(CONDITION_REASONS), required: true, label: { en: "Condition", fa: "شرط" } },
      holds: { type: "flag", required: true, label: { en: "Holds", fa: "برقرار است" } },
    },
  },
  note: {
    label: { en: "Note of a fact", fa: "یادداشت واقعیت" },
    labelOfMany: { en: "Notes of facts", fa: "یادداشت‌های واقعیت" },
    belongs: "case",
    properties: {
      case: inCase,
      about: { type: "ref", required: true, label: { en: "About", fa: "دربارهٔ" } },
      says: { type: "text", required: true, indexed: true, label: { en: "What is so", fa: "متن" } },
      when: { type: "period", label: { en: "When", fa: "زمان" } },
    },
  },
} as const satisfies Readonly<Record<string, Kind>>;
