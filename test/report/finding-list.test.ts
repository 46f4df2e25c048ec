import { validateWorkbook } from "../../src/actions/validate";
import { explain, NO_SETTINGS } from "../../src/checks/settings";
import { findingList } from "../../src/report/finding-list";
import { summarise } from "../../src/report/summary";
import { withCells } from "../support/grid-draft";
import { wholeSample } from "../support/sample";

const broken = () => withCells(wholeSample(), { "表3!E12": 2240 });

describe("问题清单", () => {
  test("begins with the errors, numbers the rows and leaves out 尾差", () => {
    const validation = validateWorkbook(broken());
    const { rows, counts, department, year } = findingList(validation);
    const severities = rows.map(({ severity }) => severity);
    expect(severities[0]).toBe("logical");
    expect(severities).not.toContain("rounding");
    expect(rows).toHaveLength(validation.result.findings.length - counts.rounding);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
    expect([department, year]).toEqual([validation.book.department, 2024]);
  });

  test("a row says table, cells, finding, figures, basis and what to do", () => {
    const row = findingList(validateWorkbook(broken())).rows.find(({ cells }) => cells.zh.includes("表3!E12"));
    expect(row).toMatchObject({ place: { zh: "表3 部门支出总体情况表" }, handling: "open", reply: "" });
    expect(row?.finding.zh).toContain("36.0");
    expect([row?.stated, row?.expected, row?.difference]).not.toContain(null);
    expect(row?.basis[0]).toMatch(/^《.+》/u);
    expect(row?.suggestion.zh).not.toBe("");
  });

  test("an explanation stands in its row and keeps the row's key", () => {
    const before = validateWorkbook(broken());
    const finding = before.result.findings.find(({ severity }) => severity === "verifiable");
    if (!finding) throw new Error("nothing to verify");
    const after = validateWorkbook(broken(), explain(NO_SETTINGS, finding, "已向业务处室核实"));
    const [then, now] = [before, after].map((validation) =>
      findingList(validation).rows.find(({ finding: said }) => said.zh === finding.message.zh),
    );
    expect([then?.handling, then?.reply]).toEqual(["open", ""]);
    expect([now?.handling, now?.reply, now?.key]).toEqual(["explained", "已向业务处室核实", then?.key]);
  });
});

describe("the groups of a summary", () => {
  const summary = summarise(validateWorkbook(broken()));

  test("findings beside the tables stand under their sheet, not under the workbook as a whole", () => {
    const others = summary.tables.filter(({ table }) => table === null);
    expect(others.map(({ title }) => title.zh)).not.toContain("整个工作簿");
    expect(others.map(({ sheet }) => sheet)).toContain("变动原因");
    for (const { sheet, findings } of others)
      for (const { cells } of findings) expect(cells[0]?.cell.sheet).toBe(sheet);
  });

  test("what there is to do comes first: errors, then what is to be verified", () => {
    const { logical, verifiable } = summary.counts;
    expect(summary.toDo.zh).toMatch(new RegExp(`^${logical} 个错误、${verifiable} 项待核实`, "u"));
  });
});
