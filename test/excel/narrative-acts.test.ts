import { prepareNarrative, writeNarrative } from "../../src/actions/narrate";
import { snapshotOf, type Failure } from "../../src/embedded-host";
import { NARRATIVE_SHEET } from "../../src/narrative/writers/sheet";
import { HostRefusal, type TextRow } from "../../src/workbook/ports";
import { sampleWithInputs } from "../support/sample-inputs";
import { meanwhile, type Happening } from "./support/meanwhile";
import { manySheets, opened, type Opened } from "./support/opened";

jest.setTimeout(120_000);

async function write(open: Opened): Promise<void> {
  await writeNarrative(open.port, await prepareNarrative(open.port));
}

/** What the officer adds below the text: a formula, a number, a date, a paragraph that looks otherwise. */
function additions(open: Opened, from: number): void {
  const { model } = open;
  const sheet = open.sheet(NARRATIVE_SHEET);
  model.type(sheet, from, 0, '="收入合计"&表1!B36');
  model.calculated(sheet, from, 0, "收入合计17690.9");
  model.type(sheet, from + 1, 0, 2024);
  model.type(sheet, from + 2, 0, "2024-03-01");
  model.type(sheet, from + 3, 0, "附注");
  model.format(sheet, { row: from + 3, column: 0, rows: 1, columns: 1 }, { font: { size: 20, bold: true } });
}

/** A sheet of the officer's own under the name. */
function foreign(): Opened {
  const open = opened(manySheets(1));
  const sheet = open.model.addSheet({ name: NARRATIVE_SHEET });
  open.model.type(sheet, 0, 0, "我写的说明");
  open.model.type(sheet, 1, 0, "=表1!B3");
  open.model.calculated(sheet, 1, 0, 0);
  open.model.type(sheet, 2, 0, 2024);
  open.model.type(sheet, 3, 0, "2024-03-01");
  open.model.type(sheet, 4, 1, "批注");
  open.model.format(sheet, { row: 0, column: 0, rows: 2, columns: 1 }, { font: { size: 16, bold: true } });
  return open;
}

const text = (words: string, from?: number): TextRow => ({
  text: words,
  style: "body",
  ...(from === undefined ? {} : { from }),
});
const FIRST: readonly TextRow[] = [
  { text: "一、概况", style: "heading" },
  text("收入100万元"),
  text("=支出"),
  text("完"),
];
const RECORD = "记录";

/** Written, and added to by the officer. */
async function writtenBefore(): Promise<Opened> {
  const open = opened(manySheets(1));
  await open.port.writeTextSheet(NARRATIVE_SHEET, FIRST, null, { key: RECORD, value: "旧" });
  additions(open, FIRST.length);
  return open;
}

/** What is to be written: a paragraph changed, one put in, the rest as it was found, and at the end one more. */
async function next({ port }: Opened, isWritten: boolean): Promise<readonly TextRow[]> {
  const found = isWritten ? ((await port.readTextSheet(NARRATIVE_SHEET)) ?? []) : [];
  const [first, second, ...others] = found.map((words, row) => text(words, row));
  if (!first || !second) return [...FIRST, ...Array.from({ length: 8 }, (_, at) => text(`第${at}段`))];
  return [first, { ...second, text: "收入200万元" }, text("新的一段"), ...others, text("末段")];
}

/**
 * A workbook in comparable form: what is as Excel has it by default is left out, and results of formulas, since nobody
 * calculates here.
 */
function plain(open: Opened): unknown {
  return stripped(JSON.parse(JSON.stringify(snapshotOf(open.model))) as unknown);
}

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripped).filter((item) => !isEmptyCell(item));
  if (typeof value !== "object" || value === null) return value;
  const isFormula = "formula" in value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, stripped(part)] as const)
      .filter(([key, part]) => !isDefault(key, part) && !(isFormula && key === "value")),
  );
}

const isEmptyCell = (item: unknown): boolean => Array.isArray(item) && item.length === 3 && isEmpty(item[2]);
const isEmpty = (part: unknown): boolean => typeof part === "object" && part !== null && Object.keys(part).length === 0;
const isDefault = (key: string, part: unknown): boolean =>
  (key === "alignment" && part === "General") ||
  (key === "size" && part === 11) ||
  part === false ||
  (key === "font" && isEmpty(part));

describe("情况说明 written again", () => {
  test("leaves the officer's formulas, numbers, dates and looks as they are, and writes only what changed", async () => {
    const open = opened(sampleWithInputs());
    await write(open);
    const end = (await open.port.readTextSheet(NARRATIVE_SHEET))?.length ?? 0;
    additions(open, end);
    const before = snapshotOf(open.model);
    await write(open);
    expect(snapshotOf(open.model)).toEqual(before);
    open.model.type(open.sheet("表3"), 7, 5, 7595.83);
    open.model.type(open.sheet("表3"), 7, 4, 17700.9);
    open.model.calculated(open.sheet(NARRATIVE_SHEET), end, 0, "收入合计17700.9");
    await write(open);
    const sheet = open.sheet(NARRATIVE_SHEET);
    expect(sheet.cell(end, 0)?.formula).toBe('="收入合计"&表1!B36');
    expect(sheet.cell(end + 1, 0)?.value).toBe(2024);
    expect(sheet.cell(end + 2, 0)).toMatchObject({ value: 45352, numberFormat: "yyyy/m/d" });
    expect(sheet.cell(end + 3, 0)).toMatchObject({ value: "附注", font: { size: 20, bold: true } });
    expect([...sheet.cells()].some(({ cell }) => String(cell.value).startsWith("基本支出7,595.83万元"))).toBe(true);
  });

  test("takes them along where paragraphs above them come or go", async () => {
    const open = opened(sampleWithInputs());
    await write(open);
    const sheet = open.sheet(NARRATIVE_SHEET);
    open.model.insertRows(sheet, 5, 4);
    additions(open, 5);
    const at = (from: number) => [0, 1, 2, 3].map((row) => sheet.cell(from + row, 0));
    const officers = at(5);
    // A paragraph before them is deleted by the officer, and brought back by choosing to write it anew.
    open.model.deleteRows(sheet, 1, 1);
    await write(open);
    const moved = [...sheet.cells()].find(({ cell }) => cell.formula !== undefined)?.row ?? 0;
    expect(at(moved)).toEqual(officers);
  });
});

const STATES: Readonly<Record<string, () => Promise<Opened>>> = {
  "no sheet yet": () => Promise.resolve(opened(manySheets(1))),
  "a sheet of the officer's own": () => Promise.resolve(foreign()),
  "a sheet written before": writtenBefore,
};
const FAILURES: readonly Failure[] = ["refused", { afterActions: 3 }, { afterActions: 20 }, "answer-lost"];

describe.each(Object.entries(STATES))("a text over %s", (name, state) => {
  async function writing(open: Opened, happenings: readonly Happening[]): Promise<HostRefusal | null> {
    const rows = await next(open, name === "a sheet written before");
    const found = await open.port.readTextSheet(NARRATIVE_SHEET);
    meanwhile(open, happenings);
    try {
      await open.port.writeTextSheet(NARRATIVE_SHEET, rows, found, { key: RECORD, value: "新" });
      return null;
    } catch (error) {
      if (error instanceof HostRefusal) return error;
      throw error;
    }
  }
  const trips = name === "no sheet yet" ? 2 : 3;

  test("is written with its record in three round trips, and only where it changes", async () => {
    const open = await state();
    const before = open.host.roundTrips;
    expect(await writing(open, [])).toBeNull();
    // One is reading what the sheet says, which preparing does, and one more where the next text is made from it.
    expect(open.host.roundTrips - before).toBe(trips + (name === "a sheet written before" ? 2 : 1));
    expect(await open.port.readSetting(RECORD)).toBe("新");
  });

  test("with Excel failing at any round trip: sheet and record as before", async () => {
    for (const failure of FAILURES)
      for (let at = 1; at <= trips; at += 1) {
        const open = await state();
        const before = plain(open);
        const refusal = await writing(open, [{ at, failure }]);
        if (refusal) expect([at, failure, refusal.reason, plain(open)]).toEqual([at, failure, "host-failed", before]);
        // A trip of fewer actions than it may do does not fail.
        else expect(typeof failure).toBe("object");
      }
  });

  test("with Excel failing twice in a row: as before, or as said", async () => {
    for (const failure of FAILURES)
      for (const later of [[1], [2], [3], [1, 3]]) {
        const open = await state();
        const before = plain(open);
        const refusal = await writing(
          open,
          [trips, ...later.map((after) => trips + after)].map((at) => ({ at, failure })),
        );
        if (refusal?.reason === "not-restored") expect(refusal.where).toBe(NARRATIVE_SHEET);
        else if (refusal) expect(plain(open)).toEqual(before);
        else expect(typeof failure).toBe("object");
      }
  });

  test("with the officer typing into it, or protecting it, at any round trip: nothing of theirs is lost", async () => {
    for (let at = 1; at <= trips; at += 1)
      for (const isProtecting of [false, true]) {
        const act = (open: Opened): void => {
          const sheet = open.model.sheet(NARRATIVE_SHEET);
          if (sheet && isProtecting) open.model.changeSheet(sheet, { isProtected: true });
          else if (sheet) open.model.type(sheet, 1, 0, "领导改的一段");
          else open.model.type(open.model.addSheet({ name: NARRATIVE_SHEET }), 1, 0, "领导改的一段");
        };
        const [open, alone] = [await state(), await state()];
        act(alone);
        const refusal = await writing(open, [{ at, act: () => act(open) }]);
        expect(refusal?.reason).toMatch(/^(?:changed|protected|host-failed)$/u);
        expect(plain(open)).toEqual(plain(alone));
      }
  });
});
