import { type Fault, nearest } from "../../../files/index.ts";
import { kindNamed, type Property } from "../../kinds/index.ts";
import type { MappedItem, MappedProperty, Mapping } from "./mapping.ts";

/** What a mapping says that its form allows and the vocabulary does not. */
export function checkMapping(mapping: Mapping): Fault[] {
  return Object.entries(mapping.items).flatMap(([name, item], i) => [
    ...ofIds(name, item, i),
    ...Object.entries(item.properties).flatMap(([property, cell]) => ofProperty(mapping, name, item, property, cell)),
  ]);
}

function ofIds(name: string, item: MappedItem, index: number): Fault[] {
  if (index === 0 && item.each)
    return [{ path: ["items", name, "each"], message: "The first item is the row itself.", remedy: "Name an item without `each` first." }];
  if (item.id && item.each)
    return [
      {
        path: ["items", name, "id"],
        message: "An item for every part of a cell has no id of its own.",
        remedy: "Leave `id` out: it is made from the first item's id and the part.",
      },
    ];
  return [];
}

function ofProperty(mapping: Mapping, name: string, item: MappedItem, property: string, cell: MappedProperty): Fault[] {
  const path = ["items", name, "properties", property];
  const properties: Readonly<Record<string, Property>> = kindNamed(item.kind)?.properties ?? {};
  const known = Object.hasOwn(properties, property) ? properties[property] : undefined;
  if (!known) {
    const near = nearest(property, Object.keys(properties));
    const remedy = `${near ? `Did you mean "${near}"? ` : ""}Its properties are: ${Object.keys(properties).join(", ")}.`;
    return [{ path, message: `"${property}" is no property of "${item.kind}".`, remedy }];
  }
  const from = [cell.column, cell.value, cell.item].filter((one) => one !== undefined).length;
  const target = cell.item === undefined ? undefined : mapping.items[cell.item];
  const fits = target && (known.to === undefined || known.to.includes(target.kind));
  return [
    ...(from === 1 ? [] : [{ path, message: "A property comes from one place.", remedy: "Write either column:, value: or item:." }]),
    ...(cell.item === undefined || (known.type === "ref" && fits) ? [] : [unfit([...path, "item"], known, target)]),
    ...(cell.separator !== undefined && !known.many
      ? [
          {
            path: [...path, "separator"],
            message: `"${property}" has one value.`,
            remedy: "Leave the separator out, or make an item for each part with `each`.",
          },
        ]
      : []),
  ];
}

function unfit(path: readonly string[], { type, to }: Property, target: MappedItem | undefined): Fault {
  if (type !== "ref") return { path: [...path], message: "This property refers to no item.", remedy: "Write column: or value:." };
  if (!target) return { path: [...path], message: "There is no item of this name in the mapping.", remedy: "Name one of those under items:." };
  if (target.each)
    return { path: [...path], message: "That item is there once for every part of a cell.", remedy: "Refer the other way round, from it to this one." };
  return { path: [...path], message: `"${target.kind}" is not what this property refers to.`, remedy: `Refer to ${to?.join(" or ") ?? "an item"}.` };
}
