import { remembered } from "../../workbook/remembered";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { looksLikeAmount } from "./amount";
import { isTotalLabel, plain, splitCodedLabel } from "./label";
import { isMetaLine } from "./meta";
import { filledRows, isSaid, type FilledRow } from "./sheet-text";
import { stripsOf } from "./strips";
import type { Region } from "./table";
import { isNumberLine, isOtherTitle, titleKind } from "./title";

/**
 * Cuts a sheet at its titles, those of tables that are none of ours as well. A title that a page break repeats does
 * not begin a new table.
 */
export const regionsOf = remembered((sheet: Sheet): readonly Region[] => {
  const within = { sheet, sheets: new Map([[sheet.name, sheet]]) };
  return stripsOf(filledRows(sheet)).flatMap((rows) => partsOf(sheet, rows).map((part) => ({ ...within, ...part })));
});

function partsOf(sheet: Sheet, all: readonly FilledRow[]): readonly Part[] {
  const regions: Part[] = [];
  let leading: FilledRow[] = [];
  for (const [at, row] of all.entries()) {
    const title = titleOf(sheet, row);
    const current = regions.at(-1);
    const isTitle = title !== null && (current?.title?.kind !== title.kind || hasTotal(current.rows));
    if (isTitle || (title === null && beginsOther(all, at) && !isTitleOnly(current))) {
      regions.push({ title, rows: [...leading, ...numberLineAbove(current?.rows ?? []), row] });
      leading = [];
    } else if (current) {
      current.rows.push(row);
    } else {
      leading.push(row);
    }
  }
  if (regions.length === 0) return all.length === 0 ? [] : [{ title: null, rows: [...all] }];
  return joinContinuations(regions);
}

/** The regions of a workbook in the order of its tabs; a table may go on in the next tab. */
export function allRegions({ sheets }: Workbook): Region[] {
  const joined: Region[] = [];
  for (const region of sheets.flatMap(regionsOf)) {
    const last = joined.at(-1);
    if (last && goesOn(last, region)) {
      joined[joined.length - 1] = {
        ...last,
        rows: [...last.rows, ...region.rows],
        sheets: new Map([...last.sheets, ...region.sheets]),
      };
    } else joined.push(region);
  }
  return joined;
}

/** 续表 of the same title, or a part of it without a total of its own. */
function goesOn(before: Region, after: Region): boolean {
  if (before.title === null || before.title.kind !== after.title?.kind || before.sheet === after.sheet) return false;
  return (
    /[(（]续|续表/u.test(after.title.value) ||
    /[(（]续|续表|续$/u.test(after.sheet.name) ||
    (!hasTotal(after.rows) && hasTotal(before.rows) && hasCodes(after.rows))
  );
}

const hasCodes = (rows: readonly FilledRow[]): boolean =>
  rows.some(
    ({ cells }) =>
      cells.some(({ cell }) => typeof cell.value === "number") &&
      cells.some(({ text }) => /^[1-9]\d{2}(?:\d{2}){0,2}$/u.test(text.trim()) || splitCodedLabel(text).code !== null),
  );

/** Takes the number line of the next table off the rows above its title. */
function numberLineAbove(rows: FilledRow[]): FilledRow[] {
  const last = rows.at(-1);
  if (last === undefined || !last.cells.every(({ text }) => isNumberLine(text))) return [];
  rows.pop();
  return [last];
}

function titleOf(sheet: Sheet, row: FilledRow): Region["title"] {
  for (const { column, text } of row.cells) {
    const kind = titleKind(text);
    if (kind !== null) return { value: text, kind, cell: { sheet: sheet.name, row: row.row, column } };
  }
  return null;
}

/** What stands below a title and above its header is no table of its own. */
const isTitleOnly = (part: Part | undefined): boolean => part?.rows.every(({ cells }) => cells.length === 1) ?? false;

/** How many lines may stand between a title and its header: its number, the department, the unit, the year. */
const LINES_BETWEEN = 4;

/** A line by itself that is the title of some other table, with a header below it. */
function beginsOther(rows: readonly FilledRow[], at: number): boolean {
  const [only, ...more] = rows[at]?.cells ?? [];
  if (only === undefined || more.length > 0 || !isOtherTitle(only.text)) return false;
  const below = rows
    .slice(at + 1, at + 2 + LINES_BETWEEN)
    .find(({ cells }) => cells.length > 1 && !cells.every(({ text }) => isMetaLine(text)));
  return below?.cells.every((cell) => isSaid(cell) && !looksLikeAmount(plain(cell.text))) ?? false;
}

/** A second part without a total of its own goes on where the first part broke off. */
function joinContinuations(regions: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const region of regions) {
    const last = joined.at(-1);
    const isSame = region.title !== null && last?.title?.kind === region.title.kind;
    if (last && isSame && (!hasTotal(region.rows) || isBottomOf(last, region))) last.rows.push(...region.rows);
    else joined.push(region);
  }
  return joined;
}

interface Part {
  readonly title: Region["title"];
  readonly rows: FilledRow[];
}

/** 收入总计 and 支出总计 close a table of two sides, whatever totals stand above: what has none ends on the next page. */
function isBottomOf(top: Part, bottom: Part): boolean {
  const isTitledAlike = plain(top.title?.value ?? "") === plain(bottom.title?.value ?? "");
  const isClosed = ({ rows }: Part): boolean =>
    rows.some(({ cells }) => cells.some(({ text }) => /(?:收入|支出|收支)总计$/u.test(plain(text))));
  return isTitledAlike && !isClosed(top) && isClosed(bottom);
}

/** Whether a row is a total row (not a column headed 合计). */
function hasTotal(rows: readonly FilledRow[]): boolean {
  return rows.some(
    (row) =>
      row.cells.some(({ text }) => isTotalLabel(text)) && row.cells.some(({ cell }) => typeof cell.value === "number"),
  );
}
