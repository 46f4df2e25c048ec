import type { TableKind } from "../kinds/definition";
import { formFrom, type Form } from "./form";
import { nationalBase } from "./national-base";
import { BASIC_PARTS, BUDGETS, BY_KIND, under } from "./shared-words";

const FUNCTIONAL = under("项目", [
  "功能分类科目编码/类",
  "功能分类科目编码/款",
  "功能分类科目编码/项",
  "功能分类科目名称",
]);

/** As its contents number them: the budgets' expenditure first, basic expenditure behind it. */
const ORDER: readonly TableKind[] = [
  "overview",
  "income",
  "expenditure",
  "appropriation",
  "generalPublicExpenditure",
  "governmentFund",
  "stateCapital",
  "basicExpenditure",
  "threePublicExpenses",
];

const described = formFrom(
  nationalBase,
  {
    id: "shanghai-department",
    name: "上海市部门预算公开（2023年起，9张表）",
    province: "上海市",
    from: 2023,
    unit: "元",
    source: "部门预算公开报表格式（上海市2023年）",
  },
  {
    overview: {
      number: "",
      title: "部门财务收支预算总表",
      columns: [...under("本年收入", ["项目", "预算数"]), ...under("本年支出", ["项目", "预算数"])],
      left: [
        "一、财政拨款收入",
        "1.一般公共预算资金",
        "2.政府性基金",
        "3.国有资本经营预算",
        "二、事业收入",
        "三、事业单位经营收入",
        "四、其他收入",
        "收入总计",
      ],
      right: ["支出总计"],
    },
    income: {
      number: "",
      title: "部门收入预算总表",
      columns: [
        ...FUNCTIONAL,
        ...under("收入预算", ["合计", "财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"]),
      ],
    },
    expenditure: {
      number: "",
      title: "部门支出预算总表",
      columns: [...FUNCTIONAL, ...under("支出预算", BY_KIND)],
    },
    appropriation: {
      number: "",
      title: "部门财政拨款收支预算总表",
      columns: [...under("财政拨款收入", ["项目", "预算数"]), ...under("财政拨款支出", ["项目", "合计", ...BUDGETS])],
      left: ["一、一般公共预算资金", "二、政府性基金", "三、国有资本经营预算", "收入总计"],
      right: ["支出总计"],
    },
    generalPublicExpenditure: {
      number: "",
      title: "部门一般公共预算支出功能分类预算表",
      columns: [...FUNCTIONAL, ...under("一般公共预算支出", BY_KIND)],
    },
    governmentFund: {
      number: "",
      title: "部门政府性基金预算支出功能分类预算表",
      columns: [...FUNCTIONAL, ...under("政府性基金预算支出", BY_KIND)],
    },
    stateCapital: {
      number: "",
      title: "部门国有资本经营预算支出功能分类预算表",
      columns: [...FUNCTIONAL, ...under("国有资本经营预算支出", BY_KIND)],
    },
    basicExpenditure: {
      number: "",
      title: "部门一般公共预算基本支出部门预算经济分类预算表",
      columns: [
        ...under("项目", ["部门预算经济分类科目编码/类", "部门预算经济分类科目编码/款", "经济分类科目名称"]),
        ...under("一般公共预算基本支出", BASIC_PARTS),
      ],
    },
    threePublicExpenses: {
      number: "",
      title: "部门“三公”经费和机关运行经费预算表",
      unit: "万元",
      columns: [
        ...under("“三公”经费预算数", [
          "合计",
          "因公出国（境）费",
          "公务接待费",
          ...under("公务用车购置及运行费", ["小计", "购置费", "运行费"]),
        ]),
        "机关运行经费预算数",
      ],
    },
  },
);

/** 上海市部门预算公开, 2023–2026, of the city and its districts alike; 元, “三公”经费 in 万元. Source: 37 published disclosures. */
export const shanghaiDepartment: Form = {
  ...described,
  tables: [...described.tables].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
};
