import { diagnosisKey, markFindings, mayFollowEdits, refusalsOf } from "../../src/actions/mark";
import { validateWorkbook, type Checked } from "../../src/actions/validate";
import { NO_SETTINGS } from "../../src/checks/settings";
import type { Diagnosis, RowFault } from "../../src/diagnosis/diagnosis";
import { cellKey, qualifiedAddress } from "../../src/workbook/address";
import type { Mark, MarkPort } from "../../src/workbook/ports";
import { withCells } from "../support/grid-draft";
import { sample } from "../support/sample";

const workbook = withCells(sample(), { "表3!F11": 4047.63 });
const checked: Checked = { workbook, settings: NO_SETTINGS, validation: validateWorkbook(workbook) };
const diagnosis = ((): Diagnosis => {
  const [first] = checked.validation.diagnoses;
  if (!first) throw new Error("the fault was not located");
  return first;
})();
const WRONG = { sheet: "表3", row: 10, column: 5 };
const BESIDE = { sheet: "表3", row: 11, column: 5 };

async function marks(ignored?: readonly string[]): Promise<readonly Mark[]> {
  let given: readonly Mark[] = [];
  const outcome = { marked: 0, refused: [] };
  const host: MarkPort = {
    mark: (wanted) => {
      given = wanted;
      return Promise.resolve(outcome);
    },
    clear: () => Promise.resolve(outcome),
  };
  expect(await markFindings(host, checked, ignored)).toBe(outcome);
  return given;
}

const culprits = (given: readonly Mark[]): readonly string[] =>
  given.filter(({ level }) => level === "culprit").map(({ cell }) => qualifiedAddress(cell));

test("a diagnosis is told from another by its cells and what they should hold", () => {
  expect(diagnosisKey(diagnosis)).toBe(`${cellKey(WRONG)}=4074.63`);
  const [correction] = diagnosis.corrections;
  if (!correction) throw new Error("nothing to correct");
  const { figure } = correction;
  const corrections = [correction, { ...correction, figure: { ...figure, cell: BESIDE } }];
  expect(diagnosisKey({ ...diagnosis, corrections }).split("\u0001")).toEqual([
    `${cellKey(WRONG)}=4074.63`,
    `${cellKey(BESIDE)}=4074.63`,
  ]);
});

test("a diagnosis of rows is told by the cells of the rows", () => {
  const rowFault: RowFault = {
    kind: "twice",
    table: "expenditure",
    sheet: "表3",
    row: null,
    amounts: [],
    seenAt: null,
    cells: [WRONG, BESIDE],
  };
  expect(diagnosisKey({ ...diagnosis, corrections: [], rowFault })).toBe(`${cellKey(WRONG)}\u0001${cellKey(BESIDE)}`);
});

test("the wrong cell stands out, unless its diagnosis is set aside: then it is marked as one that takes part", async () => {
  expect(culprits(await marks())).toEqual(["表3!F11"]);
  expect(culprits(await marks(["表3!F12=1"]))).toEqual(["表3!F11"]);
  const setAside = await marks([diagnosisKey(diagnosis)]);
  expect(culprits(setAside)).toEqual([]);
  expect(setAside.find(({ cell }) => cellKey(cell) === cellKey(WRONG))?.level).toBe("logical");
});

test("every sheet that refused is named, with the reason", () => {
  const refusal = { sheet: "表3", reason: "protected" as const, detail: "locked" };
  expect(refusalsOf({ marked: 3, refused: [refusal] })).toEqual([{ kind: "not-marked", ...refusal }]);
  expect(refusalsOf({ marked: 3, refused: [] })).toEqual([]);
});

test.each([[true], [false]])(
  "marks follow an edit by themselves where an undo list outlasts them: %p",
  (recordsUndo) => {
    expect(mayFollowEdits({ recordsUndo, canWatch: true, tellsOfSelection: true })).toBe(recordsUndo);
  },
);
