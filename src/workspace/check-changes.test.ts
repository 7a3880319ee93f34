import { afterAll, describe, expect, it } from "vitest";
import { DedereError } from "../errors/index.ts";
import type { Change } from "../record/model.ts";
import { logSize, readItem } from "../store/index.ts";
import { ACT, addFact, fact, person, workspacesFor } from "./in-tests.ts";
import { change } from "./index.ts";

const { fresh, remove } = workspacesFor("check");
afterAll(remove);

const THERE: readonly Change[] = [
  ...["p", "q", "r"].map(person),
  addFact("f", "p", "one"),
  { do: "add-item", item: { id: "s", kind: "source" } },
  { do: "merge-items", merge: "m", from: "q", into: "p", reason: "the same date of birth" },
];
const erase = (of: string): Change => ({ do: "erase", target: { fact: of }, reason: "consent withdrawn", approvedBy: ["one", "two"] });
const merge = (id: string, from: string, into: string): Change => ({ do: "merge-items", merge: id, from, into, reason: "the same" });

const WRONG: readonly (readonly [string, readonly Change[], RegExp])[] = [
  ["a kind that there is not", [{ do: "add-item", item: { id: "x", kind: "alien" } }], /"alien" is no kind/],
  ["a property that the kind has not", [addFact("x", "p", "words", { property: "wings" })], /"wings" is no property/],
  ["a value of another type", [addFact("x", "p", "words", { property: "born" })], /not a date/],
  ["a source that there is not", [addFact("x", "p", "words", { citations: [{ source: "nowhere" }] })], /no item "nowhere"/],
  ["a source that is none", [addFact("x", "p", "words", { citations: [{ source: "q" }] })], /"q" is of the kind "person"/],
  ["a fact about nothing", [addFact("x", "nobody", "words")], /no item "nobody"/],
  ["an id twice", [person("p")], /already the item "p"/],
  ["an id twice in one entry", [person("x"), person("x")], /already the item "x"/],
  ["a fact that there is not", [{ do: "prefer-fact", fact: "x", reason: "why" }], /no fact "x"/],
  ["an item merged twice", [merge("n", "q", "r")], /"q" counts as "p" already/],
  ["a merge in a circle", [merge("n", "p", "q")], /"q" counts as "p" itself/],
  ["a merge with itself", [merge("n", "r", "r")], /counts as "r" itself/],
  [
    "a merge undone twice",
    [
      { do: "undo-merge", merge: "m", reason: "no" },
      { do: "undo-merge", merge: "m", reason: "no" },
    ],
    /undone already/,
  ],
  ["an erasure by one person", [{ do: "erase", target: { fact: "f" }, reason: "why", approvedBy: ["one", "one"] }], /approved by two/],
  ["what was erased before it", [erase("f"), { do: "revise-fact", fact: fact("f", "p", "back") }], /no fact "f"/],
  ["an erased id", [erase("f"), addFact("f", "p", "back")], /was erased/],
  ["an object that there is not", [{ do: "erase", target: { object: "0".repeat(32) }, reason: "why", approvedBy: ["one", "two"] }], /no object/],
];

describe("changes that cannot be", () => {
  it.each(WRONG)("%s: nothing is changed", async (_, changes, said) => {
    const workspace = await fresh();
    await change(workspace, ACT, THERE);
    const error = await change(workspace, ACT, [person("before"), ...changes]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DedereError);
    expect((error as DedereError).problems.map(({ message }) => message).join()).toMatch(said);
    expect(await readItem(workspace.db, "before")).toBeUndefined();
    expect(await logSize(workspace.db)).toBe(1);
    await workspace.lock();
  });
});

it("references may lead to what comes later in the same entry", async () => {
  const workspace = await fresh();
  await change(workspace, ACT, [
    person("p"),
    addFact("x", "p", "words", { citations: [{ source: "later" }] }),
    { do: "add-item", item: { id: "later", kind: "source" } },
  ]);
  expect((await readItem(workspace.db, "p"))?.facts).toHaveLength(1);
  await workspace.lock();
});

it("a merge that was undone may be made again, the other way round", async () => {
  const workspace = await fresh();
  await change(workspace, ACT, THERE);
  await change(workspace, ACT, [{ do: "undo-merge", merge: "m", reason: "the other is better known" }, merge("n", "p", "q")]);
  expect(await readItem(workspace.db, "p")).toMatchObject({ id: "q", merged: ["p"] });
  await workspace.lock();
});
