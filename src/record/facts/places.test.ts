import fc from "fast-check";
import { expect, it } from "vitest";
import { placed } from "./places.ts";

it("numbers a new list from 1, appends behind what is there, and inserts between it", () => {
  expect(placed([undefined, undefined])).toEqual([1, 2]);
  expect(placed([1, 2, undefined])).toEqual([1, 2, 3]);
  expect(placed([1, undefined, 2])).toEqual([1, 1.5, 2]);
  expect(placed([undefined, 1])).toEqual([0.5, 1]);
});

it("numbers a list anew whose order was changed", () => {
  expect(placed([2, 1, undefined])).toEqual([1, 2, 3]);
});

it("always sorts in the order wanted, and keeps every place where the order holds", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined })), (held) => {
      const places = placed(held);
      expect(places).toHaveLength(held.length);
      expect(places.every((place, i) => i === 0 || place > (places[i - 1] as number))).toBe(true);
      const there = held.filter((place) => place !== undefined);
      const inOrder = there.every((place, i) => i === 0 || place > (there[i - 1] as number));
      if (inOrder) expect(places.filter((_, i) => held[i] !== undefined)).toEqual(there);
    }),
  );
});
