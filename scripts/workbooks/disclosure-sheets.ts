import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TABLE_DEFINITIONS } from "../../src/disclosure/kinds";
import type { TableKind } from "../../src/disclosure/kinds/definition";
import { printedNumber } from "../../src/disclosure/forms/form";
import { xinjiang2024 } from "../../src/disclosure/forms/xinjiang-2024";
import type { Rectangle } from "../../src/workbook/address";
import { headerHeights, headerMerges } from "./header-merges";
import { heightFor, type DraftCell, type Look, type SheetDraft, type SheetFamily } from "./sheet";

const FIGURES = join(__dirname, "../../assets/sample/figures");
const DEPARTMENT = "自治区财政厅";
/** 表1, title, department and unit: the rows above the header. */
const ROWS_ABOVE = 3;

interface Column {
  readonly look: "code" | "text" | "amount";
  readonly width: number;
}
const code: Column = { look: "code", width: 6.5 };
const wideCode: Column = { look: "code", width: 9.5 };
const name = (width: number): Column => ({ look: "text", width });
const amount = (width = 14): Column => ({ look: "amount", width });
const amounts = (count: number, width?: number): Column[] => Array.from({ length: count }, () => amount(width));

/** How each table is printed. The columns say what a cell of the body holds. */
interface Form {
  readonly kind: TableKind;
  readonly figures: string;
  readonly headerRows: number;
  readonly columns: readonly Column[];
  readonly orientation: SheetDraft["orientation"];
  /** The printed labels stay in the blank form; elsewhere each department has rows of its own. */
  readonly fixedLabels: boolean;
}

const FORMS: readonly Form[] = [
  {
    kind: "overview",
    figures: "01-overview",
    headerRows: 2,
    columns: [name(38), amount(16), name(36), amount(16)],
    orientation: "portrait",
    fixedLabels: true,
  },
  {
    kind: "income",
    figures: "02-income",
    headerRows: 3,
    columns: [code, code, code, name(36), ...amounts(12, 14)],
    orientation: "landscape",
    fixedLabels: false,
  },
  {
    kind: "expenditure",
    figures: "03-expenditure",
    headerRows: 4,
    columns: [code, code, code, name(38), ...amounts(3, 16)],
    orientation: "portrait",
    fixedLabels: false,
  },
  {
    kind: "appropriation",
    figures: "04-appropriation",
    headerRows: 2,
    columns: [name(24), amount(), name(34), ...amounts(4)],
    orientation: "landscape",
    fixedLabels: true,
  },
  {
    kind: "generalPublicExpenditure",
    figures: "05-general-public-expenditure",
    headerRows: 4,
    columns: [code, code, code, name(38), ...amounts(3, 16)],
    orientation: "portrait",
    fixedLabels: false,
  },
  {
    kind: "basicExpenditure",
    figures: "06-basic-expenditure",
    headerRows: 4,
    columns: [wideCode, wideCode, name(38), ...amounts(3, 16)],
    orientation: "portrait",
    fixedLabels: false,
  },
  {
    kind: "projects",
    figures: "07-projects",
    headerRows: 3,
    columns: [code, code, code, name(32), name(46), ...amounts(11, 13)],
    orientation: "landscape",
    fixedLabels: false,
  },
  {
    kind: "governmentFund",
    figures: "08-government-fund",
    headerRows: 4,
    columns: [code, code, code, name(38), ...amounts(4)],
    orientation: "landscape",
    fixedLabels: false,
  },
  {
    kind: "stateCapital",
    figures: "09-state-capital",
    headerRows: 4,
    columns: [code, code, code, name(38), ...amounts(4)],
    orientation: "landscape",
    fixedLabels: false,
  },
  {
    kind: "threePublicExpenses",
    figures: "10-three-public-expenses",
    headerRows: 3,
    columns: [name(34), ...amounts(4, 17)],
    orientation: "landscape",
    fixedLabels: true,
  },
  {
    kind: "carryover",
    figures: "11-carryover",
    headerRows: 4,
    columns: [name(34), ...amounts(9, 12)],
    orientation: "landscape",
    fixedLabels: false,
  },
];

/** 表1…表11, filled with the reference figures and blank. */
export function disclosureSheets(): SheetFamily {
  return {
    sample: FORMS.map((form) => layOut(form, figuresOf(form), DEPARTMENT)),
    template: FORMS.map((form) => layOut(form, blankFigures(form), "")),
  };
}

const figuresOf = (form: Form): string[][] =>
  readFileSync(join(FIGURES, `${form.figures}.tsv`), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));

/** The form's header, its labels where they are printed, the total row, and rows to be filled. */
function blankFigures(form: Form): string[][] {
  const figures = figuresOf(form);
  const header = figures.slice(0, form.headerRows);
  const isLabel = (column: number): boolean => form.columns[column]?.look === "text";
  if (form.fixedLabels)
    return [
      ...header,
      ...figures.slice(form.headerRows).map((row) => row.map((text, at) => (isLabel(at) ? text : ""))),
    ];
  const labelAt = form.columns.findIndex(({ look }) => look === "text");
  const total = form.columns.map((_, at) => (at === labelAt ? "总计" : ""));
  return [...header, total, ...Array.from({ length: blankRows(form) }, () => form.columns.map(() => ""))];
}

/** As many as fill a page: a portrait one, a landscape one, or one on which a wide table is printed smaller. */
function blankRows({ orientation, columns }: Form): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return orientation === "portrait" || width > 200 ? 26 : 13;
}

function layOut(form: Form, figures: readonly (readonly string[])[], department: string): SheetDraft {
  const { columns, headerRows, kind } = form;
  const width = columns.length;
  const widths = columns.map((column) => column.width);
  const above = [
    line(width, "number", printedNumber(xinjiang2024, kind)),
    line(width, "title", titleOf(kind)),
    columns.map((_, at): DraftCell =>
      at === 0
        ? { value: `编制部门：${department}`, look: "note" }
        : { value: at === width - 1 ? "单位：万元" : null, look: at === width - 1 ? "noteRight" : "note" },
    ),
  ];
  const body = figures.map((row, at) => (at < headerRows ? headerRow(row, width) : bodyRow(row, columns)));
  const rows = [...above, ...body];
  const heights = new Map([[1, 30]]);
  headerHeights(figures.slice(0, headerRows), widths, 20).forEach((height, at) => heights.set(ROWS_ABOVE + at, height));
  figures.forEach((row, at) => {
    if (at >= headerRows) heights.set(ROWS_ABOVE + at, row.length === 1 ? 26 : heightFor(row, widths, 18));
  });
  return {
    name: printedNumber(xinjiang2024, kind),
    rows,
    widths,
    heights,
    orientation: form.orientation,
    onOnePage: form.fixedLabels,
    headerFirst: ROWS_ABOVE,
    bodyFirst: ROWS_ABOVE + headerRows,
    merges: [
      { row: 1, column: 0, rows: 1, columns: width },
      ...(width > 2 ? [{ row: 2, column: 0, rows: 1, columns: width - 1 }] : []),
      ...headerMerges(figures.slice(0, headerRows), width, ROWS_ABOVE),
      ...figures.flatMap((row, at): Rectangle[] =>
        row.length === 1 ? [{ row: ROWS_ABOVE + at, column: 0, rows: 1, columns: width }] : [],
      ),
    ],
  };
}

const titleOf = (kind: TableKind): string =>
  TABLE_DEFINITIONS.find((definition) => definition.kind === kind)?.title.zh ?? "";

const line = (width: number, look: Look, text: string): DraftCell[] =>
  Array.from({ length: width }, (_, at) => ({ value: at === 0 ? text : null, look }));

function headerRow(row: readonly string[], width: number): DraftCell[] {
  const look: Look = row[0] === "※" ? "index" : "header";
  return Array.from({ length: width }, (_, at) => ({ value: row[at] || null, look }));
}

function bodyRow(row: readonly string[], columns: readonly Column[]): DraftCell[] {
  if (row.length === 1)
    return columns.map((_, at) => ({ value: at === 0 ? (row[0] ?? null) : null, look: "statement" }));
  const isTotal = row.some((text) => /^(?:收入|支出)?(?:总|合)计$/.test(text.replace(/\s/g, "")));
  return columns.map(({ look }, at) => {
    const text = row[at] ?? "";
    const shown: Look = !isTotal ? look : look === "amount" ? "totalAmount" : look === "text" ? "totalText" : look;
    return { value: text === "" ? null : look === "amount" ? Number(text.replace(/,/g, "")) : text, look: shown };
  });
}
