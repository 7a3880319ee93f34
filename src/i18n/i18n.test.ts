import { describe, expect, it } from "vitest";
import { parseDay } from "../time/index.ts";
import { formatDate, formatSpan, isolate, isolateLtr, languageOfLocale, yearOf } from "./index.ts";
import { createTranslate } from "./translate.ts";

describe("isolation", () => {
  it("wraps only what runs the other way", () => {
    expect(isolate("§ 1 VStGB", "fa")).toBe("\u2068§ 1 VStGB\u2069");
    expect(isolate("تهران", "fa")).toBe("تهران");
    expect(isolate("تهران", "en")).toBe("\u2068تهران\u2069");
    expect(isolate("§ 1 VStGB", "en")).toBe("§ 1 VStGB");
    expect(isolate(isolate("§ 1", "fa"), "fa")).toBe("\u2068§ 1\u2069");
  });
  it("forces left to right what begins neutrally", () => {
    expect(isolateLtr("(2) § 20", "fa")).toBe("\u2066(2) § 20\u2069");
    expect(isolateLtr("(2) § 20", "en")).toBe("(2) § 20");
  });
  it("happens by itself inside a phrase", () => {
    const t = createTranslate("fa", { web: { cite: "طبق {{law}}" } });
    expect(t("web:cite", { law: "§ 1 VStGB" })).toBe("طبق \u2068§ 1 VStGB\u2069");
  });
});

describe("calendars", () => {
  it("dates a day in both", () => {
    expect(formatDate(18_803, "en")).toBe("25 June 2021");
    expect(formatDate(18_803, "fa", "persian")).toBe("۴ تیر ۱۴۰۰");
    expect(formatDate(18_803, "en", "persian")).toBe("4 Tir 1400");
    expect(yearOf(18_803, "persian")).toBe(1400);
  });
});

describe("a partial date", () => {
  const say = (from: string, to: string) => formatSpan(parseDay(from), parseDay(to), "en", (first, last) => `${first} to ${last}`);
  it("is said as precisely as it is known", () => {
    expect(say("1985-01-01", "1985-12-31")).toBe("1985");
    expect(say("1988-07-01", "1988-07-31")).toBe("July 1988");
    expect(say("1988-07-28", "1988-07-28")).toBe("28 Jul 1988");
    expect(say("1988-07-01", "1988-09-30")).toBe("1 Jul 1988 to 30 Sept 1988");
    expect(say("1988-12-01", "1988-12-31")).toBe("December 1988");
  });
});

describe("the language of the environment", () => {
  it("is English where there is no catalog", () => {
    expect(languageOfLocale("fa_IR.UTF-8")).toBe("fa");
    expect(languageOfLocale("C")).toBe("en");
    expect(languageOfLocale(undefined)).toBe("en");
  });
});
