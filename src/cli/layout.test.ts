import { expect, it } from "vitest";
import { pad, table } from "./layout.ts";

it("colours take no room when a text is filled up", () => {
  expect(pad("\u001b[1mab\u001b[22m", 4)).toBe("\u001b[1mab\u001b[22m  ");
});

it("a table is as wide as its widest cells, without spaces at the end of lines", () => {
  expect(
    table(
      [
        ["a", "long", ""],
        ["bb", "c", "end"],
      ],
      " ",
    ),
  ).toBe(" a   long\n bb  c     end");
});
