import { describe, expect, it } from "vitest";
import { formatPath, readYaml } from "./yaml.ts";

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

  it("tells of a field named twice, and only the first of the mistakes that follow from one another", () => {
    expect(readYaml("a.yaml", "a: 1\nb: 2\na: 3\n").problems).toMatchObject([{ file: "a.yaml", line: 3, column: 1 }]);
    expect(readYaml("a.yaml", 'a: "no end\nb: [\nc: }\n').problems).toHaveLength(1);
  });

  it("refuses a file whose aliases multiply without end", () => {
    const levels = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array.from({ length: 9 }, () => `*a${i}`).join(", ")}]`);
    const { data, problems } = readYaml("a.yaml", `a0: &a0 [x]\n${levels.join("\n")}\n`);
    expect(data).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});

it("writes a path as people write it", () => {
  expect(formatPath(["provisions", 3, "inForce", "from"])).toBe("provisions[3].inForce.from");
});
