import { validateWorkbook } from "../../src/actions/validate";
import { examination, type ExaminationRule, type Fault, type Repair } from "../../src/checks/rule";
import { run } from "../../src/checks/run";
import { NO_SETTINGS } from "../../src/checks/settings";
import { repairFile, type Wanted } from "../../src/cli/repair-file";
import { parseAddress } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import type { CellContent } from "../../src/workbook/edits";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { patchWorkbook } from "../../src/xlsx/patch";
import { changedParts, sampleBytes, workbookFile } from "../xlsx/files";

const text = { zh: "试。", en: "Test." };
const place = (address: string) => {
  const [sheet = "", local = ""] = address.split("!");
  return { sheet, row: parseAddress(local)?.row ?? 0, column: parseAddress(local)?.column ?? 0 };
};
const at = (workbook: Workbook, address: string): Cell | null => cellAt(workbook, place(address));

/** A rule that wants a cell to be otherwise, as long as the cell fits. */
function rule(
  id: string,
  address: string,
  fits: (cell: Cell) => boolean,
  after: (cell: Cell) => CellContent,
  safety: Repair["safety"] = "safe",
): ExaminationRule {
  const examine = (workbook: Workbook): Fault[] => {
    const cell = at(workbook, address);
    if (!cell || !fits(cell)) return [];
    const edit = { cell: place(address), before: { content: cell.value }, after: { content: after(cell) } };
    return [{ table: null, cells: [place(address)], message: text, repair: { safety, name: text, edits: [edit] } }];
  };
  return examination({
    id,
    kind: "form",
    name: text,
    holds: text,
    severity: "formal",
    sources: [],
    remedy: text,
    examine: ({ workbook }) => examine(workbook),
  });
}

const checkBy = (rules: readonly ExaminationRule[]) => (workbook: Workbook) => {
  const validation = validateWorkbook(workbook);
  return { ...validation, result: run(rules, { workbook, book: validation.book }, NO_SETTINGS) };
};
const repaired = (bytes: Uint8Array, wanted: Wanted, ...rules: ExaminationRule[]) =>
  repairFile(bytes, "a.xlsx", wanted, checkBy(rules));

const isText = ({ value }: Cell): boolean => typeof value === "string";
const spaced = (): Uint8Array =>
  patchWorkbook(sampleBytes(), [{ cell: place("表3!E12"), before: { content: 2204 }, after: { content: " 2204 " } }]);
const trim = rule(
  "stray-spaces",
  "表3!E12",
  ({ value }) => typeof value === "string" && value !== value.trim(),
  ({ value }) => String(value).trim(),
);
const toNumber = rule(
  "amount-stored-as-text",
  "表3!E12",
  (cell) => isText(cell) && !/\s/u.test(String(cell.value)),
  ({ value }) => Number(value),
);
const raise = rule(
  "changes",
  "表3!E12",
  ({ value }) => value === 2204,
  () => 2205,
  "changes-figure",
);

test("repairs are made one after the other where one brings the next to light, and the rest of the file stays", () => {
  const { bytes, made, notMade, workbook, validation } = repaired(spaced(), "safe", toNumber, trim);
  expect(made.map(({ finding }) => finding.rule.id)).toEqual(["stray-spaces", "amount-stored-as-text"]);
  expect(notMade).toEqual([]);
  expect(at(workbook, "表3!E12")).toMatchObject({ value: 2204, numberFormat: "#,##0.00" });
  expect(validation.result.findings).toEqual([]);
  expect(changedParts(spaced(), bytes)).toEqual(["xl/worksheets/sheet3.xml"]);
  expect(changedParts(sampleBytes(), bytes)).toEqual([]);
});

test("what changes a figure is repaired only when its rule is named, and then nothing else", () => {
  expect(repaired(sampleBytes(), "safe", raise).made).toEqual([]);
  const { made, workbook } = repaired(
    sampleBytes(),
    new Set(["changes"]),
    raise,
    rule("safe-one", "表3!D12", isText, () => "改"),
  );
  expect(made.map(({ finding }) => finding.rule.id)).toEqual(["changes"]);
  expect(at(workbook, "表3!E12")?.value).toBe(2205);
});

test("without anything to repair the file stays as it is to the byte", () => {
  const bytes = sampleBytes();
  expect(repaired(bytes, "safe", raise).bytes).toBe(bytes);
});

test("a formula and a protected sheet are left alone with a sentence, and the other repairs are made", () => {
  const bytes = workbookFile({
    表1: '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData>',
    表2: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>乙</t></is></c></row></sheetData><sheetProtection sheet="1"/>',
  });
  const rules = [
    rule(
      "on-formula",
      "表1!A1",
      ({ value }) => value === 2,
      () => 3,
    ),
    rule(
      "on-text",
      "表1!B1",
      ({ value }) => value === "甲",
      () => "丙",
    ),
    rule(
      "on-protected",
      "表2!A1",
      ({ value }) => value === "乙",
      () => "丁",
    ),
  ];
  const { made, notMade, workbook } = repaired(bytes, "safe", ...rules);
  expect(made.map(({ finding }) => finding.rule.id)).toEqual(["on-text"]);
  expect(notMade.map(({ finding, sentence }) => [finding.rule.id, sentence.zh])).toEqual([
    ["on-protected", "工作表“表2”受保护，没有修改单元格表2!A1。请先在Excel中撤销工作表保护。"],
    ["on-formula", "单元格表1!A1是公式，不能用数值覆盖，没有修改。请在Excel中核对该公式。"],
  ]);
  expect([at(workbook, "表1!A1")?.value, at(workbook, "表1!B1")?.value, at(workbook, "表2!A1")?.value]).toEqual([
    2,
    "丙",
    "乙",
  ]);
});

test("repairs that undo each other come to an end", () => {
  const up = rule(
    "up",
    "表3!E12",
    ({ value }) => value === 2204,
    () => 2205,
  );
  const down = rule(
    "down",
    "表3!E12",
    ({ value }) => value === 2205,
    () => 2204,
  );
  expect(repaired(sampleBytes(), "safe", up, down).made.map(({ finding }) => finding.rule.id)).toEqual(["up", "down"]);
});

test("a repair of several cells is made whole or not at all", () => {
  const bytes = workbookFile({
    表1: '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>5</v></c></row></sheetData>',
  });
  const edits = ["表1!A1", "表1!B1"].map((address) => ({
    cell: place(address),
    before: { content: 5 },
    after: { content: 6 },
  }));
  const both = examination({
    ...rule(
      "both",
      "表1!B1",
      () => true,
      () => 0,
    ),
    examine: () => [{ table: null, cells: [], message: text, repair: { safety: "safe", name: text, edits } }],
  });
  const { bytes: after, made, notMade } = repaired(bytes, "safe", both);
  expect([after, made, notMade.length]).toEqual([bytes, [], 1]);
});
