import { CHANGE_SCOPES, type ChangeScope } from "./change-lines";
import type { InputColumn, InputDefinition, InputKind, InputLine } from "./definition";

/** A cell of a new input sheet. */
export interface LayoutCell {
  readonly value: string | number | null;
  readonly numberFormat: string;
  readonly role: "title" | "instruction" | "header" | "label" | "entry";
}

/** A new input sheet, row by row from the top left cell: title, instruction, header, lines. */
export interface InputLayout {
  readonly tab: string;
  readonly rows: readonly (readonly LayoutCell[])[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Row of the header, from zero; title and instruction above it span all columns. */
  readonly headerRow: number;
}

/** Lines of 上年预算数 and 变动原因 that every department fills in; its own codes come below them. */
const USUAL_CHANGES: readonly (readonly [ChangeScope, readonly string[]])[] = [
  [
    "income",
    [
      "一般公共预算",
      "政府性基金预算",
      "国有资本经营预算",
      "财政专户（教育收费）",
      "单位资金",
      "财政拨款结转",
      "非财政拨款结转结余",
    ],
  ],
  ["expenditure", ["基本支出", "项目支出"]],
  ["generalPublicBudget", ["基本支出", "项目支出"]],
  ["threePublicExpenses", ["合计", "因公出国（境）费", "公务用车购置费", "公务用车运行费", "公务接待费"]],
  ["agencyOperatingFunds", ["机关运行经费"]],
];

const isChangeSheet = (kind: InputKind): boolean => kind === "priorYear" || kind === "reasons";

/**
 * Lays out an input sheet.
 * @param entries texts row by row in the order of the columns, as typed: numbers as digits without separators;
 *   `null` gives the blank sheet with its labels
 */
export function layOutInput(definition: InputDefinition, entries: readonly (readonly string[])[] | null): InputLayout {
  const columns = Object.entries<InputColumn>(definition.columns);
  const rows = entries ?? blankEntries(definition);
  const keys = columns
    .map(([key]) => key)
    .slice(0, Math.max(...rows.map((row) => row.length), columns.filter(([, column]) => !column.optional).length));
  const text = (value: string, role: LayoutCell["role"]): LayoutCell => ({ value, numberFormat: "@", role });
  return {
    tab: definition.tab,
    headerRow: 2,
    widths: columns.slice(0, keys.length).map(([, column]) => column.width),
    rows: [
      [text(definition.title.zh, "title")],
      [text(definition.instruction.zh, "instruction")],
      columns.slice(0, keys.length).map(([key, column]) => text(headerOf(definition.kind, key, column), "header")),
      ...rows.map((row) => keys.map((key, index) => entryCell(definition, key, row[index] ?? "", row[0] ?? ""))),
    ],
  };
}

function headerOf(kind: InputKind, key: string, column: InputColumn): string {
  const isMoney = key === "amount" || key === "scale" || (kind === "assets" && key === "value");
  return isMoney ? `${column.zh}（万元）` : column.zh;
}

const LABEL_COLUMNS: readonly string[] = ["item", "scope", "code", "name", "term"];
const MONEY_FORMAT = "#,##0.00";

function entryCell(definition: InputDefinition, key: string, entry: string, label: string): LayoutCell {
  const role = LABEL_COLUMNS.includes(key) ? "label" : "entry";
  const isNumberColumn = ["amount", "scale", "quantity", "value"].includes(key);
  const isNumberLine = Object.values<InputLine>(definition.lines).some(
    (line) => line.unit !== undefined && line.zh === label,
  );
  const isNumber = isNumberColumn || (key === "content" && isNumberLine);
  const format = isNumber ? formatOf(key, entry, isNumberLine && label.includes("经费")) : "@";
  const value = entry === "" ? null : isNumber && /^-?\d+(?:\.\d+)?$/u.test(entry) ? Number(entry) : entry;
  return { value, numberFormat: format, role };
}

/** Counts are shown as they are; areas and money with two decimals. */
function formatOf(key: string, entry: string, isMoneyLine: boolean): string {
  if (key === "content") return isMoneyLine ? MONEY_FORMAT : "0";
  if (key === "quantity") return entry.includes(".") ? MONEY_FORMAT : "0";
  return MONEY_FORMAT;
}

function blankEntries(definition: InputDefinition): string[][] {
  if (isChangeSheet(definition.kind)) {
    return USUAL_CHANGES.flatMap(([scope, lines]) => lines.map((line) => [CHANGE_SCOPES[scope].zh, "", line, ""]));
  }
  const lines = Object.values<InputLine>(definition.lines);
  if (definition.kind === "assets") return lines.map((line) => [line.zh, "", line.unit ?? "", ""]);
  if (definition.kind === "profile") return [["主要职能", ""]];
  return lines.length === 0 ? [] : lines.map((line) => [line.zh, ""]);
}
