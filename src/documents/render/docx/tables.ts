import { BorderStyle, type IShadingAttributesProperties, type ITableOptions, Paragraph, Table, TableCell, TableRow, WidthType } from "docx";
import { TEXT_WIDTH } from "./styles.ts";

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER };
const RULE = { style: BorderStyle.SINGLE, size: 8, color: "1B1B1B" } as const;
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: "A6A6A6" } as const;
const RULES = { ...NO_BORDERS, top: RULE, bottom: RULE, insideHorizontal: HAIRLINE };
/** A row with more paragraphs than this may go on on the next page. */
const KEPT_TOGETHER = 12;

export type Cell = readonly (Paragraph | Table)[];

/** A cell without a paragraph is no cell to Word. */
const filled = (cell: Cell = []): Cell => (cell.length === 0 ? [new Paragraph({})] : cell);

/** Tables of one document: their columns begin where its lines begin. */
export function tablesIn(visuallyRightToLeft: boolean) {
  const shared = { visuallyRightToLeft, width: { size: TEXT_WIDTH, type: WidthType.DXA } } satisfies Partial<ITableOptions>;
  const row = (cells: readonly Cell[], tableHeader = false) =>
    new TableRow({
      tableHeader,
      cantSplit: cells.every(({ length }) => length <= KEPT_TOGETHER),
      children: cells.map((children) => new TableCell({ children })),
    });

  return {
    /** Rows of data with lines between them; the head is repeated on every page. */
    data: (head: readonly Cell[], rows: readonly (readonly Cell[])[], shares: readonly number[]) => {
      const sum = shares.reduce((total, share) => total + share, 0);
      const columnWidths = shares.map((share) => Math.floor((share / sum) * TEXT_WIDTH));
      return new Table({ ...shared, columnWidths, borders: RULES, rows: [row(head, true), ...rows.map((cells) => row(cells))] });
    },
    /** Two columns beside each other, without lines and flush with the text. */
    pairs: (cells: readonly Cell[]) => {
      const half = TEXT_WIDTH / 2;
      const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, i) => row([filled(cells[2 * i]), filled(cells[2 * i + 1])]));
      return new Table({ ...shared, columnWidths: [half, half], borders: NO_BORDERS, margins: { left: 0, right: 0 }, rows });
    },
    /** A part on a ground of its own. */
    box: (children: Cell, shading: IShadingAttributesProperties) =>
      new Table({
        ...shared,
        columnWidths: [TEXT_WIDTH],
        borders: NO_BORDERS,
        margins: { top: 60, left: 170, right: 170 },
        rows: [new TableRow({ children: [new TableCell({ children, shading })] })],
      }),
  };
}
