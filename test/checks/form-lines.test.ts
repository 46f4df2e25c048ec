import { readFileSync } from "node:fs";
import { join } from "node:path";
import { previewOf } from "../../src/actions/repair";
import { fingerprint } from "../../src/checks/settings";
import { cellAddress, columnIndex, qualifiedAddress } from "../../src/workbook/address";
import type { Workbook } from "../../src/workbook/workbook";
import { readWorkbook } from "../../src/xlsx";
import { draftOf, mapSheets, sheetOf, typed, withCells } from "../support/grid-draft";
import { findingsIn, sentencesOf, testRule } from "../support/rule-test";
import { sample, wholeSample } from "../support/sample";
import { withFunds } from "../support/with-funds";
import { isFormula } from "../../src/workbook/edits";
import { FORM_LINE_CASES, inYuan, withSheet, withYears } from "./cases/form-lines";

FORM_LINE_CASES.forEach(testRule);

const RULES_HERE = new Set(FORM_LINE_CASES.map(({ rule }) => rule));
const said = (workbook: Workbook): string[] =>
  findingsIn(workbook)
    .filter(({ rule }) => RULES_HERE.has(rule.id))
    .map(({ message }) => message.zh);

const blankForm = (): Workbook =>
  readWorkbook(
    readFileSync(join(__dirname, "../../assets/template/disclosure-template.xlsx")),
    "disclosure-template.xlsx",
  );

/** The sample with every sheet's lines above the header put otherwise: `{ A3: "编制单位：…" }`; `last` is the unit's cell. */
function withLines(
  change: (cells: { readonly department: string; readonly unit: string }) => Readonly<Record<string, string | null>>,
): Workbook {
  const places = sample().sheets.map((sheet) => ({
    sheet: sheet.name,
    department: `${sheet.name}!A3`,
    unit: `${sheet.name}!${cellAddress({ row: 2, column: sheet.grid.right - 1 })}`,
  }));
  return withCells(sample(), Object.assign({}, ...places.map(change)));
}

/** Everything of these rules that can be repaired, repaired. */
function repaired(workbook: Workbook, rules: ReadonlySet<string> = RULES_HERE): Workbook {
  const { edits } = previewOf(findingsIn(workbook).filter(({ rule, repair }) => rules.has(rule.id) && repair));
  return withCells(
    workbook,
    Object.fromEntries(
      edits.map(({ cell, after }) => [
        qualifiedAddress(cell),
        isFormula(after.content) ? after.content.formula : after.content,
      ]),
    ),
  );
}

describe("样本、空白表和其他情形没有这些问题", () => {
  test.each([
    ["样本", sample],
    ["样本连同其他各表", wholeSample],
    ["空白表", blankForm],
    ["各表名都有年度", withYears],
    ["空表都有金额", () => withFunds("counted")],
    [
      "编制部门带自治区全称和本级",
      () =>
        withCells(sample(), {
          "表5!A3": "编制部门：新疆维吾尔自治区财政厅（本级）",
          "表6!A3": "编制部门：自治区财政厅本级",
        }),
    ],
    [
      "冒号、空格、括号全角半角不一",
      () =>
        withCells(sample(), {
          "表5!A3": "编制部门: 自治区 财政厅",
          "表5!G3": "单位 : 万元",
          "表2!F5": "财政拨款（补助）小计",
          "表7!K4": "资本性支出(基本建设)",
        }),
    ],
    [
      "部门与单位写在一格",
      () =>
        withLines(({ department, unit }) => ({
          [department]: "编制部门：自治区财政厅        单位：万元",
          [unit]: null,
        })),
    ],
    [
      "单位写在另一格",
      () =>
        withLines(({ unit, department }) => ({
          [unit]: "万元",
          [unit.replace(/[A-Z]+3$/u, (last) => cellAddress({ row: 2, column: columnIndex(last.slice(0, -1)) - 1 }))]:
            "单位：",
          [department]: "编制部门：自治区财政厅",
        })),
    ],
    [
      "部门名称写在另一格",
      () =>
        withLines(({ department }) => ({
          [department]: "编制部门：",
          [department.replace("A3", "B3")]: "自治区财政厅",
        })),
    ],
    ["表名后注明表号和年度", () => withCells(sample(), { "表5!A2": "一般公共预算支出情况表（预算公开05表）" })],
    ["表号写作汉字", () => withCells(sample(), { "表5!A1": "表五", "表10!A1": "表十", "表11!A1": "表 十一" })],
    ["单位公开的表名", () => withCells(sample(), { "表1!A2": "单位收支总体情况表", "表2!A2": "单位收入总体情况表" })],
    [
      "表名前有部门和年度",
      () =>
        mapSheets(sample(), ({ rows }) => {
          rows[1]?.splice(0, 1, typed(`自治区财政厅2024年${rows[1][0]?.value}`));
        }),
    ],
    ["表首有编制日期", () => withCells(withYears(), { "表5!C3": "2023年12月28日" })],
  ])("%s", (_what, workbook) => {
    expect(said(workbook())).toEqual([]);
  });
});

describe("修复", () => {
  const repairable = FORM_LINE_CASES.filter(({ workbook, rule }) =>
    findingsIn(workbook()).some((finding) => finding.rule.id === rule && finding.repair),
  );

  test("能机械改正的都有修复", () => {
    expect(
      FORM_LINE_CASES.map(({ rule }) => rule).filter((rule) => !repairable.some((example) => example.rule === rule)),
    ).toEqual(["unit-differs", "hidden-amounts"]);
  });

  test.each(repairable)("$rule：改后没有此问题，也没有新问题", ({ rule, workbook, from = sample }) => {
    const mended = repaired(workbook(), new Set([rule]));
    expect(findingsIn(mended).map(fingerprint)).toEqual(findingsIn(from()).map(fingerprint));
  });

  test("照其他各表的位置和写法写入", () => {
    const workbook = withLines(({ department, unit }) =>
      department.startsWith("表5!")
        ? { [department]: null, [unit]: null }
        : { [department]: "编制单位：自治区财政厅", [unit]: "金额单位：人民币万元" },
    );
    const grid = repaired(workbook).sheets.find(({ name }) => name === "表5")?.grid;
    expect([grid?.cell(2, 0).value, grid?.cell(2, 6).value]).toEqual([
      "编制单位：自治区财政厅",
      "金额单位：人民币万元",
    ]);
  });

  test("部门与单位在一格的，单位接在部门之后", () => {
    const workbook = withLines(({ department, unit }) => ({
      [department]: `编制部门：自治区财政厅${department.startsWith("表5!") ? "" : "　　单位：万元"}`,
      [unit]: null,
    }));
    expect(
      repaired(workbook)
        .sheets.find(({ name }) => name === "表5")
        ?.grid.cell(2, 0).value,
    ).toBe("编制部门：自治区财政厅　　单位：万元");
  });

  test("部门与单位在一格的，只改部门", () => {
    const workbook = withLines(({ department, unit }) => ({
      [department]: `编制部门：自治区${department.startsWith("表5!") ? "教育" : "财政"}厅　　单位：万元`,
      [unit]: null,
    }));
    expect(
      repaired(workbook)
        .sheets.find(({ name }) => name === "表5")
        ?.grid.cell(2, 0).value,
    ).toBe("编制部门：自治区财政厅　　单位：万元");
  });

  test("有标签没有名称的，名称接在标签之后", () => {
    expect(repaired(withCells(sample(), { "表5!A3": "编制部门：" })).sheets[4]?.grid.cell(2, 0).value).toBe(
      "编制部门：自治区财政厅",
    );
  });

  test("位置已被占用的不写", () => {
    const workbook = withCells(sample(), { "表5!A3": "内部资料", "表5!G3": "密级：无" });
    expect(said(workbook)).toEqual(["表5没有写明金额单位，现按万元读取。", "表5没有写明编制部门。"]);
    expect(previewOf(findingsIn(workbook).filter(({ rule }) => RULES_HERE.has(rule.id))).edits).toEqual([]);
  });

  test("公式得出的文字不改", () => {
    const formula = {
      value: "编制部门：自治区教育厅",
      text: "编制部门：自治区教育厅",
      numberFormat: "General",
      formula: "=封面!A5",
    };
    const finding = findingsIn(withCells(sample(), { "表5!A3": formula })).find(
      ({ rule }) => rule.id === "department-differs",
    );
    expect(finding?.repair).toBeNull();
  });

  test("单位与金额不符的改单位会改变金额，单独提供", () => {
    const [finding] = findingsIn(withCells(sample(), { "表6!F3": "单位：元" })).filter(
      ({ rule }) => rule.id === "unit-contradicted",
    );
    expect(finding?.repair?.safety).toBe("changes-figure");
  });
});

describe("金额单位", () => {
  test("金额是元而写成万元", () => {
    expect(sentencesOf(inYuan("表6", "单位：万元"), "unit-contradicted")).toEqual([
      "表6总计75,858,300.00万元（表6!D8）应等于表5总计的基本支出7,585.83万元（表5!F8），却相差约一万倍，表6写明的单位是万元（表6!F3），其金额却是元。",
    ]);
  });

  test("金额是元而没有写单位：写入的单位是元", () => {
    const workbook = inYuan("表6", null);
    expect(said(workbook)).toEqual(["表6没有写明金额单位，现按元读取。"]);
    expect(
      repaired(workbook)
        .sheets.find(({ name }) => name === "表6")
        ?.grid.cell(2, 5).value,
    ).toBe("单位：元");
  });

  test("只有总计一格错了位数不是单位的问题", () => {
    expect(sentencesOf(withCells(sample(), { "表6!D8": 75858300 }), "unit-contradicted")).toEqual([]);
    expect(sentencesOf(withCells(sample(), { "表5!E8": 1.73 }), "unit-contradicted")).toEqual([]);
  });

  test("两张表各执一词时不断定是哪一张", () => {
    const pair = (workbook: Workbook): Workbook => ({
      ...workbook,
      sheets: workbook.sheets.filter(({ name }) => name === "表5" || name === "表6"),
    });
    expect(sentencesOf(pair(inYuan("表6", "单位：万元")), "unit-contradicted")).toEqual([
      expect.stringContaining("却相差约一万倍，两张表中有一张的金额单位与金额不符。"),
    ]);
  });

  test("写的是别的单位", () => {
    expect(sentencesOf(withCells(sample(), { "表5!G3": "单位：百万元" }), "unit-missing")).toEqual([
      "表5写的是“单位：百万元”（表5!G3），金额单位应为万元或元；现按万元读取。",
    ]);
  });

  test("各表都没有写的只说一次", () => {
    expect(said(withLines(({ unit }) => ({ [unit]: null })))).toEqual([
      "表1等11张表都没有写明金额单位，均按万元读取。",
    ]);
  });
});

describe("编制部门、表号、表名、年度", () => {
  test("各表都没有编制部门的只说一次", () => {
    expect(said(withLines(({ department }) => ({ [department]: "编制部门：" })))).toEqual([
      "表1等11张表都没有写明编制部门。",
    ]);
  });

  test("各表都没有表号的只说一次", () => {
    expect(
      said(
        mapSheets(sample(), ({ rows }) => {
          rows[0] = [];
        }),
      ),
    ).toEqual(["部门收支总体情况表等11张表都没有表号。"]);
  });

  test("别的格式的表号不算错", () => {
    const numbers = ["表七", "表8", "表6", "表一", "表二", "表三", "表4", "表5", "表9", "表10", "表11"];
    expect(
      sentencesOf(
        withCells(sample(), Object.fromEntries(numbers.map((number, at) => [`表${at + 1}!A1`, number]))),
        "table-number-wrong",
      ),
    ).toEqual([]);
  });

  test("同一张工作表上的第二张表，表号在自己的表名上方", () => {
    const [first, second] = [sample().sheets[0], sample().sheets[1]];
    if (!first || !second) throw new Error("样本没有表1、表2");
    const [upper, lower] = [draftOf(first), draftOf(second)];
    const both = sheetOf({ ...upper, rows: [...upper.rows, [], ...lower.rows] });
    expect(said({ ...sample(), sheets: [both, ...sample().sheets.slice(2)] })).toEqual([]);
  });

  test("表名用了别的格式的说法", () => {
    const workbook = withCells(withYears(), { "表5!A2": "2024年一般公共预算支出预算表" });
    expect(sentencesOf(workbook, "table-title-altered")).toEqual([
      "表5的表名写的是“2024年一般公共预算支出预算表”（表5!A2），应为“一般公共预算支出情况表”。",
    ]);
    expect(repaired(workbook).sheets[4]?.grid.cell(1, 0).value).toBe("2024年一般公共预算支出情况表");
  });

  test("整本都是别的格式的表名不算错", () => {
    const titles = {
      "表1!A2": "收支预算总表",
      "表2!A2": "收入预算总表",
      "表3!A2": "支出预算总表",
      "表4!A2": "财政拨款收支总表",
      "表5!A2": "一般公共预算支出表",
      "表6!A2": "一般公共预算基本支出表",
      "表6!F5": "日常公用经费",
    };
    expect(said(withCells(sample(), titles))).toEqual([]);
  });
});

describe("表头", () => {
  test("科目栏的改动也能看出", () => {
    expect(said(withCells(sample(), { "表3!D5": "科目名称" }))).toEqual([
      "表3的表头（表3!D5）写的是“科目名称”，应为“功能分类科目名称”。",
    ]);
  });

  test("一张表几处改动合说一句", () => {
    expect(said(withCells(sample(), { "表2!G5": "一般公共预算拨款", "表2!N4": "单位资金收入" }))).toEqual([
      "表2有2处表头与格式不符（表2!N4、G5），如“单位资金收入”应为“单位资金”。",
    ]);
  });

  test("另加的栏目不是表头的改动", () => {
    expect(sentencesOf(withCells(sample(), { "表10!F4": "备注", "表10!C4": null }), "header-altered")).toEqual([]);
    expect(sentencesOf(withCells(sample(), { "表10!F4": "备注" }), "header-altered")).toEqual([]);
  });
});

describe("隐藏", () => {
  test("隐藏的行和列", () => {
    expect(said(withSheet("表3", { hiddenRows: [11], hiddenColumns: [6] }))).toEqual([
      expect.stringMatching(/^表3的第12行和G列被隐藏，其中有\d+个金额（表3!.*）。$/u),
    ]);
  });

  test("隐藏处没有金额的不算", () => {
    const workbook = withSheet("表2", { hiddenColumns: [7, 8, 9, 10, 11] });
    expect(
      said({
        ...workbook,
        sheets: workbook.sheets.map((sheet) =>
          sheet.name === "表8" || sheet.name === "表9" ? { ...sheet, visibility: "hidden" as const } : sheet,
        ),
      }),
    ).toEqual([]);
  });
});

describe("空表说明的修复", () => {
  test("写入的说明就是样本的说明，改后没有问题", () => {
    const mended = repaired(withCells(sample(), { "表8!A8": null }), new Set(["empty-table-without-statement"]));
    expect(mended.sheets[7]?.grid.cell(7, 0).value).toBe(
      "自治区财政厅2024年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。",
    );
    expect(findingsIn(mended).map(fingerprint)).toEqual(findingsIn(sample()).map(fingerprint));
  });

  test("印有合计0的，写在其下一行", () => {
    const workbook = withCells(
      mapSheets(sample(), (draft) => {
        if (draft.name === "表8") draft.merges = [];
      }),
      { "表8!A8": null, "表8!D8": "总计", "表8!E8": 0, "表8!A9": null },
    );
    const mended = repaired(workbook, new Set(["empty-table-without-statement"]));
    expect(mended.sheets[7]?.grid.cell(8, 0).value).toMatch(/^自治区财政厅2024年没有使用政府性基金预算拨款安排的支出/u);
    expect(sentencesOf(mended, "empty-table-without-statement")).toEqual([]);
  });

  test("下面的格已有内容的不写", () => {
    const workbook = withCells(sample(), { "表8!A8": "以下空白" });
    expect(findingsIn(workbook).find(({ rule }) => rule.id === "empty-table-without-statement")?.repair).toBeNull();
  });
});
