import { expect, it } from "vitest";
import { nearest } from "./nearest.ts";

it("finds the word that was meant, and none where nothing is near", () => {
  expect(nearest("confidance", ["conduct", "confidence", "cites"])).toBe("confidence");
  expect(nearest("INFORCE", ["inForce", "law"])).toBe("inForce");
  expect(nearest("penalty", ["inForce", "law"])).toBeUndefined();
  expect(nearest("x", [])).toBeUndefined();
});
