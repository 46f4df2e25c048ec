import type { Finding } from "../../src/checks/finding";
import { inOrder } from "../../src/checks/order";
import { examination } from "../../src/checks/rule";
import type { Severity } from "../../src/checks/rule-facts";
import type { TableKind } from "../../src/disclosure/kinds/definition";

const rule = examination({
  id: "on-paper",
  kind: "form",
  name: { zh: "纸上", en: "On paper" },
  holds: { zh: "。", en: "." },
  severity: "formal",
  sources: [],
  remedy: { zh: "。", en: "." },
  examine: () => [],
});

/** A finding known by its message. */
function finding(
  name: string,
  table: TableKind | null,
  severity: Severity,
  place: readonly [number, number] | null,
  explanation: string | null = null,
): Finding {
  const cells = place ? [{ cell: { sheet: "表", row: place[0], column: place[1] }, role: "subject" as const }] : [];
  const nothing = { expected: null, actual: null, difference: null, verdict: null, repair: null };
  return { rule, severity, table, message: { zh: name, en: name }, cells, ...nothing, explanation };
}

const ordered = (...findings: Finding[]): string[] =>
  inOrder(findings, ["overview", "income"]).map(({ message }) => message.zh);

test.each<[string, Finding[], string[]]>([
  [
    "先行后列：下一行靠左的在后",
    [finding("第二行第一列", "income", "formal", [2, 1]), finding("第一行第九列", "income", "formal", [1, 9])],
    ["第一行第九列", "第二行第一列"],
  ],
  [
    "同一行从左到右",
    [finding("右", "income", "formal", [1, 9]), finding("左", "income", "formal", [1, 2])],
    ["左", "右"],
  ],
  [
    "同一张表中先重后轻，与行次无关",
    [
      finding("尾差", "income", "rounding", [1, 1]),
      finding("规范", "income", "formal", [2, 1]),
      finding("核实", "income", "verifiable", [3, 1]),
      finding("错误", "income", "logical", [4, 1]),
    ],
    ["错误", "核实", "规范", "尾差"],
  ],
  [
    "已说明的排在最后",
    [finding("已说明", "income", "verifiable", [1, 1], "原因"), finding("尾差", "income", "rounding", [2, 1])],
    ["尾差", "已说明"],
  ],
  [
    "先整个工作簿，再按表的次序，与轻重无关",
    [
      finding("表2错误", "income", "logical", [1, 1]),
      finding("表1规范", "overview", "formal", [1, 1]),
      finding("整本尾差", null, "rounding", [1, 1]),
    ],
    ["整本尾差", "表1规范", "表2错误"],
  ],
  [
    "没有单元格的在有单元格的之前",
    [finding("有", "income", "formal", [0, 0]), finding("没有", "income", "formal", null)],
    ["没有", "有"],
  ],
])("%s", (_what, findings, expected) => {
  expect(ordered(...findings)).toEqual(expected);
});
