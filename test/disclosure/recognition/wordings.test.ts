import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TableKind } from "../../../src/disclosure/kinds/definition";
import { categoryCode } from "../../../src/disclosure/recognition/categories";
import { plain } from "../../../src/disclosure/recognition/label";
import { titleKind } from "../../../src/disclosure/recognition/title";
import {
  isSaidApart,
  saidByExpenseLine,
  saidByHeader,
  saidByIncomeLine,
  saidBySpendingLine,
} from "../../../src/disclosure/recognition/words";

/** Wordings printed in 186 disclosures of sixteen places: table, 表名 · 栏 · 行, wording, number of documents. */
const WORDINGS = readFileSync(join(__dirname, "../../cases/wordings.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [table = "", what = "", wording = ""] = line.split("\t");
    return { table, what, wording: wording.replaceAll("〔年〕", "2026年") };
  });

const KINDS: Readonly<Record<string, TableKind>> = {
  收支总表: "overview",
  收入总表: "income",
  支出总表: "expenditure",
  财政拨款收支总表: "appropriation",
  财政拨款支出表: "fiscalExpenditure",
  一般公共预算支出表: "generalPublicExpenditure",
  "一般公共预算支出表（经济分类）": "generalPublicByEconomic",
  一般公共预算基本支出表: "basicExpenditure",
  项目支出表: "projects",
  政府性基金预算支出表: "governmentFund",
  国有资本经营预算支出表: "stateCapital",
  三公经费表: "threePublicExpenses",
  机关运行经费表: "agencyOperating",
};

/** Titles under which the same words show another table: all funds, another classification, income beside. */
const FINER: Readonly<Record<string, TableKind>> = {
  基本支出总表: "basicByFund",
  部门预算基本支出预算表: "basicByFund",
  基本支出预算情况表: "basicByFund",
  "财政拨款基本支出表(经济科目)": "fiscalBasic",
  "部门综合预算一般公共预算基本支出明细表(按支出功能分类科目)": "basicByFunction",
  "部门综合预算一般公共预算基本支出明细表(按功能科目分)": "basicByFunction",
  "部门综合预算一般公共预算基本支出明细表(按支出功能分类科目-不含上年结转)": "basicByFunction",
  "部门综合预算政府性基金收支表(不含上年结转)": "governmentFundOverview",
  部门综合预算政府性基金收支表: "governmentFundOverview",
  部门综合预算政府性基金收支总表: "governmentFundOverview",
  项目支出总表: "projectsByFund",
  "一般公共预算项目支出情况表(按经济分类科目)": "projectsByEconomic",
  部门预算项目支出及其他支出预算表: "projectsByFund",
  项目支出预算情况表: "projectsByFund",
  部门综合预算专项业务经费支出表: "projectList",
  市级部门项目支出预算表: "projectsByFund",
  "部门综合预算专项业务经费支出表(不含上年结转)": "projectList",
  "项目支出表(预算表9)": "projectsByFund",
};

const of = (what: string): readonly (typeof WORDINGS)[number][] => WORDINGS.filter((wording) => wording.what === what);

test("every title in print names its table", () => {
  const wrong = of("表名")
    .map(({ table, wording }) => [wording, titleKind(wording), FINER[wording] ?? KINDS[table]])
    .filter(([, found, expected]) => found !== expected);
  expect(wrong).toEqual([]);
  expect(of("表名")).toHaveLength(118);
});

/** Headers of columns that hold no amounts: codes, names, units, projects, remarks. */
const NO_AMOUNTS =
  /^(?:[类款项]|项目|序号|备注|类型|年度|2026年|(?:预算|项目)?单位|(?:单位|部门)(?:\((?:单位|科目|项目)\))?(?:编码|代码|名称)|(?:项目|科目)名称|项目类别|[一二]级项目|支出项目类别(?:\(资金使用单位\))?|(?:支出|部门|政府|部门预算|政府预算|部门支出|政府支出|部门预算支出|政府预算支出)*(?:功能|经济)?(?:分类|分)?科目(?:编码|名称)?(?:\(按大类\))?)$/u;

test("every header in print is read: what it says of amounts, or that it heads codes and names", () => {
  const unread = of("栏").flatMap(({ wording }) =>
    wording
      .split("/")
      .filter((part) => saidByHeader(part) === null && !isSaidApart(part) && !NO_AMOUNTS.test(plain(part))),
  );
  // One word of one document, and a header that a column break tears in two.
  expect(unread).toEqual(["预算数政", "府预算支出经济科目(按大类", ")预算数", "国库拨款资金"]);
  expect(of("栏")).toHaveLength(611);
});

/** Lines that only repeat or single out what others state. */
const ASIDE = /^(?:部门预算|专项资金列入部门预算的项目|纳入财政专户管理的收费|财政拨款)$/u;

test("every line in print is read", () => {
  const read: Readonly<Record<string, (label: string) => unknown>> = {
    "行（左）": saidByIncomeLine,
    "行（右）": (label) => saidBySpendingLine(label) ?? categoryCode(label),
    "行（行）": saidByExpenseLine,
  };
  const unread = Object.entries(read).flatMap(([what, said]) =>
    of(what)
      .filter(({ wording }) => said(wording) === null && !ASIDE.test(wording))
      .map(({ wording }) => wording),
  );
  // A 款 among the 类, and rows of years or of all: none of them is a line.
  expect(unread).toEqual([
    "其他社会工作事务支出",
    "其他社会工作事务支出",
    "小计",
    "2025年预算数",
    "2026年",
    "增减变化金额",
  ]);
});

test.each([
  ["2026年某局预算公开"],
  ["目录表"],
  ["部门支出分单位明细表"],
  ["对下转移支付绩效目标表"],
  ["部门整体支出绩效目标表"],
  ["项目支出绩效目标表"],
  ["2024年部门收入决算总表"],
  ["国有资产占有使用情况表"],
  ["收入"],
])("%s is no title of a disclosure table", (text) => {
  expect(titleKind(text)).toBeNull();
});
