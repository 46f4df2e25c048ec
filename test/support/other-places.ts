import type { Cell } from "../../src/workbook/cell";
import { EMPTY_CELL } from "../../src/workbook/cell";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import { disclose } from "../../src/disclosure/disclosure";
import type { Table } from "../../src/disclosure/table";
import { mapSheets, plainSheet, typed, type DraftSheet } from "./grid-draft";

/** The same disclosure as departments of other places write it: every figure and its meaning are kept. */
export const OTHER_WAYS: Readonly<Record<string, (workbook: Workbook) => Workbook>> = {
  "titles of a district's bureau, marked 草案": (workbook) =>
    mapTitles(workbook, (title) => `某市某区教育和体育局2026年度${title.replace(/^.*20\d\d年/u, "")}（草案）`),
  "titles numbered 一、 二、": (workbook) => {
    let count = 0;
    return mapTitles(workbook, (title) => `${(count += 1)}、${title}`);
  },
  "zeros and blanks written as dashes": (workbook) =>
    mapAmounts(workbook, (cell) => (isNought(cell) ? text("—") : cell)),
  "zeros and blanks written as 0.00": (workbook) =>
    mapAmounts(workbook, (cell) => (isNought(cell) ? typed(0, "0.00") : cell)),
  "amounts typed as texts": (workbook) =>
    mapAmounts(workbook, (cell) => (typeof cell.value === "number" ? text(cell.text || String(cell.value)) : cell)),
  "a total called 预算合计": (workbook) =>
    onTables(workbook, (draft, { total }) => {
      const label = total && cellOf(draft, total.labelCell);
      if (total && /^(?:合\s*计|总\s*计)$/u.test(String(label?.value ?? "")))
        put(draft, total.labelCell, text("预算合计"));
    }),
  "notes, signatures and the date of printing below each table": (workbook) =>
    mapSheets(workbook, (draft) => {
      draft.rows.push(
        [text("1.本表反映部门年度预算情况。")],
        [text("2.无国有资本经营预算拨款安排的支出。")],
        [text("单位负责人："), EMPTY_CELL, text("填表人：")],
        [text("打印日期："), text("2026-02-20")],
        [text("第1页，共3页")],
      );
    }),
  "cover, contents and a text that names tables": (workbook) => ({
    ...workbook,
    sheets: [
      sheet("封面", [["某市某局"], ["2026年部门预算"]]),
      sheet("目录", [["目录"], ["部门收支总表"], ["部门收入总表"], ["部门支出总表"]]),
      sheet("说明", [
        ["编制说明"],
        ["收入预算总计12.00万元，比上年增加，详见部门收支总表"],
        ["名称", "金额"],
        ["合计", 12],
      ]),
      ...workbook.sheets,
    ],
  }),
  "tables of other kinds among the tabs": (workbook) => ({
    ...workbook,
    sheets: [
      ...workbook.sheets,
      sheet("采购", [
        ["政府采购预算表"],
        ["科目编码", "科目名称", "金额"],
        ["", "合计", 7],
        ["2010601", "行政运行", 7],
      ]),
      sheet("资产", [["国有资产占有使用情况表"], ["资产名称", "数量", "金额"], ["合计", 5, 10]]),
      sheet("绩效", [
        ["项目支出绩效目标表"],
        ["项目名称", "信息化"],
        ["项目资金（万元）", "年度资金总额", 0],
        ["", "其中：财政拨款", 0],
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "设备数量", "≥10台"],
      ]),
    ],
  }),
  "last year's tables in front": (workbook) => ({
    ...workbook,
    sheets: [
      ...aged(workbook).sheets.map((old) => ({ ...old, name: `上年${old.name}`.slice(0, 31) })),
      ...workbook.sheets,
    ],
  }),
};

const text = (value: string): Cell => typed(value, "@");
const isNought = ({ value }: Cell): boolean => value === null || value === 0;

function sheet(name: string, rows: readonly (readonly (string | number)[])[]): Sheet {
  return plainSheet(
    name,
    rows.map((row) => row.map((value) => (value === "" ? EMPTY_CELL : typed(value)))),
  );
}

const tablesOf = (workbook: Workbook): readonly Table[] => Object.values(disclose(workbook).tables);

function onTables(workbook: Workbook, change: (draft: DraftSheet, table: Table) => void): Workbook {
  const tables = tablesOf(workbook);
  return mapSheets(workbook, (draft) => {
    const table = tables.find((one) => one.sheet === draft.name);
    if (table) change(draft, table);
  });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const cellOf = (draft: DraftSheet, { row, column }: Place): Cell | undefined => draft.rows[row]?.[column];

function put(draft: DraftSheet, { row, column }: Place, cell: Cell): void {
  const cells = [...(draft.rows[row] ?? [])];
  cells[column] = cell;
  draft.rows[row] = cells;
}

function mapTitles(workbook: Workbook, change: (title: string) => string): Workbook {
  return onTables(workbook, (draft, { title }) => {
    if (title) put(draft, title.cell, text(change(title.value)));
  });
}

/** Changes the amount cells of every row that was read, those of the other side of a two-sided table among them. */
function mapAmounts(workbook: Workbook, change: (cell: Cell) => Cell): Workbook {
  return onTables(workbook, (draft, table) => {
    const columns = new Set(
      table.rows.flatMap((row) => table.columns.flatMap(({ key }) => row.figure(key)?.cell.column ?? [])),
    );
    for (const row of new Set(table.rows.map(({ sheetRow }) => sheetRow)))
      for (const column of columns) put(draft, { row, column }, change(cellOf(draft, { row, column }) ?? EMPTY_CELL));
  });
}

function aged(workbook: Workbook): Workbook {
  return mapSheets(workbook, (draft) => {
    draft.rows = draft.rows.map((row) =>
      row.map((cell) =>
        typeof cell.value === "string"
          ? typed(
              cell.value.replace(/202[56]/gu, (year) => String(Number(year) - 1)),
              cell.numberFormat,
            )
          : cell,
      ),
    );
  });
}
