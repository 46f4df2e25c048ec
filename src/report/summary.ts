import { absentTables } from "../disclosure/book";
import type { Verdict } from "../checks/equation";
import { figuresOf } from "../checks/equation";
import type { Finding } from "../checks/finding";
import type { Severity } from "../checks/rule-facts";
import type { Bilingual } from "../disclosure/bilingual";
import type { Figure } from "../disclosure/figure";
import { definitionOf, TABLE_KINDS } from "../disclosure/kinds";
import type { TableKind } from "../disclosure/kinds/definition";
import { formTable, printedNumber, type Form } from "../disclosure/forms/form";
import { cellKey, type CellRef } from "../workbook/address";
import type { Validation } from "./report";

/** How many findings of each severity; those with an explanation apart. */
export type FindingCounts = Readonly<Record<Severity, number>> & { readonly explained: number };

/** The findings of one table or of another sheet, as a list groups them. */
export interface TableSummary {
  /** What tells the group from the others: the kind of table, `sheet:其他`, or `workbook`. */
  readonly key: string;
  /** `null` for another sheet, and for what concerns the workbook as a whole. */
  readonly table: TableKind | null;
  /** `表3 部门支出总体情况表`, the name of the other sheet, or 整个工作簿. */
  readonly title: Bilingual;
  /** The sheet it stands on; `null` where a table was not found, and for the workbook as a whole. */
  readonly sheet: string | null;
  readonly counts: FindingCounts;
  readonly findings: readonly Finding[];
}

/** What one validation established, in numbers with the lists behind them. */
export interface Summary {
  /** What there is to do: `2 个错误、13 项待核实`; `没有要处理的问题`. */
  readonly toDo: Bilingual;
  /** `已证明 558 条勾稽、1,024 格；未覆盖 0 格；未识别 0 表`. */
  readonly headline: Bilingual;
  /** Equations that hold, exactly or within rounding. */
  readonly proved: readonly Verdict[];
  /** Cells that such an equation fixes and no broken one questions. */
  readonly provedCells: readonly CellRef[];
  readonly broken: readonly Verdict[];
  readonly uncovered: readonly Figure[];
  /** Tables of the template that were not found. */
  readonly unrecognised: readonly TableKind[];
  readonly counts: FindingCounts;
  /** What concerns the workbook as a whole, every table of the form in its order, then the other sheets that have findings. */
  readonly tables: readonly TableSummary[];
  /** Nothing is left to mend or to explain, and every table was read. */
  readonly isAllClear: boolean;
}

/** Whether an equation holds, to the last digit or within rounding. */
export const isHeld = ({ outcome }: Verdict): boolean => outcome === "exact" || outcome === "rounding";

/** Counts and groups the outcome of a validation. */
export function summarise({ book, result }: Validation): Summary {
  const proved = result.verdicts.filter(isHeld);
  const broken = result.verdicts.filter((verdict) => !isHeld(verdict));
  const provedCells = cellsProved(proved, broken);
  // What is not there is not there, whether or not the rule that says so is switched off.
  const unrecognised = absentTables(book);
  const counts = countFindings(result.findings);
  const { uncovered } = result;
  return {
    toDo: toDoOf(counts, unrecognised.length),
    headline: headlineOf({
      proved: proved.length,
      cells: provedCells.length,
      broken: broken.length,
      uncovered: uncovered.length,
      unrecognised: unrecognised.length,
      isFormKnown: book.form !== null || Object.keys(book.tables).length === 0,
    }),
    proved,
    provedCells,
    broken,
    uncovered,
    unrecognised,
    counts,
    tables: groupByTable(book, result.findings),
    isAllClear: counts.logical + counts.verifiable + counts.formal + unrecognised.length === 0,
  };
}

/** `表3 部门支出总体情况表`. */
export function tableTitle(form: Form | null, kind: TableKind): Bilingual {
  const { title } = definitionOf(kind);
  const number = printedNumber(form, kind);
  return {
    zh: `${number} ${formTable(form, kind)?.title ?? title.zh}`.trim(),
    en: `${number.replace(/^表/u, "Table ")} ${title.en}`.trim(),
  };
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { logical: 0, verifiable: 0, formal: 0, rounding: 0, explained: 0 };
  for (const { severity, explanation } of findings) counts[explanation === null ? severity : "explained"] += 1;
  return counts;
}

function cellsProved(proved: readonly Verdict[], broken: readonly Verdict[]): CellRef[] {
  const questioned = new Set(broken.flatMap(({ equation }) => figuresOf(equation).map(({ cell }) => cellKey(cell))));
  const cells = new Map<string, CellRef>();
  for (const { equation } of proved) {
    if (equation.relation !== "equals") continue;
    // A number within a text proves nothing of its cell.
    const held = figuresOf(equation).filter((figure) => figure.table !== null || figure.isHeld);
    for (const { cell } of held) if (!questioned.has(cellKey(cell))) cells.set(cellKey(cell), cell);
  }
  return [...cells.values()];
}

/** 尾差 and what is explained need nothing done. */
function toDoOf({ logical, verifiable, formal }: FindingCounts, missing: number): Bilingual {
  const parts: readonly (readonly [number, Bilingual])[] = [
    [logical, { zh: `${grouped(logical)} 个错误`, en: counted(logical, "error", "errors") }],
    [missing, { zh: `缺 ${grouped(missing)} 张表`, en: counted(missing, "table missing", "tables missing") }],
    [verifiable, { zh: `${grouped(verifiable)} 项待核实`, en: `${grouped(verifiable)} to verify` }],
    [formal, { zh: `${grouped(formal)} 处规范问题`, en: counted(formal, "matter of form", "matters of form") }],
  ];
  const said = parts.flatMap(([count, text]) => (count === 0 ? [] : [text]));
  if (said.length === 0) return { zh: "没有要处理的问题", en: "Nothing to do" };
  return { zh: said.map(({ zh }) => zh).join("、"), en: said.map(({ en }) => en).join(", ") };
}

const counted = (count: number, one: string, many: string): string => `${grouped(count)} ${count === 1 ? one : many}`;

interface HeadlineNumbers {
  readonly proved: number;
  readonly cells: number;
  readonly broken: number;
  readonly uncovered: number;
  readonly unrecognised: number;
  readonly isFormKnown: boolean;
}

function headlineOf(numbers: HeadlineNumbers): Bilingual {
  const { proved, cells, broken, uncovered, unrecognised, isFormKnown } = numbers;
  const form = isFormKnown
    ? { zh: "", en: "" }
    : {
        zh: "；未识别格式，按各表自身的表头与科目校验",
        en: "; form not known, tables checked by their own headers and codes",
      };
  const imbalance =
    broken === 0 ? { zh: "", en: "" } : { zh: `不平 ${grouped(broken)} 条；`, en: `${grouped(broken)} do not hold; ` };
  return {
    zh: `已证明 ${grouped(proved)} 条勾稽、${grouped(cells)} 格；${imbalance.zh}未覆盖 ${grouped(uncovered)} 格；未识别 ${grouped(unrecognised)} 表${form.zh}`,
    en: `${grouped(proved)} balances proved over ${grouped(cells)} cells; ${imbalance.en}${grouped(uncovered)} cells not covered; ${grouped(unrecognised)} tables not found${form.en}`,
  };
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** The tables of the form in its order, then what else the workbook has. */
function shownKinds({ form, tables }: Pick<Validation["book"], "form" | "tables">): TableKind[] {
  const demanded = (form?.tables ?? []).filter(({ kind, optional }) => !optional || tables[kind] !== undefined);
  const kinds = demanded.map(({ kind }) => kind);
  return [...kinds, ...TABLE_KINDS.filter((kind) => tables[kind] !== undefined && !kinds.includes(kind))];
}

/** The groups in the order of the list; a finding beside the tables stands under the sheet of its first cell. */
function groupByTable({ form, tables }: Validation["book"], findings: readonly Finding[]): TableSummary[] {
  const kinds = shownKinds({ form, tables });
  const tableOn = new Map(kinds.flatMap((kind) => (tables[kind] ? [[tables[kind].sheet, kind] as const] : [])));
  const byKey = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding, tableOn);
    byKey.set(key, [...(byKey.get(key) ?? []), finding]);
  }
  const group = (key: string, table: TableKind | null, title: Bilingual, sheet: string | null): TableSummary => {
    const own = byKey.get(key) ?? [];
    return { key, table, title, sheet, counts: countFindings(own), findings: own };
  };
  const whole = byKey.has(WORKBOOK) ? [group(WORKBOOK, null, WHOLE_WORKBOOK, null)] : [];
  const others = [...byKey.keys()].filter((key) => key.startsWith(SHEET));
  return [
    ...whole,
    ...kinds.map((kind) => group(kind, kind, tableTitle(form, kind), tables[kind]?.sheet ?? null)),
    ...others.map((key) => {
      const sheet = key.slice(SHEET.length);
      return group(key, null, { zh: sheet, en: sheet }, sheet);
    }),
  ];
}

const WORKBOOK = "workbook";
const SHEET = "sheet:";
const WHOLE_WORKBOOK: Bilingual = { zh: "整个工作簿", en: "The workbook as a whole" };

function keyOf({ table, cells }: Finding, tableOn: ReadonlyMap<string, TableKind>): string {
  if (table !== null) return table;
  const sheet = cells[0]?.cell.sheet;
  if (sheet === undefined) return WORKBOOK;
  return tableOn.get(sheet) ?? `${SHEET}${sheet}`;
}
