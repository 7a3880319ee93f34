import type { Fault, Path } from "../../files/index.ts";

/** Ids that a list uses twice. `remember` holds what other lists used: id → where. */
export function checkUnique(items: readonly unknown[], path: Path, key: string, where: string, remember = new Map<string, string>()): Fault[] {
  return items.flatMap((item, index) => {
    const id = (item as Record<string, unknown> | null)?.[key];
    if (typeof id !== "string") return [];
    const before = remember.get(id);
    if (before === undefined) remember.set(id, where);
    return before === undefined
      ? []
      : [{ path: [...path, index, key], message: `"${id}" is there already (${before}).`, remedy: "Give one of the two another name, or remove it." }];
  });
}
