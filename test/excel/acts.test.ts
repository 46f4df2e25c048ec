import { make, proposalOf, undo } from "../../src/actions/accept";
import { validate } from "../../src/actions/validate";
import { snapshotOf } from "../../src/embedded-host";
import { HostRefusal } from "../../src/workbook/ports";
import { withCells } from "../support/grid-draft";
import { soundSample } from "../support/sound-sample";
import { ACTS, alone, at, disclosure, edit, EDITS, FAILURES, made, outcomeOf } from "./support/acts";
import { opened, type Opened } from "./support/opened";

jest.setTimeout(60_000);

async function expectAsBeforeOrSaid(...told: Parameters<typeof outcomeOf>): Promise<void> {
  const outcome = await outcomeOf(...told);
  if (outcome) expect(outcome.is).toEqual(outcome.shouldBe);
}

const nothing = (): void => undefined;

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
        await expectAsBeforeOrSaid(open, refusal, nothing, edits);
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

test.each([3, 4])(
  "a row put in before the write and taken out again at trip %i, before it is taken back: what is left of it is said",
  async (trip) => {
    const open = disclosure();
    const refusal = await made(
      open,
      [edit("表1!B6", null, 861)],
      [
        { at: 2, act: () => open.model.insertRows(open.sheet("表1"), 3, 1) },
        { at: trip, act: () => open.model.deleteRows(open.sheet("表1"), 3, 1) },
      ],
    );
    expect(refusal).toMatchObject({ reason: "not-restored", where: "表1!B6" });
  },
);

test("a column taken out before the write and another put in before it is taken back: what is left is said", async () => {
  const open = disclosure();
  const refusal = await made(
    open,
    [edit("表1!C6", 100, 237)],
    [
      { at: 2, act: () => open.model.deleteColumns(open.sheet("表1"), 1, 1) },
      { at: 3, act: () => open.model.insertColumns(open.sheet("表1"), 1, 1) },
    ],
  );
  expect(refusal).toMatchObject({ reason: "not-restored", where: "表1!C6" });
});

test("rows taken out before the write and again before it is taken back: what is left of it is said", async () => {
  const open = disclosure();
  const edits = [edit("表1!B7", 100, 80)];
  const takeOut = () => open.model.deleteRows(open.sheet("表1"), 3, 1);
  const refusal = await made(open, edits, [
    { at: 2, act: takeOut },
    { at: 4, act: takeOut },
  ]);
  expect(refusal).toMatchObject({ reason: "not-restored", where: "表1!B7" });
});

test("a copy of the sheet made while a figure stood there that was taken back: what the copy holds is said", async () => {
  const open = disclosure();
  const refusal = await made(
    open,
    [edit("表1!B3", 300, 465)],
    [
      { at: 2, act: () => ACTS["two columns exchanged"]?.(open) },
      { at: 3, act: () => ACTS["the sheet replaced by a copy of its name"]?.(open) },
    ],
  );
  expect(refusal).toMatchObject({ reason: "not-restored", where: "表1!B3" });
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
