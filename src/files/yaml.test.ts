import { describe, expect, it } from "vitest";
import { problemsOf, readYaml } from "./yaml.ts";

const FILE = `name: Arland
list:
  - id: a
    from: "2000"
  - { id: b, from: null }
`;

describe("readYaml", () => {
  it("knows the place of a field by its name, of a list item by its start, of what is missing by its parent", () => {
    const { locate } = readYaml("a.yaml", FILE);
    expect(locate(["list", 0, "from"])).toEqual({ line: 4, column: 5 });
    expect(locate(["list", 1])).toEqual({ line: 5, column: 5 });
    expect(locate(["list", 1, "from"])).toEqual({ line: 5, column: 14 });
    expect(locate(["list", 0, "nowhere", "below"])).toEqual({ line: 3, column: 5 });
    expect(locate([])).toEqual({ line: 1, column: 1 });
  });

  it("reads JSON too", () => {
    const { data, locate } = readYaml("a.json", '{\n  "cases": [\n    {"id": "one"}\n  ]\n}');
    expect(data).toEqual({ cases: [{ id: "one" }] });
    expect(locate(["cases", 0, "id"])).toEqual({ line: 3, column: 6 });
  });

  it("tells of a field named twice, and reads on", () => {
    const { data, readable, problems } = readYaml("a.yaml", "a: 1\nb: 2\na: 3\n");
    expect([data, readable]).toEqual([{ a: 3, b: 2 }, true]);
    expect(problems).toMatchObject([{ file: "a.yaml", line: 3, column: 1, message: expect.stringContaining("stands twice") as string }]);
  });

  it("tells only the first of the mistakes in the form that follow from one another", () => {
    const { data, readable, problems } = readYaml("a.yaml", 'a: 1\na: "no end\nb: [\nc: }\n');
    expect([data, readable]).toEqual([undefined, false]);
    expect(problems.filter(({ message }) => message.startsWith("This is not YAML"))).toHaveLength(1);
  });

  it.each([
    ["an alias", "a: &x [1]\nb: *x\n", 2, "Aliases are not read here (*name)."],
    ["a tag", "a: 1\nb: !!str 2\n", 2, "Tags are not read here (tag:yaml.org,2002:str)."],
    ["a tag that nobody knows", "a: 1\nb: !mine 2\n", 2, "Tags are not read here (!mine)."],
    ["a name that every object has", "a:\n  __proto__: 1\n", 2, "This cannot be the name of a field."],
    ["a name that is no word", "? [1, 2]\n: 3\n", 1, "This cannot be the name of a field."],
  ])("refuses %s", (_, text, line, message) => {
    const { data, readable, problems } = readYaml("a.yaml", text);
    expect([data, readable]).toEqual([undefined, false]);
    expect(problems).toMatchObject([{ line, message }]);
  });

  it("refuses what is nested without end", () => {
    expect(readYaml("a.yaml", "[".repeat(20_000)).problems).toMatchObject([{ message: "The file is nested too deeply to be read." }]);
  });
});

describe("problemsOf", () => {
  it("puts what is wrong with the YAML and with its content in the order of the file, list places counted from 1", () => {
    const yaml = readYaml("a.yaml", "list:\n  - { id: a }\n  - { id: b }\nlist: []\n");
    const fault = (path: (string | number)[]) => ({ path, message: "Wrong.", remedy: "Mend it." });
    expect(problemsOf(yaml, [fault(["list", 1, "id"]), fault([]), fault(["list", 0])]).map(({ line, path }) => [line, path])).toEqual([
      [1, undefined],
      [2, "list[1]"],
      [3, "list[2].id"],
      [4, undefined],
    ]);
  });
});
