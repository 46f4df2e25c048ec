import { openBeforeExport } from "../../src/actions/before-export";
import { stateFrom } from "../../src/actions/narrate";
import { validateWorkbook } from "../../src/actions/validate";
import { explain, NO_SETTINGS, type CheckSettings } from "../../src/checks/settings";
import { createDirectHost, fromWorkbook } from "../../src/embedded-host";
import type { Workbook } from "../../src/workbook/workbook";
import { withCells } from "../support/grid-draft";
import { soundSample } from "../support/sound-sample";

const stateOf = (workbook: Workbook, settings: CheckSettings = NO_SETTINGS) =>
  stateFrom(createDirectHost(fromWorkbook(workbook)), { workbook, validation: validateWorkbook(workbook, settings) });

describe("before the text is exported", () => {
  test("gaps, errors and what is to be verified are named with their numbers", async () => {
    const state = await stateOf(withCells(soundSample(), { "变动原因!D4": null, "表3!E12": 2240 }));
    const open = openBeforeExport(state);
    expect(open?.gaps).toBe(state.narration.gaps.length);
    expect(open?.gaps).toBeGreaterThan(0);
    expect(open?.errors).toBeGreaterThan(0);
    expect(open?.conflicts).toBe(0);
  });

  test("nothing is asked where nothing is open", async () => {
    const toExplain = validateWorkbook(soundSample()).result.findings.filter(
      ({ severity }) => severity === "verifiable",
    );
    expect(toExplain.length).toBeGreaterThan(0);
    expect(openBeforeExport(await stateOf(soundSample()))).toMatchObject({ questions: toExplain.length });
    const settings = toExplain.reduce((rest, finding) => explain(rest, finding, "已核实"), NO_SETTINGS);
    const state = await stateOf(soundSample(), settings);
    expect([state.narration.openErrors, state.narration.openQuestions, state.narration.gaps.length]).toEqual([0, 0, 0]);
    expect(openBeforeExport(state)).toBeNull();
  });
});
