import { BorderStyle, type FileChild, HeadingLevel } from "docx";
import type { Composed } from "../../composed.ts";
import type { Blocks } from "./blocks.ts";
import type { Runs } from "./runs.ts";

/** Letterhead, addressee beside place and day, and the subject as the heading of the whole. */
export function headOf({ head, title }: Composed, runs: Runs, { paragraph, tables }: Blocks): FileChild[] {
  const { marking, sender, addressee, subject } = head;
  const meta = [head.dateLine, head.reference].filter((line) => line !== undefined);
  const line = (text: string, style: string) => paragraph({ style, children: [runs.own(text)] });
  const atEnd = (text: string) => paragraph({ style: "Line", alignment: "end", children: [runs.own(text)] });
  const [name, ...rest] = sender;
  return [
    ...(marking === undefined ? [] : [line(marking, "Marking")]),
    ...(name === undefined
      ? []
      : [
          line(name, "Sender"),
          ...rest.map((text) => line(text, "Quiet")),
          paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: "A6A6A6" } } }),
        ]),
    ...(addressee.length + meta.length === 0 ? [] : [tables.pairs([addressee.map((text) => line(text, "Line")), meta.map(atEnd)])]),
    paragraph({ heading: HeadingLevel.HEADING_1, children: [runs.own(subject ?? title)] }),
  ];
}
