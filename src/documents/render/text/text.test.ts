import { expect, it } from "vitest";
import { columnsOf } from "../../../i18n/index.ts";
import type { Composed, Inline } from "../../composed.ts";
import { ENGLISH, PERSIAN } from "../fixture.ts";
import { render } from "../index.ts";

const linesOf = async (composed: Composed) => new TextDecoder().decode(await render(composed, "txt")).split("\n");

it("makes no line longer than 78 columns but for an address", async () => {
  for (const composed of [ENGLISH, PERSIAN]) {
    const long = (await linesOf(composed)).filter((line) => columnsOf(line) > 78);
    expect(long.filter((line) => !line.includes("https://"))).toEqual([]);
  }
});

it("sets notes at the end, with the signs that the text has", async () => {
  const lines = await linesOf(PERSIAN);
  expect(lines.findIndex((line) => line.includes("[۱۲]"))).toBeLessThan(lines.indexOf("یادداشت‌ها"));
  expect(lines.findIndex((line) => line.startsWith("[۱۲] "))).toBeGreaterThan(lines.indexOf("یادداشت‌ها"));
});

it("isolates the other direction alone", async () => {
  const english = (await linesOf(ENGLISH)).join("\n");
  expect(english).toContain("(\u2067کریم تستمان\u2069)");
  expect(english.match(/[\u2066-\u2068]/g)).toHaveLength(3);
  expect((await linesOf(PERSIAN)).join("\n")).toContain("\u2066§ 4 (2) VStGB\u2069");
});

it("ends an isolate with its line and begins it again in the next", async () => {
  const long: Inline = { kind: "foreign", text: "Act on Crimes under International Law ".repeat(5).trim(), direction: "ltr" };
  const lines = (await linesOf({ ...PERSIAN, body: [{ kind: "paragraph", text: [long] }], annexes: [], notes: [] })).filter((line) => line.includes("Crimes"));
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(line).toMatch(/^\u2066[^\u2066\u2069]*\u2069$/);
});

it("indents what belongs to a number, a bullet, a quotation", async () => {
  const lines = await linesOf(ENGLISH);
  expect(lines).toContain("1.  The complaint is addressed to the Prosecutor General; nothing in this");
  expect(lines).toContain("    letter asks the Government to instruct a prosecutor[6].");
  expect(lines).toContain("    –   in the original");
});
