import { make } from "../../../src/actions/accept";
import { snapshotOf, type Failure } from "../../../src/embedded-host";
import { parseAddress } from "../../../src/workbook/address";
import type { Edit } from "../../../src/workbook/edits";
import { HostRefusal } from "../../../src/workbook/ports";
import { meanwhile, type Happening } from "./meanwhile";
import { cellOf, opened, sheetOf, workbookOf, type Opened } from "./opened";

/** A table with figures left blank and figures that stand twice, as rows look alike in a disclosure. */
export function disclosure(): Opened {
  const amount = (value: number | null) => cellOf(value, "#,##0.00");
  return opened(
    workbookOf(
      sheetOf("表1", [
        ["表1"],
        ["项目", "预算数", "上年", "备注"],
        ["总计", amount(300), amount(250), null],
        ["一般公共服务支出", amount(100), amount(100), null],
        ["教育支出", amount(null), amount(null), null],
        ["科学技术支出", amount(null), amount(100), null],
        ["卫生健康支出", amount(100), amount(null), "=B4"],
        ["住房保障支出", amount(100), amount(50), null],
      ]),
      sheetOf("表2", [
        ["科目", "数"],
        ["教育支出", amount(null)],
        ["其他支出", amount(7)],
      ]),
    ),
  );
}

export const at = (address: string) => {
  const [sheet = "", local = ""] = address.split("!");
  const { row = 0, column = 0 } = parseAddress(local) ?? {};
  return { sheet, row, column };
};
export const edit = (address: string, before: Edit["before"]["content"], after: Edit["after"]["content"]): Edit => ({
  cell: at(address),
  before: { content: before },
  after: { content: after },
});

/** Sets of edits as the pane makes them: blanks filled, a figure replaced, several sheets. */
export const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  "a blank": [edit("表1!B5", null, 40)],
  "a figure that stands in the next row too": [edit("表1!B7", 100, 60)],
  "two sheets": [edit("表1!B6", null, 60), edit("表1!B4", 100, 40), edit("表2!B2", null, 40)],
};

type Act = (open: Opened) => void;

/** What a person does meanwhile. */
export const ACTS: Readonly<Record<string, Act>> = {
  "a row put in above": ({ model, sheet }) => {
    model.insertRows(sheet("表1"), 3, 1);
  },
  "a row put in at the top": ({ model, sheet }) => {
    model.insertRows(sheet("表1"), 0, 1);
  },
  "a row taken out above": ({ model, sheet }) => {
    model.deleteRows(sheet("表1"), 3, 1);
  },
  "the row itself taken out": ({ model, sheet }) => {
    model.deleteRows(sheet("表1"), 4, 1);
  },
  "a column put in": ({ model, sheet }) => {
    model.insertColumns(sheet("表1"), 1, 1);
  },
  "a column taken out": ({ model, sheet }) => {
    model.deleteColumns(sheet("表1"), 1, 1);
  },
  "the sheet renamed": ({ model, sheet }) => {
    model.changeSheet(sheet("表1"), { name: "表一" });
  },
  "the sheet deleted": ({ model, sheet }) => {
    model.removeSheet(sheet("表1"));
  },
  "the sheet protected": ({ model, sheet }) => {
    model.changeSheet(sheet("表1"), { isProtected: true });
  },
  "the sheet replaced by a copy of its name": ({ model, sheet }) => {
    const old = sheet("表1");
    model.changeSheet(old, { name: "旧表1" });
    const copy = model.addSheet({ name: "表1" });
    model.copy(old, { row: 0, column: 0, rows: 8, columns: 4 }, copy, 0, 0);
  },
  "the rows sorted the other way round": ({ model, sheet }) => {
    const table = sheet("表1");
    for (const row of [3, 4, 5, 6, 7]) model.copy(table, { row, column: 0, rows: 1, columns: 4 }, table, 30 - row, 0);
    model.copy(table, { row: 23, column: 0, rows: 5, columns: 4 }, table, 3, 0);
    model.deleteRows(table, 23, 5);
  },
  "two columns exchanged": ({ model, sheet }) => {
    const table = sheet("表1");
    const column = { row: 0, rows: 8, columns: 1 };
    model.copy(table, { ...column, column: 1 }, table, 0, 9);
    model.copy(table, { ...column, column: 2 }, table, 0, 1);
    model.copy(table, { ...column, column: 9 }, table, 0, 2);
    model.deleteColumns(table, 9, 1);
  },
  "another figure of the row typed": ({ model, sheet }) => {
    for (const row of [3, 4, 5, 6]) model.type(sheet("表1"), row, 3, 12);
  },
  "the cell itself typed": ({ model, sheet }) => {
    for (const row of [3, 4, 5, 6]) for (const column of [1, 2]) model.type(sheet("表1"), row, column, 77);
  },
  "a figure far away typed": ({ model, sheet }) => {
    model.type(sheet("表2"), 2, 1, 8);
  },
};

export const FAILURES: readonly Failure[] = ["refused", { afterActions: 9 }, { afterActions: 16 }, "answer-lost"];

/** Makes the edits while things happen. @returns the refusal, `null` where they were made */
export async function made(
  open: Opened,
  edits: readonly Edit[],
  happenings: readonly Happening[],
): Promise<HostRefusal | null> {
  const workbook = await open.port.read();
  meanwhile(open, happenings);
  try {
    await make(open.port, edits, workbook);
    return null;
  } catch (error) {
    if (error instanceof HostRefusal) return error;
    throw error;
  }
}

const known = new Map<Act, Map<readonly Edit[] | null, Promise<unknown>>>();

/** The workbook as it is where the person alone does something, and, where wanted, the edits are made first. */
export function alone(act: Act, edits: readonly Edit[] | null): Promise<unknown> {
  const ofAct = known.get(act) ?? new Map<readonly Edit[] | null, Promise<unknown>>();
  known.set(act, ofAct);
  const result = ofAct.get(edits) ?? playedAlone(act, edits);
  ofAct.set(edits, result);
  return result;
}

async function playedAlone(act: Act, edits: readonly Edit[] | null): Promise<unknown> {
  const open = disclosure();
  if (edits) await open.port.write(edits);
  act(open);
  return snapshotOf(open.model);
}

/**
 * As it was but for what the person did, or said: nothing else may come of a write that was refused.
 * @returns the workbook as it is and as it should be; `null` where the refusal names what could not be taken back
 */
export async function outcomeOf(
  open: Opened,
  refusal: HostRefusal | null,
  act: Act,
  edits: readonly Edit[],
): Promise<{ readonly is: unknown; readonly shouldBe: unknown } | null> {
  if (refusal?.reason === "not-restored") {
    if (/表[12]!/u.test(refusal.where ?? "")) return null;
    throw new Error(`not restored, and not said where: ${refusal.message}`);
  }
  return { is: snapshotOf(open.model), shouldBe: await alone(act, refusal === null ? edits : null) };
}
