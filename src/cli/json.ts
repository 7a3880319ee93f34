import type { Cli } from "./cli.ts";

/** Prints a value for programs: indented JSON with a line end, the same bytes for the same value. */
export function writeJson({ out }: Cli, value: unknown): void {
  out.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Prints an object that begins with a list which is never held whole: each element on a line of its own, then the other fields. */
export function jsonList({ out }: Cli, name: string): { readonly add: (element: unknown) => void; readonly end: (others: object) => void } {
  let before = `{\n  ${JSON.stringify(name)}: [`;
  return {
    add: (element) => {
      out.write(`${before}\n    ${JSON.stringify(element)}`);
      before = ",";
    },
    end: (others) => {
      out.write(`${before === "," ? "\n  " : before}],${JSON.stringify(others, null, 2).slice(1)}\n`);
    },
  };
}
