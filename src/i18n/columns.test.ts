import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, wrap } from "./columns.ts";

const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 });

describe("wrap", () => {
  it("keeps every word in its order", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (list, width) => {
        expect(wrap(list.join(" "), width, "- ", "  ").replace(/^- /, "").split(/\s+/)).toEqual(list);
      }),
    );
  });
  it("makes no line longer than asked", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (list, width) => {
        for (const line of wrap(list.join(" "), width, "  - ", "    ").split("\n")) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
  it("does not count marks of direction and colours", () => {
    expect(columnsOf("\u2068§ 1 VStGB\u2069")).toBe(9);
    expect(columnsOf("\u001b[32mopen\u001b[39m")).toBe(4);
  });
});
