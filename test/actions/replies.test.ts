import { findingReport } from "../../src/actions/hand-over";
import { readList, standingOf, takeReplies, type ReturnedList } from "../../src/actions/replies";
import { validateWorkbook } from "../../src/actions/validate";
import { NO_SETTINGS } from "../../src/checks/settings";
import type { Validation } from "../../src/report/report";
import { findingList } from "../../src/report/finding-list";
import type { Workbook } from "../../src/workbook/workbook";
import { cellAddress } from "../../src/workbook/address";
import { readWorkbook } from "../../src/xlsx";
import { withCells } from "../support/grid-draft";
import { wholeSample } from "../support/sample";

const workbook = withCells(wholeSample(), { "表3!E12": 2240 });
const validation = validateWorkbook(workbook);
const REPLY_COLUMN = 8;
const FIRST_ROW = 4;

/** The list of a check, exported and filled in by the unit: what it replies to a row of it. */
async function returned(
  checked: Validation,
  reply: (severity: string, finding: string, at: number) => string | null,
): Promise<Workbook> {
  const { name, bytes } = await findingReport(checked, "xlsx");
  const list = readWorkbook(bytes, name);
  const filled: Record<string, string | null> = {};
  findingList(checked).rows.forEach(({ severity, finding }, at) => {
    const text = reply(severity, finding.zh, at);
    filled[`问题清单!${cellAddress({ row: FIRST_ROW + at, column: REPLY_COLUMN })}`] = text;
  });
  return withCells(list, filled);
}

function read(list: Workbook, checked: Validation): ReturnedList {
  const outcome = readList(list, checked);
  if (outcome.kind === "refused") throw new Error(outcome.sentence.zh);
  return outcome.list;
}

describe("a list of findings that comes back", () => {
  test("gives its replies to what is to be verified as explanations, which hold for the same figures", async () => {
    const list = read(await returned(validation, () => "口径相同，属正常。"), validation);
    const { settings, taken, kept } = takeReplies(validation, NO_SETTINGS, list);
    const toVerify = validation.result.findings.filter(({ severity }) => severity === "verifiable");
    expect([taken, kept]).toEqual([toVerify.length, 0]);
    expect(toVerify.length).toBeGreaterThan(3);
    const after = validateWorkbook(workbook, settings);
    expect(after.result.findings.filter(({ explanation }) => explanation === "口径相同，属正常。")).toHaveLength(taken);
    const standing = standingOf(after, list);
    expect([standing.explained.length, standing.new.length, standing.mended.length]).toEqual([taken, 0, 0]);
    // An error is replied to, and stays to be mended.
    expect(standing.open.some(({ row, reply }) => row.severity === "logical" && reply !== "")).toBe(true);
  });

  test("tells what is mended, open and new", async () => {
    const list = read(await returned(validation, () => null), validation);
    const mended = validateWorkbook(withCells(wholeSample(), { "表5!G16": 2424.36 }));
    const { open, mended: gone, new: added, explained } = standingOf(mended, list);
    expect(gone.some(({ shown }) => shown.cells?.includes("表3!E12"))).toBe(true);
    expect(added.some(({ row }) => row.cells.zh.includes("表5!G16"))).toBe(true);
    expect(open.length).toBeGreaterThan(3);
    expect(explained).toEqual([]);
  });

  test("does not take a claim to have mended what is found again for an explanation", async () => {
    const list = read(await returned(validation, () => "已整改"), validation);
    expect(takeReplies(validation, NO_SETTINGS, list).taken).toBe(0);
    expect(standingOf(validation, list).explained).toEqual([]);
  });

  test("keeps an explanation that the workbook has already", async () => {
    const list = read(await returned(validation, () => "甲"), validation);
    const { settings, taken } = takeReplies(validation, NO_SETTINGS, list);
    const explained = validateWorkbook(workbook, settings);
    const other = read(await returned(validation, () => "乙"), explained);
    const again = takeReplies(explained, settings, other);
    expect([again.taken, again.kept]).toEqual([0, taken]);
    expect(again.settings).toEqual(settings);
    // The same explanation once more is no other.
    expect(takeReplies(explained, settings, list)).toEqual({ settings, taken: 0, kept: 0 });
  });

  test("is found again with rows sorted, columns added and rows taken out", async () => {
    const whole = await returned(validation, (severity) => (severity === "verifiable" ? "属实。" : null));
    const [sheet, ...others] = whole.sheets;
    if (!sheet) throw new Error("no sheet");
    const taken = takeReplies(validation, NO_SETTINGS, read({ ...whole, sheets: [...others, sheet] }, validation));
    expect(taken.taken).toBeGreaterThan(3);
  });

  test("is refused where it is none or another department's, and says so", async () => {
    const none = readList(wholeSample(), validation);
    expect(none.kind === "refused" && none.sentence.zh).toContain("不是问题清单");
    const other = { ...validation, book: { ...validation.book, department: "水利厅" } };
    const refused = readList(await returned(validation, () => null), other);
    expect(refused.kind === "refused" && refused.sentence.zh).toContain("是“自治区财政厅”的清单，本工作簿是“水利厅”");
  });
});
