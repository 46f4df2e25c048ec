import { RULES } from "../../src/checks";
import { run } from "../../src/checks/run";
import { disclose } from "../../src/disclosure/disclosure";
import type { Cell } from "../../src/workbook/cell";
import type { Workbook } from "../../src/workbook/workbook";
import { GENERATED_FORMS, generatedForm } from "../support/generated-form";
import { mapSheets, typed } from "../support/grid-draft";

const check = (workbook: Workbook) => run(RULES, { workbook, book: disclose(workbook) });

test("amounts that look like years are amounts, and their row no header", () => {
  for (const form of GENERATED_FORMS) {
    const sound = generatedForm(form, 3);
    const workbook = mapSheets(sound, (draft) => {
      const at = draft.rows.findIndex((row) => row.some(({ text }) => text === "合计" || text === "总计"));
      if (at >= 0) draft.rows[at] = (draft.rows[at] ?? []).map((cell) => (isAmount(cell) ? typed(2002) : cell));
    });
    expect([form.id, wholesOf(workbook)]).toEqual([form.id, wholesOf(sound)]);
  }
});

const isAmount = ({ value }: Cell): boolean => typeof value === "number";
const wholesOf = (workbook: Workbook): (readonly [string, number])[] =>
  Object.entries(disclose(workbook).tables).map(([id, { wholes }]) => [id, wholes.length]);

describe.each(GENERATED_FORMS.map((form) => [form.id, form] as const))(
  "a sound disclosure of %s, with money of all funds",
  (_id, form) => {
    test.each([
      ["without carry-over", false],
      ["with carry-over", true],
    ] as const)("%s: is recognised as its form, every table read, nothing found", (_name, hasCarryover) => {
      const workbook = generatedForm(form, 3, hasCarryover);
      const book = disclose(workbook);
      expect(book.form?.id).toBe(form.id);
      expect(Object.keys(book.tables)).toHaveLength(form.tables.length);
      const { findings } = check(workbook);
      const grave = findings.filter(({ severity }) => severity === "logical" || severity === "verifiable");
      expect(grave.map(({ message }) => message.zh)).toEqual([]);
    });

    test("one wrong figure of a total is found", () => {
      const workbook = generatedForm(form, 3);
      const { expenditure } = disclose(workbook).tables;
      const cell = expenditure?.wholes[0]?.figure("total")?.cell;
      if (!cell) throw new Error(`${form.id} has no total of expenditure`);
      const wrong = mapSheets(workbook, (draft) => {
        const present = draft.rows[cell.row]?.[cell.column];
        if (draft.name !== cell.sheet || !present || typeof present.value !== "number") return;
        const row = [...(draft.rows[cell.row] ?? [])];
        row[cell.column] = { ...present, value: present.value + 100 };
        draft.rows[cell.row] = row;
      });
      expect(check(wrong).findings.some(({ severity }) => severity === "logical")).toBe(true);
    });
  },
);
