import { RULES } from "../../src/checks";
import type { Finding } from "../../src/checks/finding";
import { run } from "../../src/checks/run";
import { fingerprint } from "../../src/checks/settings";
import { disclose } from "../../src/disclosure/disclosure";
import { checkedFile, jsonReport } from "../../src/report/json";
import { recalculated } from "../../src/workbook/recalculation";
import { remembered } from "../../src/workbook/remembered";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { LAYOUTS } from "./layouts";
import type { RuleCase } from "./rule-case";
import { sample } from "./sample";

/** A workbook checked by every rule; workbooks never change, so that each is checked once. */
export const check = remembered((given: Workbook): ReturnType<typeof run> =>
  run(RULES, { workbook: recalculated(given), book: read(given) }),
);

const read = remembered((given: Workbook) => disclose(recalculated(given)));

/** Findings of a workbook that are more than a 尾差. */
export function findingsIn(workbook: Workbook): Finding[] {
  return check(workbook).findings.filter((finding) => finding.severity !== "rounding");
}

/** The sentences of one rule. */
export function sentencesOf(workbook: Workbook, rule: string): string[] {
  return findingsIn(workbook)
    .filter((finding) => finding.rule.id === rule)
    .map((finding) => finding.message.zh);
}

/**
 * A rule's case: the whole sentence, no other rule than those named, cells that exist, JSON that reads
 * back, and the same finding when other people lay the workbook out.
 */
export function testRule({ rule, when, workbook, from = sample, sentence, also = [], notIn = [] }: RuleCase): void {
  describe(rule, () => {
    const broken = workbook();
    const findings = findingsIn(broken);

    test(`${when}：一句话说清`, () => {
      expect(sentencesOf(broken, rule)).toEqual([sentence]);
    });

    test("除同一错处牵连的规则外没有别的问题", () => {
      const before = new Set(findingsIn(from()).map(fingerprint));
      const arisen = findings.filter((finding) => !before.has(fingerprint(finding))).map((finding) => finding.rule.id);
      expect([...new Set(arisen)].sort()).toEqual([rule, ...also].sort());
    });

    test("所指的单元格都在工作簿里", () => {
      for (const { cell } of findings.flatMap((finding) => finding.cells)) expect(cellAt(broken, cell)).not.toBeNull();
    });

    test("机器可读的输出可以读回", () => {
      const result = check(broken);
      const data = jsonReport([
        checkedFile("公开.xlsx", {
          workbookName: broken.name,
          book: read(broken),
          result,
          diagnoses: [],
          inferred: [],
        }),
      ]);
      expect(JSON.parse(JSON.stringify(data))).toEqual(data);
      expect(
        data.files[0]?.findings
          .filter((finding) => finding.rule === rule && finding.severity !== "rounding")
          .map((finding) => finding.message),
      ).toEqual([sentence]);
    });

    test.each(Object.entries(LAYOUTS).filter(([name]) => !notIn.some((word) => name.includes(word))))(
      "换一种排法（%s）问题不变",
      (_, layout) => {
        expect(knownBy(findingsIn(layout(broken)), rule)).toEqual(knownBy(findings, rule));
      },
    );
  });
}

/** What findings are known by, whatever their cells and the width of their characters; texts that a layout writes otherwise apart. */
function knownBy(findings: readonly Finding[], rule: string): string[] {
  const own = findings.filter((finding) => finding.rule.id === rule);
  return own
    .map((finding) => (finding.verdict ? fingerprint(finding).normalize("NFKC") : `${rule}|${finding.table}`))
    .sort();
}
