import { describe, expect, it } from "vitest";
import { z } from "zod";
import { faultsOf } from "./faults.ts";
import { fault, fields, readableBy, recordOf, words } from "./fields.ts";
import { formatPath } from "./locate.ts";

const HELP = { guide: "the guide", missing: { law: "Cite it." } };
const colour = z.enum(["red", "green"]);
const even = (text: string) => {
  if (text.length % 2 === 1) throw new RangeError(`"${text}" is odd`);
};

interface Tree {
  readonly all: readonly (Tree | { readonly is: "red" | "green" })[];
}
const tree = fields({
  get all(): z.ZodArray<z.ZodType<Tree["all"][number]>> {
    return z.array(node);
  },
});
const node: z.ZodType<Tree["all"][number]> = z.union([fields({ is: colour }), tree]);

/** `path: message remedy` of everything that is wrong with a value. */
function told(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value, { reportInput: true });
  return faultsOf(error?.issues ?? [], HELP).map(({ path, message, remedy }) => `${formatPath(path)}: ${message} ${remedy}`);
}

describe("what a schema finds, in words", () => {
  it.each([
    [
      "a field that is none",
      fields({ conduct: words, law: words }),
      { conduct: "a", law: "b", lew: "c" },
      'lew: "lew" is no field here. Did you mean "law"? The fields are: conduct, law.',
    ],
    ["a field with nothing near", fields({ law: words }), { law: "b", penalty: "c" }, 'penalty: "penalty" is no field here. The fields are: law.'],
    ["a field that is missing", fields({ name: words }), {}, 'name: "name" is missing. Add "name:".'],
    ["one that the help knows", fields({ law: words }), {}, 'law: "law" is missing. Cite it.'],
    ["a name of no list", recordOf(["red", "green"], words), { gren: "a" }, 'gren: "gren" is no field here. Did you mean "green"? The fields are: red, green.'],
    ["a word that is missing", fields({ colour }), {}, 'colour: "colour" is missing. Add "colour:".'],
    ["a word of no list", fields({ colour }), { colour: "gren" }, 'colour: "gren" is not possible for "colour". Did you mean "green"? Possible: red, green.'],
    ["a number for text", fields({ from: words }), { from: 2000 }, 'from: "from" is 2000. Put it in quotes.'],
    ["nothing for text", fields({ from: words }), { from: null }, 'from: "from" is empty. Write words.'],
    ["empty text", fields({ from: words }), { from: " " }, "from: The text is empty. Write something or leave the field out."],
    ["text for a list", fields({ cites: z.array(words) }), { cites: "a" }, 'cites: "cites" is "a". Write a list.'],
    ["an item, named by its place from 1", fields({ cites: z.array(words) }), { cites: ["a", []] }, 'cites[2]: "cites[2]" is a list. Write words.'],
    ["a list for the file", fields({ cites: words }), [], ': "the file" is a list. Write a mapping (name: value).'],
    ["text that its parser refuses", words.superRefine(readableBy(even, "Add a letter.")), "odd", ': "odd" is odd. Add a letter.'],
    ["a name that is none", z.record(words.regex(/^[a-z]+$/, fault("No name.", "Rename it.")), words), { A: "a" }, "A: No name. Rename it."],
    [
      "what only the validator has words for",
      z.array(words).max(1),
      ["a", "b"],
      ": Too big: expected array to have <=1 items See the guide for what is possible here.",
    ],
  ])("%s", (_, schema, value, expected) => {
    expect(told(schema, value)).toEqual([expected]);
  });

  it.each([
    [
      "the form of the right kind",
      fields({ of: z.union([colour, z.array(colour)]) }),
      { of: ["blue"] },
      ['of[1]: "blue" is not possible for "of[1]". Possible: red, green.'],
    ],
    [
      "all forms, where none is of that kind",
      fields({ of: z.union([colour, z.array(colour)]) }),
      { of: 5 },
      ['of: "of" is 5. Write one of red, green, or a list.'],
    ],
    [
      "the form whose fields were written, however many faults are within",
      node,
      { all: [{ is: "rad" }, { is: "gren" }, { is: 1 }] },
      [
        'all[1].is: "rad" is not possible for "is". Did you mean "red"? Possible: red, green.',
        'all[2].is: "gren" is not possible for "is". Did you mean "green"? Possible: red, green.',
        'all[3].is: 1 is not possible for "is". Possible: red, green.',
      ],
    ],
  ])("of several forms tells %s", (_, schema, value, expected) => {
    expect(told(schema, value)).toEqual(expected);
  });

  it("lets through a fault of the parser's own", () => {
    const broken = words.superRefine(
      readableBy(() => {
        throw new TypeError("not our matter");
      }, ""),
    );
    expect(() => told(broken, "a")).toThrow("not our matter");
  });
});
