import type { Workbook } from "../../src/workbook/workbook";
import { mapSheets, withCells } from "../support/grid-draft";
import { findingsIn } from "../support/rule-test";
import { sample, wholeSample } from "../support/sample";
import { withFunds } from "../support/with-funds";

const PROJECTS = "项目支出绩效目标表";

/** A department with a fund project of 100.00, one of state capital of 50.00 and 30.00 carried over, with all their target forms. */
function department(carryover: "counted" | "left out", forms: "counted" | "left out"): Workbook {
  const tables = withFunds(carryover);
  const own = new Set(sample().sheets.map(({ name }) => name));
  const beside = wholeSample().sheets.filter(({ name }) => !own.has(name));
  const inside = forms === "counted" ? 30 : 0;
  const whole = withCells(
    { ...tables, sheets: [...tables.sheets, ...beside] },
    {
      "部门整体绩效目标表!D7": 17264.14 + 150,
      "其他!B6": 24,
      "其他!B7": 1,
      [`${PROJECTS}!C134`]: 2204 + inside,
      [`${PROJECTS}!E134`]: 2204 + inside,
    },
  );
  return mapSheets(whole, (draft) => {
    if (draft.name !== PROJECTS) return;
    const start = draft.rows.map((row) => row[0]?.value).lastIndexOf(PROJECTS);
    const last = draft.rows.slice(start);
    for (const [name, amount] of [
      ["土地收储补偿", 100],
      ["企业改革补助", 50],
    ] as const) {
      const form = last.map((row) =>
        row.map((cell) =>
          cell.value === "自治区会考办考务经费"
            ? { ...cell, value: name, text: name }
            : cell.value === 350
              ? { ...cell, value: amount, text: amount.toFixed(2) }
              : cell,
        ),
      );
      draft.rows.push(...form);
    }
  });
}

const said = (workbook: Workbook): string[] =>
  findingsIn(workbook)
    .filter(({ rule }) => /^performance-(?:fiscal|project-(?:unknown|amount)|count|overall)/u.test(rule.id))
    .map(({ rule, severity, message }) => `${rule.id} ${severity} ${message.zh}`);

describe("有政府性基金、国有资本经营预算和结转项目的部门", () => {
  test.each([
    ["counted", "counted"],
    ["left out", "counted"],
    ["left out", "left out"],
    ["counted", "left out"],
  ] as const)("各表结转%s，绩效目标表%s：没有误报", (tables, forms) => {
    expect(said(department(tables, forms))).toEqual([]);
  });

  test("基金项目的绩效目标表金额写错，仍然报出", () => {
    const wrong = mapSheets(department("counted", "counted"), (draft) => {
      if (draft.name !== PROJECTS) return;
      draft.rows = draft.rows.map((row) =>
        row.map((cell) => (cell.value === 100 && cell.text === "100.00" ? { ...cell, value: 1000 } : cell)),
      );
    });
    expect(said(wrong).map((sentence) => sentence.split(" ").slice(0, 2).join(" "))).toContain(
      "performance-fiscal-funds-agree logical",
    );
  });

  test("哪里都没有的项目要核实", () => {
    const strange = mapSheets(department("counted", "counted"), (draft) => {
      if (draft.name !== PROJECTS) return;
      draft.rows = draft.rows.map((row) => row.map((cell) => (cell.value === 50 ? { ...cell, value: 55 } : cell)));
    });
    expect(said(strange)).toContainEqual(
      expect.stringMatching(
        /^performance-project-unknown verifiable 绩效目标表的项目“企业改革补助”（.*）有财政拨款55\.00万元/u,
      ),
    );
  });
});
