import { EMPTY_CELL, type Cell } from "../../src/workbook/cell";
import type { Workbook } from "../../src/workbook/workbook";
import { mapSheets, plainSheet, typed, type DraftSheet } from "./grid-draft";

/**
 * The same disclosure as other systems and other people lay it out. Each keeps every figure and
 * its meaning; what may differ is where it stands and how it is written.
 */
export const LAYOUTS: Readonly<Record<string, (workbook: Workbook) => Workbook>> = {
  表格不从A1开始且夹有空行: (workbook) => mapSheets(workbook, shiftAndSpread),
  页签改名倒序并混有其他工作表: renamedAmongOthers,
  科目编码合为一列且按数字存放: (workbook) => mapSheets(workbook, joinCodes),
  金额为文本且全角半角混写: (workbook) => mapSheets(workbook, amountsAsText),
  分页重复表头且总计在末行且有大量空行: (workbook) => mapSheets(workbook, pagesWithTotalLast),
};

const isTableSheet = (draft: DraftSheet): boolean => /^表\d+$/.test(draft.name);
const text = (row: readonly Cell[] | undefined, column: number): string => String(row?.[column]?.value ?? "");
const isIndexRow = (row: readonly Cell[]): boolean => text(row, 0) === "※";
/** The first row below the header of a sample sheet. */
function bodyStart(rows: readonly (readonly Cell[])[]): number {
  const index = rows.findIndex(isIndexRow);
  return index >= 0 ? index + 1 : 5;
}

function shiftAndSpread(draft: DraftSheet): void {
  const blank: Cell[] = [];
  const start = bodyStart(draft.rows);
  const spread = draft.rows.flatMap((row, at) => (at > start && (at - start) % 7 === 0 ? [blank, row] : [row]));
  draft.rows = [blank, blank, blank, ...spread].map((row) => [EMPTY_CELL, EMPTY_CELL, ...row]);
  draft.merges = [];
}

function renamedAmongOthers(workbook: Workbook): Workbook {
  const names = [
    "1.部门收支总体情况表",
    "表二",
    "Sheet3",
    "财拨总表",
    "5一般公共预算支出",
    "基本支出 ",
    "7.项目",
    "八",
    "国资",
    "“三公”",
    "表 11",
  ];
  const renamed = workbook.sheets.map((sheet) => {
    const number = Number(/^表(\d+)$/.exec(sheet.name)?.[1] ?? 0);
    return number
      ? {
          ...sheet,
          name: names[number - 1] ?? sheet.name,
          visibility: number === 6 ? ("hidden" as const) : sheet.visibility,
        }
      : sheet;
  });
  const other = (name: string, rows: string[][]) =>
    plainSheet(
      name,
      rows.map((row) => row.map((value) => typed(value))),
    );
  return {
    ...workbook,
    sheets: [
      other("封面", [["自治区财政厅2024年部门预算公开"]]),
      other("目录", [["目录"], ["表1 部门收支总体情况表"], ["表2 部门收入总体情况表"], ["表3 部门支出总体情况表"]]),
      ...renamed.reverse(),
      other("3.18部门支出分单位明细表", [
        ["部门支出分单位明细表"],
        ["功能分类科目编码", "功能分类科目名称", "基本支出", "项目支出"],
        ["2010601", "行政运行", "1.00", "2.00"],
      ]),
      other("空白", [[]]),
    ],
  };
}

function joinCodes(draft: DraftSheet): void {
  const hasThreeColumns = draft.rows.some((row) => text(row, 0) === "类" && text(row, 2) === "项");
  const hasTwoColumns = !hasThreeColumns && draft.rows.some((row) => text(row, 0) === "类" && text(row, 1) === "款");
  const width = hasThreeColumns ? 3 : hasTwoColumns ? 2 : 0;
  if (width === 0) return;
  draft.merges = [];
  draft.rows = draft.rows.flatMap((row, at) => {
    const labels = row.slice(0, width).map((cell) => String(cell.value ?? ""));
    if (labels[0] === "类") {
      const isDoubled = row.slice(width).every((cell) => cell.value === null);
      return isDoubled ? [] : [[EMPTY_CELL, ...row.slice(width)]];
    }
    const joined =
      at >= bodyStart(draft.rows) && /^\d+$/.test(labels.join(""))
        ? typed(Number(labels.join("")))
        : (row[0] ?? EMPTY_CELL);
    return [[joined, ...row.slice(width)]];
  });
}

const FULL_WIDTH = (digits: string): string =>
  digits.replace(/[\d,.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

function amountsAsText(draft: DraftSheet): void {
  let count = 0;
  const start = bodyStart(draft.rows);
  draft.rows = draft.rows.map((row, at) =>
    row.map((cell) => {
      if (typeof cell.value === "number") {
        count += 1;
        const printed = cell.value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
        return typed([printed, FULL_WIDTH(printed), `￥${printed}`, ` ${printed} `][count % 4] ?? printed, "@");
      }
      if (
        cell.value === null &&
        at >= start &&
        cell.numberFormat !== "@" &&
        row.some((other) => typeof other.value === "number")
      )
        return cell;
      if (typeof cell.value !== "string" || at < 3) return cell;
      const spaced = cell.value.replace(/^总计$/, "总　 计").replace(/^合计$/, "合 计");
      return typed(at % 2 === 0 ? spaced.replace(/（/g, "(").replace(/）/g, ")") : spaced, cell.numberFormat);
    }),
  );
}

function pagesWithTotalLast(draft: DraftSheet): void {
  if (!isTableSheet(draft)) return;
  const start = bodyStart(draft.rows);
  const header = draft.rows.slice(1, start);
  const body = draft.rows.slice(start);
  const totalAt = body.findIndex((row) => row.some((cell) => cell.value === "总计"));
  const total = totalAt >= 0 ? body.splice(totalAt, 1) : [];
  const pages: Cell[][] = [];
  body.forEach((row, at) => {
    if (at > 0 && at % 10 === 0) pages.push(...header);
    pages.push(row);
  });
  const blanks = Array.from({ length: 3000 }, () => [typed(null, "#,##0.00"), typed("  ")]);
  draft.rows = [...draft.rows.slice(0, start), ...pages, ...total, ...blanks];
  draft.merges = [];
}
