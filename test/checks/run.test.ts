import { RULES } from "../../src/checks";
import { examination, type Rule } from "../../src/checks/rule";
import { run } from "../../src/checks/run";
import { budgetLaw } from "../../src/disclosure/sources";
import { disclose } from "../../src/disclosure/disclosure";
import { withCells } from "../support/grid-draft";
import { check } from "../support/rule-test";
import { sample } from "../support/sample";

const wording = (id: string): Rule =>
  examination({
    id,
    kind: "form",
    name: { zh: id, en: id },
    holds: { zh: "。", en: "." },
    severity: "formal",
    sources: [budgetLaw("")],
    remedy: { zh: "。", en: "." },
    examine: () => [
      {
        table: "overview",
        cells: [{ sheet: "表1", row: 5, column: 1 }],
        message: { zh: "同一句话。", en: "The same." },
      },
    ],
  });

test("先按表，再按轻重，再按行次排列", () => {
  const { findings } = check(withCells(sample(), { "表6!D8": 7585.82, "表3!E13": 516, "表5!G13": 989 }));
  const order = findings.map((finding) => finding.table);
  expect([...new Set(order)]).toEqual(
    ["income", "expenditure", "generalPublicExpenditure", "basicExpenditure", "projects"].filter((kind) =>
      order.includes(kind as never),
    ),
  );
  const inTable = findings
    .filter((finding) => finding.table === "generalPublicExpenditure")
    .map((finding) => finding.severity);
  expect(inTable).toEqual(
    [...inTable].sort(
      (a, b) =>
        ["logical", "verifiable", "formal", "rounding"].indexOf(a) -
        ["logical", "verifiable", "formal", "rounding"].indexOf(b),
    ),
  );
});

test("同样的话只说一次", () => {
  const workbook = sample();
  const { findings } = run([wording("a"), wording("b")], { workbook, book: disclose(workbook) });
  expect(findings.map(({ rule }) => rule.id)).toEqual(["a"]);
});

test("检查不改动任何东西，两次结果相同", () => {
  const workbook = withCells(sample(), { "表3!E13": 516 });
  const messages = () => check(workbook).findings.map((finding) => finding.message.zh);
  expect(messages()).toEqual(messages());
});

describe("规则的写法", () => {
  test("编号各不相同，用小写英文", () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    "%s 有名称、要求、依据和办法",
    (_, { name, holds, remedy, sources }) => {
      for (const text of [holds.zh, remedy.zh]) expect(text).toMatch(/^[^ ].*。$/s);
      for (const text of [holds.en, remedy.en]) expect(text).toMatch(/\.$/);
      for (const text of [name.zh, holds.zh, remedy.zh])
        expect(text).not.toMatch(/[\u4e00-\u9fff][,;:()?!]|[\u4e00-\u9fff] [\u4e00-\u9fff]/u);
      expect(name.en).not.toMatch(/[\u4e00-\u9fff]/u);
      expect(sources.length).toBeGreaterThan(0);
    },
  );
});
