import { openBeforeExport } from "../../src/actions/before-export";
import { stateFrom, type NarrativeState } from "../../src/actions/narrate";
import { validateWorkbook } from "../../src/actions/validate";
import { createDirectHost, fromWorkbook } from "../../src/embedded-host";
import { smallDepartment } from "./support/small-department";

const CONFLICT = { id: "purpose", mine: "甲", new: "乙", written: "丙" };

async function open(of: Partial<NarrativeState["narration"]>, conflicts: readonly (typeof CONFLICT)[] = []) {
  const workbook = smallDepartment();
  const source = { workbook, validation: validateWorkbook(workbook) };
  const { narration, view, ...state } = await stateFrom(createDirectHost(fromWorkbook(workbook)), source);
  return openBeforeExport({
    ...state,
    narration: { ...narration, gaps: [], openErrors: 0, openQuestions: 0, ...of },
    view: { ...view, conflicts },
  });
}

test("a text with nothing open is exported without a question", async () => {
  expect(await open({})).toBeNull();
});

test("what is open is counted kind by kind, and one kind alone is asked about", async () => {
  const none = { gaps: 0, errors: 0, questions: 0, conflicts: 0 };
  expect(await open({ gaps: [{ id: "purpose", name: "主要用途", cells: [] }] })).toEqual({ ...none, gaps: 1 });
  expect(await open({ openErrors: 2 })).toEqual({ ...none, errors: 2 });
  expect(await open({ openQuestions: 3 })).toEqual({ ...none, questions: 3 });
  expect(await open({}, [CONFLICT])).toEqual({ ...none, conflicts: 1 });
});
