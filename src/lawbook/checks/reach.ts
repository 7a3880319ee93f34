import type { Fault, Path } from "../../files/index.ts";
import type { Provision } from "../../forum/law.ts";

/** A reach in time whose rule lacks the field it reads, or has one that it does not read. */
export function checkReach({ conduct }: Provision, path: Path): Fault[] {
  if (conduct === undefined) return [];
  const { rule, from, treaty } = conduct;
  const here = [...path, "conduct"];
  if (rule === "treaty" && treaty === undefined)
    return [{ path: here, message: "The reach in time follows a treaty that is not named.", remedy: "Add `treaty` with its id in treaties.yaml." }];
  if (rule === "from-date" && from === undefined)
    return [{ path: here, message: "The reach in time begins on a day that is not named.", remedy: "Add `from`, or write the rule `any`." }];
  if (rule !== "from-date" && from !== undefined)
    return [{ path: [...here, "from"], message: `The rule \`${rule}\` does not read \`from\`.`, remedy: "Remove it, or write the rule `from-date`." }];
  return [];
}
