import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { assessForum, type Law, type Matter, prepare, type Route } from "../forum/index.ts";
import { loadLawBook } from "../lawbook/index.ts";
import { matterOfCase, readCase } from "../record/index.ts";
import { parseDay } from "../time/index.ts";
import { explain, type Explanation } from "./explain.ts";
import { type Language, translator } from "./index.ts";

let law: Law;
let matters: Record<Language, Matter>;

beforeAll(async () => {
  law = prepare((await loadLawBook()).law);
  const file = readCase(readFileSync(new URL("../../cases/demo/case.yaml", import.meta.url), "utf8"), "cases/demo/case.yaml");
  matters = { en: matterOfCase(file, undefined, "en"), fa: matterOfCase(file, undefined, "fa") };
});

function explained(forum: string, route: Route, day: string, language: Language = "en"): Explanation {
  const matter = matters[language];
  const answer = assessForum(forum, matter, law);
  return explain(answer.findings[route], answer.duties, {
    t: translator(language),
    language,
    law,
    matter,
    forum,
    day: parseDay(day),
    factSources: () => [{ title: "A report", grade: "B2" }],
  });
}

const texts = ({ decides }: Explanation) => decides.flatMap(({ statements }) => statements.map(({ text }) => text));

describe("why Switzerland could arrest on arrival on 25 June 2021", () => {
  it("begins with the law that carries it, in its own order, then says why nothing protects the person", () => {
    const { answer, value, decides } = explained("CH", "on-arrival", "2021-06-25");
    expect(value).toBe("true");
    expect(answer).toBe("Yes. If Ebrahim Raisi had come to Switzerland on a private visit on 25 June 2021, an arrest would have been possible in law.");
    expect(decides[0]?.heading).toMatch(/crimes against humanity, under StGB — art\. 264a; 264m$/);
    expect(decides[0]?.statements[0]).toMatchObject({
      text: "This law has been in force since 1 January 2011.",
      cites: [{ kind: "provision", label: expect.stringContaining("CH-093") as string }],
    });
    expect(decides[1]?.statements.map(({ text }) => text)).toContain(
      'The accused did not hold the office "President of Iran" on that day. Such an office bars foreign courts only while it is held.',
    );
  });

  it("shows what is contested, what it is subject to, what a treaty asks, and its weakest link", () => {
    const { decides, subjectTo, duties, confidence } = explained("CH", "on-arrival", "2021-06-25");
    const reach = decides[0]?.statements.find(({ text }) => text.includes("crimes under international law"));
    expect(reach?.caveats).toEqual(["contested: courts and scholars differ on how far this law reaches back"]);
    expect(subjectTo[0]).toMatch(/^The prosecutor's discretion, for the investigation: 264m\(2\)/);
    expect(duties.some((duty) => duty.startsWith("Convention against Torture"))).toBe(true);
    expect(confidence?.words).toMatch(/^(Medium|Low): the weakest link is ".+"/);
  });

  it("is dated by the Persian calendar in Persian, with the Gregorian day beside it, and isolates what runs the other way", () => {
    const { answer, decides } = explained("CH", "on-arrival", "2021-06-25", "fa");
    expect(answer).toBe("آری. اگر ابراهیم رئیسی در ۴ تیر ۱۴۰۰ (۲۵ ژوئن ۲۰۲۱) برای دیداری خصوصی به سوئیس می‌آمد، بازداشت او از نظر قانون ممکن بود.");
    expect(decides[0]?.heading).toContain("\u2068StGB — art. 264a; 264m\u2069");
  });
});

describe("why not on 12 December 2023", () => {
  it("says the office and nothing else, with rule and fact", () => {
    const { value, decides, rest } = explained("CH", "on-arrival", "2023-12-12");
    expect(value).toBe("false");
    expect(decides).toHaveLength(1);
    const [statement] = decides[0]?.statements ?? [];
    expect(statement?.text).toBe(
      'The accused held the office "President of Iran" (head of government) on that day. While it is held, no foreign court may arrest or try its holder, whatever the crime.',
    );
    expect(statement?.cites.map(({ kind }) => kind)).toEqual(["rule", "fact"]);
    expect(statement?.cites[0]?.label).toContain("ICJ Arrest Warrant");
    expect(statement?.cites[1]).toEqual({
      kind: "fact",
      label: "President of Iran (Iran), 3 August 2021 to 19 May 2024",
      sources: [{ title: "A report, grade B2" }],
    });
    expect(rest.length).toBeGreaterThan(0);
  });

  it("reads in Persian", () => {
    expect(texts(explained("CH", "on-arrival", "2023-12-12", "fa"))[0]).toContain("سمت «رئیس‌جمهور ایران» (رئیس دولت) را داشت");
  });
});

describe("an answer that is not known", () => {
  it("says which question is open and who could answer it", () => {
    const { value, questions, decides } = explained("AF", "on-arrival", "2021-06-25");
    expect(value).toBe("unknown");
    expect(decides).toEqual([{ statements: [expect.objectContaining({ text: "The law of Afghanistan has not been researched.", value: "unknown" })] }]);
    expect(questions).toEqual([
      {
        name: "state-not-read",
        what: "law",
        question: expect.stringContaining("What does the law of that state say?") as string,
        who: expect.stringContaining("a lawyer of that state") as string,
      },
    ]);
  });
});

describe("a death", () => {
  it("is told alone, and no treaty duty beside it", () => {
    const { value, decides, duties } = explained("DE", "on-arrival", "2024-06-01");
    expect(value).toBe("false");
    expect(decides[0]?.statements.map(({ text }) => text)).toEqual(["The accused had died. Death ends every criminal proceeding against a person."]);
    expect(duties).toEqual([]);
  });
});

it("a treaty duty is not told where it has not begun: it asks for presence", () => {
  expect(explained("CH", "warrant", "2021-06-25").duties).toEqual([]);
});
