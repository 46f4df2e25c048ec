import { previewOf } from "../../src/actions/repair";
import { figuresIn } from "../../src/checks/coverage";
import type { Finding } from "../../src/checks/finding";
import { fingerprint } from "../../src/checks/settings";
import { recognise } from "../../src/disclosure/recognition";
import { cellKey, parseAddress, qualifiedAddress } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import { displayedText } from "../../src/workbook/display";
import { isFormula, type Edit } from "../../src/workbook/edits";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { mapSheets, typed, withCells } from "../support/grid-draft";
import { findingsIn, testRule } from "../support/rule-test";
import { sample } from "../support/sample";
import { FORM_CASES, formula, withRowFormulas } from "./cases/form";
import fc from "../support/property";

FORM_CASES.forEach(testRule);

const RULES_HERE: ReadonlySet<string> = new Set(FORM_CASES.map(({ rule }) => rule));
const said = (workbook: Workbook): string[] =>
  findingsIn(workbook)
    .filter(({ rule }) => RULES_HERE.has(rule.id))
    .map(({ message }) => message.zh);

/** The sample with a table's amounts in 元 and without decimals, as some systems print them. */
const inWholeYuan = (name: string): Workbook =>
  mapSheets(sample(), (draft) => {
    if (draft.name !== name) return;
    draft.rows = draft.rows.map((row) =>
      row.map((cell) => {
        if (cell.value === "单位：万元") return typed("单位：元");
        return typeof cell.value === "number"
          ? { ...cell, value: Math.round(cell.value * 10000), numberFormat: "#,##0" }
          : cell;
      }),
    );
  });

const column = (sheet: string, letter: string, rows: readonly number[], cell: Cell): Record<string, Cell> =>
  Object.fromEntries(rows.map((row) => [`${sheet}!${letter}${row}`, cell]));

describe("近似而无误的写法不报", () => {
  test.each<readonly [string, () => Workbook]>([
    ["没有金额的写作短横", () => withCells(sample(), { "表5!F12": "—", "表5!F14": "-" })],
    [
      "没有金额的一栏全部填零",
      () => withCells(sample(), column("表10", "D", [7, 8, 9, 10, 11, 12], typed(0, "#,##0.00"))),
    ],
    ["零显示为空白", () => withCells(sample(), { "表5!F12": typed(0, "#,##0.00;-#,##0.00;") })],
    ["以元为单位的表不带小数", () => inWholeYuan("表10")],
    ["金额带人民币符号的格式", () => withCells(sample(), { "表5!E12": typed(2204, '"¥"#,##0.00') })],
    ["合计行标签字间有空格", () => withCells(sample(), { "表5!D8": "总  计", "表1!A41": "收 入 总 计" })],
    ["下级科目名称前有缩进", () => withCells(sample(), { "表5!D11": "　　行政运行" })],
    ["公式求和的末位误差", () => withCells(sample(), { "表5!E12": formula("=F12+G12", 2204.0000000000005) })],
    ["结转为负", () => withCells(sample(), { "表2!O7": -0.01, "表2!F7": 17264.14 })],
    ["各行合计都用公式", () => withRowFormulas()],
    ["只有两行用公式", () => withRowFormulas([13, 14, 15, 16, 17, 18])],
    ["合计公式跳过没有金额的行", () => withCells(sample(), { "表5!F10": formula("=F11+F13+F17", 5196.17) })],
    ["合计公式越过下一级直接加各项", () => withCells(sample(), { "表5!E9": formula("=SUM(E11:E18)", 14874.48) })],
    ["编码为文本而带缩进", () => withCells(sample(), { "表5!C12": " 02" })],
  ])("%s", (_what, workbook) => {
    expect(said(workbook())).toEqual([]);
  });
});

function applied(workbook: Workbook, edits: readonly Edit[]): Workbook {
  return withCells(
    workbook,
    Object.fromEntries(
      edits.map(({ cell, after }) => {
        const held = cellAt(workbook, cell);
        const numberFormat = after.numberFormat ?? held?.numberFormat ?? "General";
        const value = isFormula(after.content) ? (held?.value ?? null) : after.content;
        return [
          qualifiedAddress(cell),
          {
            value,
            text: displayedText(value, numberFormat),
            numberFormat,
            formula: isFormula(after.content) ? after.content.formula : null,
          },
        ];
      }),
    ),
  );
}

/** What is found, known by more than its cells. */
const known = (findings: readonly Finding[]): string[] => findings.map(fingerprint).sort();

describe("修复", () => {
  test("能机械改正的都有修复，公式只改格式不改内容", () => {
    const without = FORM_CASES.filter(
      ({ rule, workbook }) => !findingsIn(workbook()).some((finding) => finding.rule.id === rule && finding.repair),
    ).map(({ rule }) => rule);
    expect(without).toEqual([
      "zero-written-and-empty",
      "negative-amount",
      "typed-number-among-formulas",
      "formula-leaves-out-row",
    ]);
  });

  test.each(
    FORM_CASES.filter(({ rule, workbook }) =>
      findingsIn(workbook()).some((finding) => finding.rule.id === rule && finding.repair),
    ).map((example) => [example.rule, example] as const),
  )("%s修复后不再报，也没有新的问题", (rule, { workbook, from = sample }) => {
    const broken = workbook();
    const { edits } = previewOf(findingsIn(broken).filter((finding) => finding.rule.id === rule));
    expect(known(findingsIn(applied(broken, edits)))).toEqual(known(findingsIn(from())));
  });

  test("四舍五入会改变数字，单独提出", () => {
    const [finding] = findingsIn(withCells(sample(), { "表5!E12": 2204.0012 }));
    expect(finding?.repair).toMatchObject({
      safety: "changes-figure",
      edits: [{ before: { content: 2204.0012 }, after: { content: 2204 } }],
    });
  });

  test("公式的格式可以改，公式的内容不改", () => {
    const workbook = withCells(sample(), { "表5!E12": formula("=F12+G12", 2204, "0.0") });
    const { edits } = previewOf(findingsIn(workbook).filter(({ repair }) => repair));
    expect(edits).toEqual([
      {
        cell: { sheet: "表5", row: 11, column: 4 },
        before: { content: { formula: "=F12+G12" }, numberFormat: "0.0" },
        after: { content: { formula: "=F12+G12" }, numberFormat: "#,##0.00" },
      },
    ]);
  });

  /** Ways in which a cell is written that keep its meaning. */
  const manners: readonly ((cell: Cell) => Cell | null)[] = [
    ({ value, numberFormat }) =>
      typeof value === "number"
        ? { value: value.toFixed(2), text: value.toFixed(2), numberFormat: "@", formula: null }
        : typeof value === "string"
          ? typed(`${value} `, numberFormat)
          : null,
    ({ value }) => (typeof value === "number" ? typed(value, "0.0##") : null),
    ({ value }) =>
      typeof value === "number"
        ? typed(
            value
              .toLocaleString("en-US", { minimumFractionDigits: 2 })
              .replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
            "@",
          )
        : null,
    ({ value }) => (typeof value === "string" && /^\d+$/u.test(value) ? typed(Number(value)) : null),
  ];

  test("不改变数字的修复一个数字也不改，修复后与原表无异", () => {
    const clean = sample();
    const amounts = figuresIn(recognise(clean))
      .filter(({ isEmpty }) => !isEmpty)
      .map(({ cell }) => cell);
    const codes = ["表5!A10", "表5!B11", "表5!C12", "表2!C11", "表3!B9", "表7!C11"].map((address) => {
      const [sheet = "", local = ""] = address.split("!");
      return { sheet, row: 0, column: 0, ...parseAddress(local) };
    });
    const before = known(findingsIn(clean));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom(...amounts, ...codes), fc.constantFrom(...manners)), {
          minLength: 1,
          maxLength: 8,
          selector: ([cell]) => cellKey(cell),
        }),
        (slips) => {
          const changes = slips.flatMap(([cell, manner]) => {
            const held = cellAt(clean, cell);
            const written = held && manner(held);
            return written ? [[qualifiedAddress(cell), written] as const] : [];
          });
          let workbook = withCells(clean, Object.fromEntries(changes));
          for (let round = 0; round < 3; round += 1) {
            const { edits } = previewOf(findingsIn(workbook).filter(({ repair }) => repair?.safety === "safe"));
            workbook = applied(workbook, edits);
          }
          expect(known(findingsIn(workbook))).toEqual(before);
          const amountsOf = (of: Workbook): string[] => figuresIn(recognise(of)).map(({ amount }) => amount.toFixed(4));
          expect(amountsOf(workbook)).toEqual(amountsOf(clean));
        },
      ),
      { numRuns: 30 },
    );
  });
});
