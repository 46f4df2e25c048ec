import { make, proposalOf, undo } from "../../src/actions/accept";
import { validate } from "../../src/actions/validate";
import { snapshotOf, type Failure } from "../../src/embedded-host";
import { parseAddress } from "../../src/workbook/address";
import type { Edit } from "../../src/workbook/edits";
import { HostRefusal } from "../../src/workbook/ports";
import { withCells } from "../support/grid-draft";
import { soundSample } from "../support/sound-sample";
import { meanwhile, type Happening } from "./support/meanwhile";
import { cellOf, opened, sheetOf, workbookOf, type Opened } from "./support/opened";

/** A table with figures left blank and figures that stand twice, as rows look alike in a disclosure. */
function disclosure(): Opened {
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

const at = (address: string) => {
  const [sheet = "", local = ""] = address.split("!");
  const { row = 0, column = 0 } = parseAddress(local) ?? {};
  return { sheet, row, column };
};
const edit = (address: string, before: Edit["before"]["content"], after: Edit["after"]["content"]): Edit => ({
  cell: at(address),
  before: { content: before },
  after: { content: after },
});

/** Sets of edits as the pane makes them: blanks filled, a figure replaced, several sheets. */
const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  "a blank": [edit("表1!B5", null, 40)],
  "a figure that stands in the next row too": [edit("表1!B7", 100, 60)],
  "two sheets": [edit("表1!B6", null, 60), edit("表1!B4", 100, 40), edit("表2!B2", null, 40)],
};

/** What a person does meanwhile. */
const ACTS: Readonly<Record<string, (open: Opened) => void>> = {
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

const FAILURES: readonly Failure[] = ["refused", { afterActions: 9 }, { afterActions: 16 }, "answer-lost"];

jest.setTimeout(60_000);

/** Makes the edits while things happen. @returns the refusal, `null` where they were made */
async function made(
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

/** The workbook as it is where the person alone does something, and, where wanted, the edits are made first. */
async function alone(act: (open: Opened) => void, edits: readonly Edit[] | null): Promise<unknown> {
  const open = disclosure();
  if (edits) await open.port.write(edits);
  act(open);
  return snapshotOf(open.model);
}

/** As it was but for what the person did, or said: nothing else may come of a write that was refused. */
async function expectAsBeforeOrSaid(
  open: Opened,
  refusal: HostRefusal | null,
  act: (open: Opened) => void,
  edits: readonly Edit[],
): Promise<void> {
  if (refusal?.reason === "not-restored") {
    expect(refusal.where).toMatch(/表[12]!/u);
    return;
  }
  expect(snapshotOf(open.model)).toEqual(await alone(act, refusal === null ? edits : null));
}

describe.each(Object.entries(EDITS))("writing %s", (_name, edits) => {
  test.each(Object.entries(ACTS))(
    "with %s since it was read: nothing is written where it does not belong",
    async (name, act) => {
      const open = disclosure();
      const workbook = await open.port.read();
      act(open);
      const refusal = await make(open.port, edits, workbook).then(
        () => null,
        (error: unknown) => error,
      );
      const isAlongside = name === "a figure far away typed";
      if (isAlongside && edits.length < 3) expect(refusal).toBeNull();
      else if (!isAlongside)
        expect(refusal).toMatchObject({ reason: expect.stringMatching(/^(?:changed|not-found|protected)$/u) });
      if (refusal !== null) expect(snapshotOf(open.model)).toEqual(await alone(act, null));
    },
  );

  test.each(Object.entries(ACTS))("with %s at any round trip: as before, or as said", async (name, act) => {
    for (const trip of [1, 2, 3]) {
      const open = disclosure();
      const refusal = await made(open, edits, [{ at: trip, act: () => act(open) }]);
      if (trip === 3) expect(refusal).toBeNull();
      else if (name !== "a figure far away typed") expect(refusal).not.toBeNull();
      expect(refusal?.reason).not.toBe("not-restored");
      if (trip < 3) await expectAsBeforeOrSaid(open, refusal, act, edits);
    }
  });

  test("with Excel failing at any round trip, once or twice in a row: as before, or as said", async () => {
    for (const failure of FAILURES)
      for (const trips of [[1], [2], [1, 2], [2, 3], [2, 4], [2, 3, 4]]) {
        const open = disclosure();
        const refusal = await made(
          open,
          edits,
          trips.map((trip) => ({ at: trip, failure })),
        );
        // A trip of fewer actions than it may do does not fail.
        if (typeof failure === "string") expect(refusal).not.toBeNull();
        if (trips.length < 2 && refusal) expect(refusal.reason).toBe("host-failed");
        await expectAsBeforeOrSaid(open, refusal, () => undefined, edits);
      }
  });

  test.each(Object.entries(ACTS))(
    "with Excel failing and %s before what was written is taken back: as before, or as said",
    async (_name, act) => {
      for (const failure of [{ afterActions: 16 }, "answer-lost"] as const)
        for (const trip of [3, 4]) {
          const open = disclosure();
          const refusal = await made(open, edits, [
            { at: 2, failure },
            { at: trip, act: () => act(open) },
          ]);
          if (typeof failure === "string") expect(refusal).not.toBeNull();
          await expectAsBeforeOrSaid(open, refusal, act, edits);
        }
    },
  );
});

describe("undoing", () => {
  const edits = EDITS["two sheets"] ?? [];

  test("brings back what was, though figures of the row were typed since", async () => {
    const open = disclosure();
    const before = snapshotOf(open.model);
    const done = await make(open.port, edits, await open.port.read());
    open.model.type(open.sheet("表1"), 3, 2, 99);
    await undo(open.port, done);
    open.model.type(open.sheet("表1"), 3, 2, 100);
    expect(snapshotOf(open.model)).toEqual(before);
  });

  test.each(Object.entries(ACTS).filter(([name]) => !/typed/u.test(name)))(
    "with %s since: nothing is changed",
    async (_name, act) => {
      const open = disclosure();
      const done = await make(open.port, edits, await open.port.read());
      act(open);
      const before = snapshotOf(open.model);
      await expect(undo(open.port, done)).rejects.toBeInstanceOf(HostRefusal);
      expect(snapshotOf(open.model)).toEqual(before);
    },
  );
});

describe("采纳 in a disclosure", () => {
  const blanked = (address: string): Opened => opened(withCells(soundSample(), { [address]: null }));

  test.each(["表1!B17", "表2!F14", "表3!F11", "表5!G16"])(
    "%s left blank, a row or a column moved since: nothing is written",
    async (address) => {
      const { sheet: name, row, column } = at(address);
      for (const act of [
        (open: Opened) => open.model.insertRows(open.sheet(name), row, 1),
        (open: Opened) => open.model.insertRows(open.sheet(name), row - 1, 1),
        (open: Opened) => open.model.deleteRows(open.sheet(name), row - 1, 1),
        (open: Opened) => open.model.insertColumns(open.sheet(name), column, 1),
      ]) {
        const open = blanked(address);
        const { validation, workbook } = await validate(open.port);
        const [proposal] = validation.diagnoses.map((diagnosis) => proposalOf(diagnosis, workbook));
        act(open);
        const before = snapshotOf(open.model);
        expect(proposal?.edits.length).toBeGreaterThan(0);
        await expect(make(open.port, proposal?.edits ?? [], workbook)).rejects.toMatchObject({ reason: "changed" });
        expect(snapshotOf(open.model)).toEqual(before);
      }
    },
  );

  test("nothing moved: it is written in two round trips", async () => {
    const open = blanked("表1!B17");
    const { validation, workbook } = await validate(open.port);
    const trips = open.host.roundTrips;
    const [proposal] = validation.diagnoses.map((diagnosis) => proposalOf(diagnosis, workbook));
    await make(open.port, proposal?.edits ?? [], workbook);
    expect(open.host.roundTrips - trips).toBe(2);
    expect((await validate(open.port)).validation.diagnoses).toEqual([]);
  });
});
