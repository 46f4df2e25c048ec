import { typed } from "../test/support/grid-draft";
import type { Cell } from "../src/workbook/cell";
import { gridOf } from "../src/workbook/grid";
import type { Sheet, Workbook } from "../src/workbook/workbook";
import { rowsOf } from "./plant";

/** An item of expenditure, in hundredths of 万元. */
interface Item {
  readonly code: readonly [string, string, string];
  readonly name: string;
  readonly basic: number;
  readonly project: number;
  readonly unitFunds: number;
}

/** 款 have two digits. */
const MOST_COPIES = 98;

/**
 * The sample with about `times` as many rows in its coded tables (2, 3, 5 and 7) and every figure
 * still in balance: each 款 is repeated under other codes, all totals follow.
 */
export function largerSample(sample: Workbook, times: number): Workbook {
  const items = repeated(itemsOf(sheetOf(sample, 2)), times);
  const appropriated = items.map((item) => ({ ...item, project: item.project - item.unitFunds, unitFunds: 0 }));
  const sheets = sample.sheets.map((sheet, index): Sheet => {
    switch (index) {
      case 0:
        return relabelled(sheet, overviewAmounts(items));
      case 1:
        return recoded(sheet, items, (of) => {
          const [all, own] = [total(of), total(of) - sum(of, "unitFunds")];
          return [all, own, own, 0, 0, 0, 0, 0, 0, sum(of, "unitFunds"), 0, 0];
        });
      case 2:
        return recoded(sheet, items, (of) => [total(of), sum(of, "basic"), sum(of, "project")]);
      case 3:
        return relabelled(sheet, appropriationAmounts(appropriated));
      case 4:
        return recoded(sheet, appropriated, (of) => [total(of), sum(of, "basic"), sum(of, "project")]);
      case 5:
        return withBasicTotal(sheet, sum(items, "basic"));
      case 6:
        return projectRows(
          sheet,
          appropriated.filter(({ project }) => project > 0),
        );
      default:
        return sheet;
    }
  });
  return { name: `${times}-fold.xlsx`, sheets };
}

/** The workbook among other sheets, up to the given number: what a finance system's export looks like. */
export function amongOtherSheets(workbook: Workbook, sheets: number): Workbook {
  const others = Array.from({ length: Math.max(0, sheets - workbook.sheets.length) }, (_, i): Sheet => {
    const rows = Array.from({ length: 50 }, (_row, r) =>
      Array.from({ length: 10 }, (_cell, c) => typed(c === 0 ? `说明${r}` : r * c)),
    );
    const plain = { visibility: "visible", merges: [], hiddenRows: [], hiddenColumns: [], isProtected: false } as const;
    return { ...plain, name: `底稿${i + 1}`, grid: gridOf(rows) };
  });
  return { ...workbook, sheets: [...workbook.sheets, ...others].slice(0, Math.max(sheets, 1)) };
}

function sheetOf(workbook: Workbook, index: number): Sheet {
  const sheet = workbook.sheets[index];
  if (sheet === undefined) throw new Error(`the sample has no sheet ${index}`);
  return sheet;
}

const hundredths = (cell: Cell | undefined) => (typeof cell?.value === "number" ? Math.round(cell.value * 100) : 0);
const amount = (value: number): Cell => typed(value === 0 ? null : value / 100, "#,##0.00");
const sum = (items: readonly Item[], column: "basic" | "project" | "unitFunds") =>
  items.reduce((all, item) => all + item[column], 0);
const total = (items: readonly Item[]) => sum(items, "basic") + sum(items, "project");
const textOf = (cell: Cell | undefined) => String(cell?.value ?? "");

function itemsOf(expenditure: Sheet): Item[] {
  return rowsOf(expenditure.grid).flatMap((row) => {
    const [category = "", subcategory = "", item = ""] = row.slice(0, 3).map(textOf);
    if (!/^\d\d$/.test(item)) return [];
    const unitFunds = item === "03" && subcategory === "06" ? 42676 : 0;
    return [
      {
        code: [category, subcategory, item] as const,
        name: textOf(row[3]),
        basic: hundredths(row[5]),
        project: hundredths(row[6]),
        unitFunds,
      },
    ];
  });
}

function repeated(items: readonly Item[], times: number): Item[] {
  const copies = Array.from({ length: Math.min(times, MOST_COPIES) }, (_, copy) =>
    items.map(({ code: [category, original, item], name, basic, project, unitFunds }) => {
      // One copy keeps the sample's own codes and amounts: other tables refer to them.
      const subcategory = copy === 0 ? original : String(copy + (copy >= Number(original) ? 1 : 0)).padStart(2, "0");
      return {
        code: [category, subcategory, item] as const,
        name,
        basic: basic === 0 ? 0 : basic + 137 * copy,
        project: project === 0 ? 0 : project + 211 * copy,
        unitFunds: copy === 0 ? unitFunds : 0,
      };
    }),
  );
  return copies.flat();
}

function groupedBy(items: readonly Item[], key: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
}

function headerOf(sheet: Sheet): Cell[][] {
  const rows = rowsOf(sheet.grid);
  return rows.slice(0, rows.findIndex((row) => textOf(row[0]) === "※") + 1);
}

function recoded(sheet: Sheet, items: readonly Item[], columns: (of: readonly Item[]) => readonly number[]): Sheet {
  const row = (codes: readonly string[], name: string, of: readonly Item[]) => [
    ...[0, 1, 2].map((i) => typed(codes[i] ?? null, "@")),
    typed(name),
    ...columns(of).map(amount),
  ];
  const rows = [row([], "总计", items)];
  for (const [category, ofCategory] of groupedBy(items, ({ code }) => code[0])) {
    rows.push(row([category], "某类支出", ofCategory));
    for (const [subcategory, ofSubcategory] of groupedBy(ofCategory, ({ code }) => code[1])) {
      rows.push(row([category, subcategory], "某款支出", ofSubcategory));
      for (const item of ofSubcategory) rows.push(row(item.code, item.name, [item]));
    }
  }
  return { ...sheet, grid: gridOf([...headerOf(sheet), ...rows]) };
}

function projectRows(sheet: Sheet, items: readonly Item[]): Sheet {
  const row = (codes: readonly string[], name: string, project: string, value: number) => [
    ...[0, 1, 2].map((i) => typed(codes[i] ?? null, "@")),
    typed(name),
    typed(project === "" ? null : project),
    ...[value, 0, value, 0, 0, 0, 0, 0, 0, 0, 0].map(amount),
  ];
  const rows = [row([], "总计", "", sum(items, "project")), row([], "某厅本级", "", sum(items, "project"))];
  for (const [category, ofCategory] of groupedBy(items, ({ code }) => code[0])) {
    rows.push(row([category], "某类支出", "", sum(ofCategory, "project")));
    for (const [subcategory, ofSubcategory] of groupedBy(ofCategory, ({ code }) => code[1])) {
      rows.push(row([category, subcategory], "某款支出", "", sum(ofSubcategory, "project")));
      for (const [i, item] of ofSubcategory.entries())
        rows.push(row(item.code, item.name, `项目${subcategory}-${i}`, item.project));
    }
  }
  return { ...sheet, grid: gridOf([...headerOf(sheet), ...rows]) };
}

/** Personnel funds take up what the items' basic expenditure has grown by. */
function withBasicTotal(sheet: Sheet, basic: number): Sheet {
  const rows = rowsOf(sheet.grid);
  const operating = operatingOf(rows);
  const others = rows.reduce(
    (all, row) =>
      /^\d\d$/.test(textOf(row[1])) && row[0]?.value !== "302" && textOf(row[2]) !== "基本工资"
        ? all + hundredths(row[4])
        : all,
    0,
  );
  const subsidies = rows.reduce(
    (all, row) => (row[0]?.value === "303" && textOf(row[1]) !== "" ? all + hundredths(row[4]) : all),
    0,
  );
  const personnel = basic - operating;
  const amounts: Readonly<Record<string, readonly number[]>> = {
    总计: [basic, personnel, operating],
    工资福利支出: [personnel - subsidies, personnel - subsidies, 0],
    基本工资: [personnel - others, personnel - others, 0],
    商品和服务支出: [operating, 0, operating],
    对个人和家庭的补助: [subsidies, subsidies, 0],
  };
  return { ...sheet, grid: gridOf(rows.map((row) => withAmounts(row, 3, amounts[textOf(row[2])]))) };
}

function operatingOf(rows: readonly (readonly Cell[])[]): number {
  return rows.reduce(
    (all, row) => (row[0]?.value === "302" && textOf(row[1]) !== "" ? all + hundredths(row[5]) : all),
    0,
  );
}

function withAmounts(row: readonly Cell[], from: number, amounts: readonly number[] | undefined): Cell[] {
  return row.map((cell, i) => {
    const value = amounts?.[i - from];
    return value === undefined ? cell : amount(value);
  });
}

/** New amounts for the lines of a two-sided table, told by their labels: income on the left, expenditure on the right. */
interface Lines {
  readonly income: (label: string, isOwn: boolean) => number | undefined;
  readonly expenditure: (label: string) => readonly number[] | undefined;
}

function relabelled(sheet: Sheet, { income, expenditure }: Lines): Sheet {
  const rows = rowsOf(sheet.grid).map((row, r) => {
    if (r < 5) return row;
    const left = income(textOf(row[0]).replace(/\s/g, ""), hundredths(row[1]) !== 0);
    const right = expenditure(textOf(row[2]).replace(/\s/g, ""));
    return withAmounts(withAmounts(row, 1, left === undefined ? undefined : [left]), 3, right);
  });
  return { ...sheet, grid: gridOf(rows) };
}

function overviewAmounts(items: readonly Item[]): Lines {
  const [all, unitFunds] = [total(items), sum(items, "unitFunds")];
  return {
    income: (label, isOwn) => {
      if (!isOwn) return undefined;
      if (/本年收入|收入总计/.test(label)) return all;
      return /单位资金|其他收入/.test(label) ? unitFunds : all - unitFunds;
    },
    expenditure: byCategory(items, (of) => [total(of)]),
  };
}

function appropriationAmounts(items: readonly Item[]): Lines {
  return {
    income: (_label, isOwn) => (isOwn ? total(items) : undefined),
    expenditure: byCategory(items, (of) => [total(of), total(of)]),
  };
}

function byCategory(items: readonly Item[], columns: (of: readonly Item[]) => readonly number[]): Lines["expenditure"] {
  return (label) => {
    if (/支出总计/.test(label)) return columns(items);
    const of = items.filter(({ code }) => label.startsWith(code[0]));
    return of.length === 0 ? undefined : columns(of);
  };
}
