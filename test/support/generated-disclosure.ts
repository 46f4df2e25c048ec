import fc from "fast-check";
import type { Cell } from "../../src/workbook/cell";
import type { Workbook } from "../../src/workbook/workbook";
import { mapSheets, type DraftSheet } from "./grid-draft";
import { sample } from "./sample";

/**
 * Disclosures in which everything adds up by construction, with the rows of the sample: leaf amounts
 * are chosen, all others follow from them here, independently of the rules. Amounts in hundredths.
 */
export const disclosures: fc.Arbitrary<Workbook> = fc
  .record({
    basic: fc.array(fc.integer({ min: 0, max: 9_000_000 }), { minLength: 28, maxLength: 28 }),
    split: fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 15, maxLength: 15 }),
    projects: fc.array(fc.array(fc.integer({ min: 0, max: 900_000 }), { minLength: 10, maxLength: 10 }), {
      minLength: 19,
      maxLength: 19,
    }),
    unitFunds: fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 15, maxLength: 15 }),
  })
  .map(workbookOf);

interface Leaves {
  readonly basic: readonly number[];
  readonly split: readonly number[];
  readonly projects: readonly (readonly number[])[];
  readonly unitFunds: readonly number[];
}

/** Amounts by code, those of a parent included, and of everything under the code "". */
type ByCode = ReadonlyMap<string, number>;

const text = (row: readonly Cell[] | undefined, column: number): string => String(row?.[column]?.value ?? "");
const codeOf = (row: readonly Cell[], columns: number): string =>
  Array.from({ length: columns }, (_, column) => text(row, column)).join("");
const add = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

function rolledUp(leaves: readonly (readonly [string, number])[]): ByCode {
  const sums = new Map<string, number>([["", 0]]);
  for (const [code, amount] of leaves) {
    for (const length of [0, 3, 5, 7]) {
      if (length <= code.length) sums.set(code.slice(0, length), (sums.get(code.slice(0, length)) ?? 0) + amount);
    }
  }
  return sums;
}

function put(row: Cell[] | undefined, column: number, hundredths: number): void {
  if (!row) return;
  const value = hundredths === 0 ? null : Math.round(hundredths) / 100;
  row[column] = { value, text: value === null ? "" : value.toFixed(2), numberFormat: "#,##0.00", formula: null };
}

function workbookOf({ basic, split, projects, unitFunds }: Leaves): Workbook {
  const sheets = new Map(sample().sheets.map((sheet) => [sheet.name, sheet]));
  const codes = (name: string, columns: number, width: number): string[] => {
    const grid = sheets.get(name)?.grid;
    if (!grid) return [];
    const rows = Array.from({ length: grid.bottom }, (_, row) =>
      Array.from({ length: columns }, (_unused, column) => String(grid.cell(row, column).value ?? "")).join(""),
    );
    return rows.filter((code) => /^\d+$/.test(code) && code.length === width);
  };
  const items = codes("表5", 3, 7);
  const projectCodes = codes("表7", 3, 7);
  const economic = codes("表6", 2, 5);

  const basicByCode = rolledUp(economic.map((code, at) => [code, basic[at] ?? 0]));
  const wages = rolledUp(
    economic.flatMap((code, at) => (code.startsWith("302") ? [] : [[code, basic[at] ?? 0] as const])),
  );
  const at = (amounts: ByCode, code: string): number => amounts.get(code) ?? 0;
  // Pension contributions and housing fund stand in both classifications; the first item takes what is left.
  const fixed = new Map([
    ["2080505", at(basicByCode, "30108")],
    ["2210201", at(basicByCode, "30113")],
  ]);
  const others = items
    .slice(1)
    .map(
      (code, index) =>
        [code, fixed.get(code) ?? Math.min(split[index] ?? 0, Math.floor(at(basicByCode, "") / 100))] as const,
    );
  const rest = at(basicByCode, "") - add(others.map(([, amount]) => amount));
  const itemBasic = rolledUp([[items[0] ?? "", rest], ...others]);

  const projectTotals = projects.map(add);
  const itemProject = rolledUp(projectCodes.map((code, index) => [code, projectTotals[index] ?? 0]));
  const funds = rolledUp(items.map((code, index) => [code, unitFunds[index] ?? 0]));
  const general = (code: string): number => at(itemBasic, code) + at(itemProject, code);
  const whole = (code: string): number => general(code) + at(funds, code);
  const abroad = Math.floor(at(rolledUp(projectCodes.map((code, index) => [code, projects[index]?.[1] ?? 0])), "") / 3);

  const functional = (draft: DraftSheet, fill: (row: Cell[], code: string) => void): void => {
    for (const row of draft.rows) {
      const code = codeOf(row, 3);
      if (/^\d+$/.test(code) || text(row, 3) === "总计") fill(row, code);
    }
  };
  const category = (label: string): string => /^\d{3}/.exec(label)?.[0] ?? "";
  const fill: Readonly<Record<string, (draft: DraftSheet) => void>> = {
    表1: ({ rows }) => {
      const income = new Map([
        ["一、本年收入", whole("")],
        ["1、一般公共预算拨款", general("")],
        ["其中：一般财力", general("")],
        ["5.单位资金", at(funds, "")],
        ["其他收入", at(funds, "")],
        ["收 入 总 计", whole("")],
      ]);
      for (const row of rows.slice(5)) {
        put(row, 1, income.get(text(row, 0)) ?? 0);
        put(
          row,
          3,
          text(row, 2) === "支 出 总 计"
            ? whole("")
            : category(text(row, 2)) === "" || !itemBasic.has(category(text(row, 2)))
              ? 0
              : whole(category(text(row, 2))),
        );
      }
    },
    表2: (draft) =>
      functional(draft, (row, code) => {
        [whole(code), general(code), general(code)].forEach((amount, index) => put(row, 4 + index, amount));
        put(row, 13, at(funds, code));
      }),
    表3: (draft) =>
      functional(draft, (row, code) =>
        [whole(code), at(itemBasic, code), at(itemProject, code) + at(funds, code)].forEach((amount, index) =>
          put(row, 4 + index, amount),
        ),
      ),
    表4: ({ rows }) => {
      for (const row of rows.slice(5)) {
        if (["一、财政拨款（补助）", "一般公共预算", "收入总计"].includes(text(row, 0))) put(row, 1, general(""));
        const code = category(text(row, 2));
        const amount =
          text(row, 2) === "支出总计" ? general("") : itemBasic.has(code) && code !== "" ? general(code) : 0;
        put(row, 3, amount);
        put(row, 4, amount);
      }
    },
    表5: (draft) =>
      functional(draft, (row, code) =>
        [general(code), at(itemBasic, code), at(itemProject, code)].forEach((amount, index) =>
          put(row, 4 + index, amount),
        ),
      ),
    表6: ({ rows }) => {
      for (const row of rows) {
        const code = codeOf(row, 2);
        if (!/^\d+$/.test(code) && text(row, 2) !== "总计") continue;
        const personnel = at(wages, code);
        [at(basicByCode, code), personnel, at(basicByCode, code) - personnel].forEach((amount, index) =>
          put(row, 3 + index, amount),
        );
      }
    },
    表7: (draft) => fillProjects(draft, projects),
    表10: ({ rows }) => {
      const [reception, vehicles] = [at(basicByCode, "30217"), at(basicByCode, "30231")];
      const amounts = [abroad + reception + vehicles, abroad, reception, vehicles, 0, vehicles];
      rows.slice(6).forEach((row, index) => [1, 2].forEach((column) => put(row, column, amounts[index] ?? 0)));
    },
  };
  return mapSheets(sample(), (draft) => fill[draft.name]?.(draft));
}

/** Each row holds the sum of the projects below it, up to the next row of its own kind. */
function fillProjects({ rows }: DraftSheet, projects: readonly (readonly number[])[]): void {
  const body = rows.slice(6);
  let next = 0;
  const indexes = body.map((row) => (text(row, 4) === "" ? null : next++));
  body.forEach((row, at) => {
    const isEnd = (other: readonly Cell[]): boolean =>
      text(row, 3) !== "总计" &&
      (codeOf(other, 3) === "" || (codeOf(row, 3) !== "" && codeOf(other, 3).length <= codeOf(row, 3).length));
    const end = body.findIndex((other, index) => index > at && isEnd(other));
    const own = indexes[at];
    const counted =
      own === null ? indexes.slice(at + 1, end < 0 ? undefined : end).flatMap((index) => index ?? []) : [own ?? 0];
    const columns = Array.from({ length: 10 }, (_, column) =>
      add(counted.map((index) => projects[index]?.[column] ?? 0)),
    );
    put(row, 5, add(columns));
    columns.forEach((amount, column) => put(row, 6 + column, amount));
  });
}

/**
 * The same disclosure with every amount divided, as an export prints exact amounts: rounded half up, or cut off.
 * What adds up exactly before adds up within what printing takes away.
 */
export function printedFrom(workbook: Workbook, divisor: number, how: "rounded" | "cut off"): Workbook {
  return mapSheets(workbook, ({ rows }) => {
    for (const row of rows) {
      row.forEach((cell, column) => {
        if (typeof cell.value !== "number" || cell.numberFormat !== "#,##0.00") return;
        const hundredths = Math.round(cell.value * 100);
        put(row, column, how === "rounded" ? Math.round(hundredths / divisor) : Math.floor(hundredths / divisor));
      });
    }
  });
}
