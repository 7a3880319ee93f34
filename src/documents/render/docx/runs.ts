import { ExternalHyperlink, FootnoteReferenceRun, type IRunOptions, type ParagraphChild, TextRun } from "docx";
import type { Inline } from "../../composed.ts";
import { type DocumentLanguage, writtenFrom } from "../../languages.ts";
import { isLinkable } from "../address.ts";
import { plainText } from "../plain.ts";
import { inDigits } from "../words.ts";

type Style = Omit<IRunOptions, "text" | "children">;

export interface Runs {
  (parts: readonly Inline[], style?: Style): ParagraphChild[];
  /** A text of the document's own language. */
  readonly own: (text: string, style?: Style) => TextRun;
}

/** Inlines of one document as runs, each with its direction. It remembers which notes were referred to. */
export function runsIn(language: DocumentLanguage): Runs {
  const own = writtenFrom(language);
  const mentioned = new Set<number>();

  // Persian and Arabic have no italic.
  const EMPHASIS: Style = own === "rtl" ? { bold: true, boldComplexScript: true } : { italics: true };

  const run = (text: string, direction: "ltr" | "rtl", style: Style) => new TextRun({ ...style, text, rightToLeft: direction === "rtl" });
  const runs = (parts: readonly Inline[], style: Style = {}): ParagraphChild[] => parts.flatMap((part) => one(part, style));

  function one(part: Inline, style: Style): ParagraphChild | ParagraphChild[] {
    switch (part.kind) {
      case "text":
        return run(part.text, own, style);
      case "foreign":
        return foreign(part.text, part.direction, style);
      case "emphasis":
        return runs(part.text, { ...style, ...EMPHASIS });
      case "strong":
        return runs(part.text, { ...style, bold: true, boldComplexScript: true });
      case "link":
        return link(part, style);
      case "note":
        return note(part.number);
      case "line-break":
        return new TextRun({ break: 1 });
    }
  }

  /** Marks beside the run's own direction: not every program lets the run keep signs and digits in order. */
  function foreign(text: string, direction: "ltr" | "rtl", style: Style): TextRun {
    if (direction === own) return run(text, own, style);
    const [start, after] = direction === "ltr" ? ["\u202a", "\u200f"] : ["\u202b", "\u200e"];
    return run(`${start}${text}\u202c${after}`, direction, style);
  }

  function link({ address, text }: Extract<Inline, { kind: "link" }>, style: Style): ParagraphChild | ParagraphChild[] {
    if (!isLinkable(address)) return runs(text, style);
    const linked: Style = { ...style, style: "Hyperlink" };
    return new ExternalHyperlink({ link: address, children: plainText(text) === address ? [foreign(address, "ltr", linked)] : runs(text, linked) });
  }

  /** A footnote has one sign; further ones repeat its number. */
  function note(number: number): ParagraphChild {
    if (mentioned.has(number)) return run(inDigits(number, language), own, { superScript: true });
    mentioned.add(number);
    return new FootnoteReferenceRun(number);
  }

  return Object.assign(runs, { own: (text: string, style: Style = {}) => run(text, own, style) });
}
