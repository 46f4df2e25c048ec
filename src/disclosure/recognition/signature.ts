import type { TableKind } from "../kinds/definition";
import type { Header } from "./header";
import { plain } from "./label";
import { isSaid, type FilledRow } from "./sheet-text";
import { withoutUnit } from "./words";

/** What the headers and first labels of a table say about which table it is. */
interface Signature {
  readonly kind: TableKind;
  /** All of them must occur in the header (or, after `row:`, among the texts of the body). */
  readonly has: readonly RegExp[];
  readonly rows?: readonly RegExp[];
  readonly hasNot?: readonly RegExp[];
  readonly rowsNot?: readonly RegExp[];
}

/** What the rows of a table by economic class are called. */
const ECONOMIC_ROW = /^(?:\[?\d{3}\]?-?)?(?:机关)?工资福利支出$/u;

/** Read from top to bottom; the first that fits names the table. */
const SIGNATURES: readonly Signature[] = [
  { kind: "projects", has: [/^项目名称$/u, /^工资福利支出$/u, /^商品和?服务支出$/u] },
  { kind: "carryover", has: [/^项目名称$/u, /^财政拨款$/u, /^非财政拨款$/u] },
  { kind: "threePublicExpenses", has: [/合计|预算数/u], rows: [/因公出国/u, /公务接待费/u, /公务用车/u] },
  { kind: "basicExpenditure", has: [/经济分类/u, /^人员经费$/u, /公用经费$/u] },
  { kind: "governmentFund", has: [/^政府性基金(?:预算)?支出$/u, /^项目支出$/u], hasNot: [/单位资金/u] },
  { kind: "stateCapital", has: [/^国有资本经营预算支出$/u, /^项目支出$/u], hasNot: [/单位资金/u] },
  { kind: "generalPublicExpenditure", has: [/^一般公共预算支出$/u, /^基本支出$/u, /^项目支出$/u, /功能分类|编码/u] },
  {
    kind: "appropriation",
    has: [/支出/u, /^一般公共预算/u, /^政府性基金/u],
    rows: [/^收入(?:总|合)计$/u, /^支出(?:总|合)计$/u],
    hasNot: [/财政专户|单位资金|^事业/u],
  },
  { kind: "overview", has: [/^收入$/u, /^支出$/u], rows: [/^收入(?:总|合)计$/u, /^支出(?:总|合)计$/u] },
  {
    kind: "income",
    has: [/功能分类|编码/u, /单位资金|财政专户/u, /^一般公共预算/u],
    hasNot: [/^基本支出$/u, /项目(?:名称|代码|编码|单位)|经济/u],
    rowsNot: [ECONOMIC_ROW],
  },
  {
    kind: "expenditure",
    has: [/功能分类|编码/u, /^基本支出$/u, /^项目支出$/u],
    hasNot: [/经济分类|基金|资本|一般公共/u],
  },
];

/** The table that a sheet without a usable title shows by its headers and labels; `null` where none. */
export function signatureKind(header: Header, rows: readonly FilledRow[]): TableKind | null {
  const headings = header.columns.flatMap(({ path }) => path.map(({ value }) => withoutUnit(plain(value))));
  const labels = rows.flatMap(({ cells }) => cells.filter(isSaid).map(({ text }) => plain(text)));
  const occurs =
    (texts: readonly string[]) =>
    (pattern: RegExp): boolean =>
      texts.some((text) => pattern.test(text));
  return (
    SIGNATURES.find(
      ({ has, rows: inRows = [], hasNot = [], rowsNot = [] }) =>
        has.every(occurs(headings)) &&
        inRows.every(occurs(labels)) &&
        !hasNot.some(occurs(headings)) &&
        !rowsNot.some(occurs(labels)),
    )?.kind ?? null
  );
}
