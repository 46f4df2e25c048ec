import { validateWorkbook } from "../../src/actions/validate";
import { Tally } from "../../src/cli/inspection/overview";
import type { EarlierUnit } from "../../src/report/rounds/replies";
import { repliesIn } from "../../src/report/rounds/replies";
import { Rounds } from "../../src/cli/inspection/rounds";
import { inspectedUnit, uninspectedUnit, type InspectedUnit } from "../../src/cli/inspection/unit";
import { XlsxReport } from "../../src/cli/inspection/xlsx-report";
import { readWorkbook } from "../../src/xlsx";
import { wholeSample } from "../support/sample";

const sample = inspectedUnit("公开/甲.xlsx", validateWorkbook(wholeSample()));
const UNREADABLE = { zh: "文件是空的。", en: "The file is empty." };

/** A report of units, read back. */
function reported(
  units: readonly InspectedUnit[],
  files = units.length,
  earlier: readonly EarlierUnit[] | null = null,
) {
  const chunks: Uint8Array[] = [];
  const rounds = new Rounds(earlier);
  const tally = new Tally();
  const report = new XlsxReport(
    files,
    ({ zh }) => zh,
    (chunk) => chunks.push(chunk),
  );
  for (const unit of units) {
    const compared = rounds.compare(unit);
    report.add(compared, tally.add(compared));
  }
  report.end(
    tally.overview({ scope: "公开", date: "2026-11-26", isCompared: earlier !== null, absent: rounds.absent }),
  );
  const workbook = readWorkbook(new Uint8Array(Buffer.concat(chunks)), "底稿.xlsx");
  return { workbook, replies: repliesIn(workbook) ?? [] };
}

test("of more units than a person finds tabs for, one list is made, and read back all the same", () => {
  const other = { ...sample, file: "公开/乙.xlsx" };
  const { workbook, replies } = reported([sample, other], 201);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["总览", "问题清单"]);
  expect(replies.map(({ file, findings }) => [file, findings.length])).toEqual([
    ["公开/甲.xlsx", sample.rows.length],
    ["公开/乙.xlsx", sample.rows.length],
  ]);
  // The unit is told in each row, since no tab tells it.
  expect([...(workbook.sheets[1]?.hiddenColumns ?? [])]).toHaveLength(1);
});

test("a unit is known again by its file, else by the name of its file, else by its department", () => {
  const { replies } = reported([sample]);
  const states = (file: string, department = sample.department): (string | undefined)[] => {
    const { rows } = new Rounds(replies).compare({ ...sample, file, department });
    return [...new Set(rows.map(({ state }) => state))];
  };
  expect(states("公开/甲.xlsx")).toEqual(["open"]);
  expect(states("第二轮/甲.xlsx", "另一个部门")).toEqual(["open"]);
  expect(states("第二轮/新名.xlsx")).toEqual(["open"]);
  expect(states("第二轮/新名.xlsx", "另一个部门")).toEqual(["new"]);
});

test("a workbook that could not be checked this time has nothing mended", () => {
  const { replies } = reported([sample]);
  expect(new Rounds(replies).compare(uninspectedUnit("公开/甲.xlsx", UNREADABLE)).mended).toEqual([]);
  expect(new Rounds(replies).compare({ ...sample, rows: [] }).mended).toHaveLength(sample.rows.length);
});

test("the same finding twice is mended once where one of the two is gone", () => {
  const [first] = sample.rows;
  if (first === undefined) throw new Error("the sample has no findings");
  const { replies } = reported([{ ...sample, rows: [first, { ...first, number: 2 }] }]);
  const { rows, mended } = new Rounds(replies).compare({ ...sample, rows: [first] });
  expect([rows.map(({ state }) => state), mended.length]).toEqual([["open"], 1]);
});
