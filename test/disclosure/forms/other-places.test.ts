import { RULES } from "../../../src/checks";
import { run } from "../../../src/checks/run";
import { disclose } from "../../../src/disclosure/disclosure";
import { FORMS } from "../../../src/disclosure/forms";
import { detectForm } from "../../../src/disclosure/recognition/form-detection";
import type { Workbook } from "../../../src/workbook/workbook";
import { mapSheets, typed } from "../../support/grid-draft";
import { OTHER_WAYS } from "../../support/other-places";
import { printedWorkbook, REAL_FORMS } from "../../support/real-forms";

const printed = (id: string): Workbook => {
  const form = REAL_FORMS.find((one) => one.id === id);
  if (!form) throw new Error(`no such disclosure: ${id}`);
  return printedWorkbook(form);
};
const errorsIn = (workbook: Workbook): string[] =>
  run(RULES, { workbook, book: disclose(workbook) })
    .findings.filter(({ severity }) => severity === "logical")
    .map(({ message }) => message.zh);

describe.each(["guangdong-guangzhou", "jiangsu-wuxi-unit", "zhejiang-huzhou"])("the tables of %s, with", (id) => {
  const workbook = printed(id);
  const kinds = Object.keys(disclose(workbook).tables);

  test.each(Object.entries(OTHER_WAYS))("%s, are all read, and nothing is called an error", (_, change) => {
    const changed = change(workbook);
    expect(Object.keys(disclose(changed).tables)).toEqual(kinds);
    const sheets = Object.values(disclose(changed).tables).map((table) => table.sheet);
    expect(sheets.filter((name) => name.startsWith("上年"))).toEqual([]);
    expect(errorsIn(changed)).toEqual([]);
  });
});

test("a disclosure is of no other place's form than its own", () => {
  for (const form of REAL_FORMS) {
    const book = disclose(printedWorkbook(form));
    const others = FORMS.filter(({ id }) => id !== book.form?.id);
    const tables = Object.values(book.tables);
    if (tables.length > 2) expect(detectForm(tables, book.year, others)).toBeNull();
  }
});

test("where nothing states a unit, the amounts of all tables tell it", () => {
  const inYuan = mapSheets(printed("jiangsu-wuxi-unit"), (draft) => {
    draft.rows = draft.rows.map((row) =>
      row.map((cell) => {
        if (typeof cell.value === "number") return typed(Math.round(cell.value * 1000000) / 100, cell.numberFormat);
        return typeof cell.value === "string" ? typed(cell.value.replace(/单位[：:]万元/u, "")) : cell;
      }),
    );
  });
  const { tables } = disclose(inYuan);
  expect(new Set(Object.values(tables).map(({ unit }) => unit))).toEqual(new Set(["元"]));
  expect(errorsIn(inYuan)).toEqual([]);
});

test("款 and 项 printed without codes below a 类 add up to what stands above them", () => {
  const workbook = printed("zhejiang-huzhou");
  const { verdicts } = run(RULES, { workbook, book: disclose(workbook) });
  const own = verdicts.filter(({ equation }) => equation.rule.id === "overview-levels-add-up");
  expect(own.map(({ equation }) => `${equation.about.zh}：${equation.parts.length}`)).toContain("退役军人管理事务：5");
  const wrong = mapSheets(workbook, (draft) => {
    draft.rows = draft.rows.map((row) =>
      row[2]?.value === "拥军优属" && row.length === 4 ? [...row.slice(0, 3), typed(490, "0.00")] : row,
    );
  });
  expect(errorsIn(wrong).some((sentence) => sentence.includes("退役军人管理事务"))).toBe(true);
});
