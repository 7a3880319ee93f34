import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType, ShadingType } from "docx";
import type { DocumentLanguage } from "../../languages.ts";

/** Lengths in twentieths of a point: an A4 page with 25 mm at its sides. */
export const PAGE = { width: 11906, height: 16838, side: 1418, top: 1247, bottom: 1474 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;
export const INDENT = 425;

export const LISTS = { ordered: "ordered", unordered: "unordered" } as const;
const GREY = (fill: string) => ({ type: ShadingType.CLEAR, color: "auto", fill });
/** The grounds of marked parts. */
export const SHADES = { demand: GREY("E4E4E4"), opinion: GREY("F4F4F4"), law: GREY("F4F4F4") } as const;

/** A typeface that every machine has for Latin and Persian alike: who gets a DOCX is to edit it, on paper of his own. */
const FONT = "Times New Roman";
const QUIET = "555555";
const LOCALES: Readonly<Record<DocumentLanguage, string>> = { en: "en-GB", fa: "fa-IR", fr: "fr-FR", de: "de-DE", ar: "ar-SA", es: "es-ES" };

/** Half points; Arabic letters of this typeface are small beside Latin ones. */
const sized = (points: number) => ({ size: points * 2, sizeComplexScript: points * 2 + 3 });
const bold = { bold: true, boldComplexScript: true } as const;

export function stylesFor(language: DocumentLanguage): IStylesOptions {
  const heading = (points: number, before: number) => ({
    run: { ...sized(points), ...bold, color: "000000" },
    paragraph: { keepNext: true, spacing: { before, after: 120 } },
  });
  return {
    default: {
      document: {
        run: { font: FONT, ...sized(11), language: { value: LOCALES[language], bidirectional: LOCALES[language] } },
        paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(14, 480),
      heading2: heading(13, 320),
      heading3: heading(11, 240),
      heading4: { run: { ...sized(11), color: QUIET }, paragraph: { keepNext: true, spacing: { before: 200, after: 80 } } },
      hyperlink: { run: { color: "0B4A8F", underline: {} } },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      caption: { run: { ...sized(9.5), ...bold, color: "000000" }, paragraph: { spacing: { before: 160, after: 80 } } },
      footnoteText: { run: sized(9), paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } } },
    },
    paragraphStyles: [
      { id: "Line", name: "Line", basedOn: "Normal", paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } } },
      { id: "Sender", name: "Sender", basedOn: "Line", run: { ...sized(13), ...bold } },
      { id: "Marking", name: "Marking", basedOn: "Normal", run: { ...sized(12), ...bold } },
      { id: "Gap", name: "Gap", basedOn: "Line", run: sized(5) },
      { id: "SignatureTitle", name: "Signature title", basedOn: "Label", paragraph: { spacing: { before: 720, after: 40 } } },
      { id: "Quiet", name: "Quiet line", basedOn: "Line", run: { ...sized(9), color: QUIET } },
      { id: "Label", name: "Label", basedOn: "Normal", run: { ...sized(9), ...bold, color: QUIET }, paragraph: { spacing: { after: 40 } } },
      {
        id: "Cell",
        name: "Cell",
        basedOn: "Normal",
        run: sized(9.5),
        paragraph: { spacing: { before: 50, after: 50, line: 240, lineRule: LineRuleType.AUTO } },
      },
    ],
  };
}

const DEEPEST = 9;
const levels = (format: "decimal" | "bullet", text: (level: number) => string) =>
  Array.from({ length: DEEPEST }, (_, level) => ({ level, format, text: text(level), alignment: AlignmentType.START }));

export const NUMBERING: INumberingOptions = {
  config: [
    { reference: LISTS.ordered, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
    { reference: LISTS.unordered, levels: levels(LevelFormat.BULLET, (level) => (level % 2 === 0 ? "•" : "–")) },
  ],
};
