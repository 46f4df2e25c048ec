import { validate, validateWorkbook } from "../../src/actions/validate";
import { RULES } from "../../src/checks";
import { figuresIn } from "../../src/checks/coverage";
import { disclose, readAhead } from "../../src/disclosure/disclosure";
import { recogniseInputs } from "../../src/disclosure/inputs";
import { statedChanges } from "../../src/disclosure/inputs/changes";
import { recognise } from "../../src/disclosure/recognition";
import { checkedFile, jsonReport } from "../../src/report/json";
import { qualifiedAddress } from "../../src/workbook/address";
import type { Workbook } from "../../src/workbook/workbook";
import { withCells } from "../support/grid-draft";
import { wholeSample } from "../support/sample";

test("a figure left as it was last year is named as such, with this year's, wherever 上年预算数 states last year's", () => {
  const whole = wholeSample();
  const lines = statedChanges(recognise(whole), recogniseInputs(whole)).flatMap(({ table, cell, amount, prior }) => {
    const last = prior?.amount?.amount;
    return table !== null && last && !last.isZero() && !last.equals(amount) ? [{ cell, amount, last }] : [];
  });
  expect(lines.length).toBeGreaterThan(20);
  for (const { cell, amount, last } of lines) {
    const [first] = validateWorkbook(withCells(whole, { [qualifiedAddress(cell)]: Number(last.toFixed()) })).diagnoses;
    expect([
      first?.pattern,
      first?.corrections.map(({ figure, expected }) => [figure.cell, expected.toFixed(2)]),
    ]).toEqual(["prior-year", [[cell, amount.toFixed(2)]]]);
  }
});

test("what is read sheet by sheet ahead of time is what is read at once", () => {
  // Sheets that were not read before: those of the sample are remembered.
  const fresh = () => ({ ...wholeSample(), sheets: wholeSample().sheets.map((sheet) => ({ ...sheet })) });
  const ahead = fresh();
  for (const sheet of ahead.sheets) readAhead(sheet);
  expect(figuresIn(disclose(ahead))).toEqual(figuresIn(disclose(fresh())));
  const reported = (workbook: Workbook) => jsonReport([checkedFile("公开.xlsx", validateWorkbook(workbook))]);
  expect(reported(ahead)).toEqual(reported(fresh()));
});

test("校验 can pause between two sheets, two tables and two rules, and comes to the same", async () => {
  const workbook = wholeSample();
  let pauses = 0;
  const pause = () => Promise.resolve(void (pauses += 1));
  const host = { read: () => Promise.resolve(workbook), readSetting: () => Promise.resolve(null) };
  const { validation } = await validate({ ...host, writeSetting: () => Promise.resolve() }, { pause });
  expect(jsonReport([checkedFile("公开.xlsx", validation)])).toEqual(
    jsonReport([checkedFile("公开.xlsx", validateWorkbook(workbook))]),
  );
  expect(pauses).toBeGreaterThan(workbook.sheets.length + Object.keys(validation.book.tables).length + RULES.length);
});
