import { evidenceOf } from "../../src/audit";
import { withCells } from "../support/grid-draft";
import { sample } from "../support/sample";
import { audited, byTables, classes } from "./support/audited";

const HEADING = "三、关于自治区财政厅2024年支出预算情况说明";
const SAME = [HEADING, "基本支出7,585.83万元，比上年预算增加0.00万元，增长0.00%。"];
const CHANGED = [HEADING, "基本支出7,585.83万元，比上年预算增加114.88万元，增长1.54%。"];

describe("last year's workbook", () => {
  const withLastYear = evidenceOf(sample(), { ...sample(), name: "2023.xlsx" });

  test("proves a change that fits it, with its cells", () => {
    const audit = audited(SAME, withLastYear);
    expect(classes(audit)).toEqual(["7,585.83万元 proved", "0.00万元 derived", "0.00% derived"]);
    expect(audit.figures[1]?.cells.some(({ sheet }) => sheet === "[2023.xlsx]表3")).toBe(true);
  });

  test("refutes a change and a rate that agree with each other alone", () => {
    expect(audited(CHANGED, byTables()).findings).toEqual([]);
    const [finding] = audited(CHANGED, withLastYear).findings;
    expect(finding).toMatchObject({ text: "114.88万元", expected: ["0.00"] });
  });
});

describe("a workbook that holds sums wrongly", () => {
  test("is read as 校验 reads it: a total stored as 0 is worked out before a text is held against it", () => {
    const unsaved = withCells(sample(), {
      "表3!E8": { value: 0, text: "0.00", numberFormat: "0.00", formula: "=F8+G8" },
    });
    const audit = audited([HEADING, "支出预算17,690.90万元。"], evidenceOf(unsaved));
    expect(classes(audit)).toEqual(["17,690.90万元 proved"]);
    expect(audit.figures[0]?.cells.some(({ sheet, row }) => sheet === "表3" && row === 7)).toBe(true);
  });
});
