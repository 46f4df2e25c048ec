import { formFrom, type Form } from "./form";
import { nationalBase } from "./national-base";
import { BASIC_PARTS, BY_KIND, CODE_AND_NAME, OTHER_SOURCES, OTHER_EXPENDITURE, under } from "./shared-words";

const BUDGET_FUNDS = ["一般公共预算资金", "政府性基金预算资金", "国有资本经营预算资金"];
const FUNCTIONAL = under("功能分类科目", CODE_AND_NAME);

/** 北京市2026年部门预算公开; the number stands in the title. Source: published disclosures of twenty departments. */
export const beijing2026: Form = formFrom(
  nationalBase,
  {
    id: "beijing-2026",
    name: "北京市部门预算公开（2026年，9张表）",
    province: "北京市",
    from: 2026,
    decimals: 6,
    isAnonymous: true,
    source: "部门预算公开报表格式（北京市2026年）",
  },
  {
    overview: {
      number: "预算01表",
      title: "收支总表",
      left: [
        "一、一般公共预算拨款收入",
        "二、政府性基金预算拨款收入",
        "三、国有资本经营预算拨款收入",
        "四、财政专户管理资金收入",
        "五、事业收入",
        "六、上级补助收入",
        "七、附属单位上缴收入",
        "八、事业单位经营收入",
        "九、其他收入",
        "本年收入合计",
        "上年结转结余",
        "收入总计",
      ],
      right: ["本年支出合计", "年终结转结余", "支出总计"],
    },
    income: {
      number: "预算02表",
      title: "收入总表",
      columns: [
        "合计",
        ...under("本年收入", ["小计", ...BUDGET_FUNDS, "财政专户管理资金", ...OTHER_SOURCES]),
        ...under("上年结转结余", ["小计", ...BUDGET_FUNDS, "财政专户管理资金", "单位资金"]),
      ],
    },
    expenditure: {
      number: "预算03表",
      title: "支出总表",
      columns: [
        "支出功能分类科目",
        "政府支出经济分类科目",
        "部门支出经济分类科目",
        ...BY_KIND,
        ...under("其中", OTHER_EXPENDITURE),
      ],
    },
    appropriation: {
      number: "预算04表",
      left: [
        "一、一般公共预算资金",
        "二、政府性基金预算资金",
        "三、国有资本经营预算资金",
        "本年收入合计",
        "上年结转结余",
        "一、一般公共预算拨款",
        "二、政府性基金预算拨款",
        "三、国有资本经营预算拨款",
        "收入总计",
      ],
      right: ["本年支出合计", "年终结转结余", "支出总计"],
    },
    generalPublicExpenditure: {
      number: "预算05表",
      columns: [
        ...FUNCTIONAL,
        ...under("预算数", [
          "合计",
          "基本支出/小计",
          "基本支出/人员经费",
          "基本支出/公用经费",
          "项目支出/项目支出总数",
          "项目支出/扣除基建项目后预算数",
        ]),
      ],
    },
    basicExpenditure: {
      number: "预算06表",
      columns: ["政府支出经济分类科目", "部门支出经济分类科目", ...under("预算数", BASIC_PARTS)],
    },
    governmentFund: { number: "预算07表", columns: [...FUNCTIONAL, ...under("预算数", BY_KIND)] },
    stateCapital: { number: "预算08表", columns: [...FUNCTIONAL, ...under("预算数", BY_KIND)] },
    threePublicExpenses: {
      number: "预算09表",
      title: "财政拨款“三公”经费支出表",
      columns: [
        "“三公”经费财政拨款预算总额",
        "因公出国（境）费用",
        "公务接待费",
        ...under("公务用车购置及运行维护费", ["小计", "公务用车购置费", "公务用车运行维护费"]),
      ],
    },
  },
);
