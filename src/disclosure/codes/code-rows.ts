import { plain } from "../recognition/label";
import { nameAlone } from "./code-names";
import { CODE_LEVELS, codeKind } from "./kinds";

type Rows = readonly (readonly string[])[];

/** Neighbouring columns that hold a code: one with whole codes, or up to three with a level each. */
interface CodeColumns {
  readonly first: number;
  readonly count: number;
}

/**
 * The codes of a grid of texts with the names beside them (to the right, else to the left). Whole codes (`2010601`, `[20106]`),
 * 类, 款 and 项 in columns of their own (upper levels may be left to the rows above), codes in front of names
 * (`201 一般公共服务支出`), and several lists side by side are read; headings, notes and numbers are passed over.
 */
export function readCodeRows(rows: Rows): { readonly code: string; readonly name: string }[] {
  const cells = rows.map((row) => row.map(digitsOf));
  const columns = codeColumns(cells);
  if (columns.length === 0) return rows.flatMap((row) => row.flatMap((cell) => codeInFront(cell) ?? []));
  return columns.flatMap(({ first, count }, at) => {
    const end = columns[at + 1]?.first ?? Infinity;
    const before = columns[at - 1];
    const begin = before ? before.first + before.count : 0;
    let above = "";
    return rows.flatMap((row, index) => {
      const code = codeOf(cells[index]?.slice(first, first + count) ?? [], above);
      if (code === null) return codeInFront(row[first] ?? "") ?? [];
      above = code;
      const beside = [...row.slice(first + count, end), ...row.slice(begin, first).reverse()];
      const name = beside.map(nameAlone).find((text) => text !== "");
      return name === undefined ? [] : [{ code, name }];
    });
  });
}

/** Digits without brackets and marks, other texts as they are compared. */
function digitsOf(cell: string): string {
  const text = plain(cell).replace(/^[[(【〔](\d+)[\])】〕]$/u, "$1");
  return /^\d{3}(?:[-.]\d{2}){1,2}$/u.test(text) ? text.replace(/[-.]/gu, "") : text;
}

function codeInFront(cell: string): { code: string; name: string } | null {
  const code = /^[[(【〔]?(\d{3,7})[\])】〕]?[-—_.、:]?\p{Script=Han}/u.exec(plain(cell))?.[1];
  return code === undefined || codeKind(code) === null ? null : { code, name: nameAlone(cell) };
}

const isWhole = (text: string): boolean => text.length > 3 && codeKind(text) !== null;
const isCategory = (text: string): boolean => text.length === 3 && codeKind(text) !== null;
const isLevel = (text: string): boolean => /^\d{1,2}$/u.test(text);

/** Columns of whole codes; where there is none, a column of 类 with the levels beside it. */
function codeColumns(cells: Rows): CodeColumns[] {
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const holds = (column: number, is: (text: string) => boolean): boolean => cells.some((row) => is(row[column] ?? ""));
  const all = Array.from({ length: width }, (_, column) => column);
  const whole = all.filter((column) => holds(column, isWhole));
  if (whole.length > 0) return whole.map((first) => ({ first, count: 1 }));
  return all
    .filter((column) => holds(column, isCategory))
    .map((first) => {
      const isLower = (column: number): boolean => holds(column, isLevel) && !holds(column, isCategory);
      const count = !isLower(first + 1) ? 1 : !isLower(first + 2) ? 2 : CODE_LEVELS.length;
      return { first, count };
    });
}

/** The code of a row; levels left blank above a filled one are those of the code above. */
function codeOf(cells: readonly string[], above: string): string | null {
  const [first = ""] = cells;
  if (isWhole(first)) return first;
  const lowest = cells.reduce((last, text, level) => (text === "" ? last : level), -1);
  let code = "";
  for (const [level, width] of CODE_LEVELS.slice(0, lowest + 1).entries()) {
    const text = cells[level] ?? "";
    const part = text === "" ? above.slice(code.length, code.length + width) : text;
    code += level === 0 ? part : part.padStart(width, "0");
  }
  return lowest >= 0 && codeKind(code) !== null ? code : null;
}
