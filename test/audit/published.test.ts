import { evidenceOf } from "../../src/audit";
import { withCells } from "../support/grid-draft";
import { wholeSample } from "../support/sample";
import { audited, byAll, byTables, PUBLISHED } from "./support/audited";

const count = (audit: ReturnType<typeof audited>, kind: string): number =>
  audit.figures.filter((figure) => figure.class === kind).length;

describe("the published text against its own tables", () => {
  const audit = audited(PUBLISHED, byTables());

  test("is recognised as the text of a disclosure", () => {
    expect(audit.isDisclosure).toBe(true);
  });

  test("has nine figures of ten proved or derived from the tables alone", () => {
    const claims = audit.figures.filter((figure) => figure.class !== "no-claim").length;
    expect(claims).toBeGreaterThanOrEqual(240);
    expect((count(audit, "proved") + count(audit, "derived")) / claims).toBeGreaterThanOrEqual(0.93);
  });

  test("contradicts itself in the change of 项目支出: −753.61 where the parts must give +1,098.19", () => {
    const sums = audit.findings.filter(({ kind }) => kind === "changes-sum");
    expect(sums).toHaveLength(1);
    expect(sums[0]?.message).toContain("-638.73");
    expect(sums[0]?.message).toContain("+1,098.19");
    expect(sums[0]?.suspects).toContainEqual({ paragraph: 29, start: 22, text: "753.61万元", expected: ["983.31"] });
  });

  test("contradicts itself in a project whose parts add up to 189 and not to 180", () => {
    const [sum] = audit.findings.filter(({ level }) => level === "error");
    expect(sum?.kind).toBe("sum");
    expect(sum?.suspects.map(({ text }) => text)).toEqual(["49.00万元", "40.00万元", "100.00万元"]);
  });

  test("has no error beside the sum, and no warning that is not true", () => {
    expect(audit.findings.filter(({ level }) => level === "error")).toHaveLength(1);
    expect(
      audit.findings.filter(({ level }) => level === "warning").map(({ kind, text }) => `${kind} ${text}`),
    ).toEqual([
      expect.stringContaining("changes-sum"),
      "reason 人员增加、公务员医疗补助缴费基数调整",
      "punctuation ”",
      "punctuation ）",
      "punctuation 》",
      "statement 单位运行经费",
      "punctuation 为",
      "count 0个",
    ]);
  });
});

describe("the published text against tables and input sheets", () => {
  const audit = audited(PUBLISHED, byAll());

  test("leaves no figure open", () => {
    expect(count(audit, "open")).toBe(0);
    expect(count(audit, "contradicted")).toBe(3);
  });

  test("has a change and its rate wrong beyond doubt where last year's amount is another, and says what they should be", () => {
    const stated = evidenceOf(withCells(wholeSample(), { "上年预算数!D12": 8695 }));
    const [change] = audited(PUBLISHED, stated).findings.filter(
      ({ kind, level }) => kind === "change" && level === "error",
    );
    expect(change).toMatchObject({ text: "753.61万元", expected: ["983.31"] });
    expect(change?.suspects[1]).toMatchObject({ text: "7.22%", expected: ["11.31"] });
  });
});
