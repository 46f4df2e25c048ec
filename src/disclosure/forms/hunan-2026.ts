import { formFrom, type Form } from "./form";
import { nationalBase } from "./national-base";
import { BUDGETS, CODE_BY_LEVEL, under } from "./shared-words";

const BY_KIND = [...CODE_BY_LEVEL, "功能科目", "总计", "基本支出", "项目支出"];

/** 湖南省2026年部门预算公开; tables have no numbers. Source: published disclosures of 长沙. */
export const hunan2026: Form = formFrom(
  nationalBase,
  {
    id: "hunan-2026",
    name: "湖南省部门预算公开（2026年，8张表）",
    province: "湖南省",
    from: 2026,
    source: "部门预算公开报表格式（湖南省2026年）",
  },
  {
    overview: {
      number: "",
      title: "部门收支总体情况表",
      columns: ["收入/项目", "收入/本年预算", "支出/项目", "支出/本年预算"],
      left: [
        "一、本级财政拨款收入",
        "二、财政专户管理事业收入",
        "三、事业单位经营服务收入",
        "四、上级补助收入",
        "五、其它收入",
        "六、事业收入",
        "本年收入合计",
        "七、上年结转",
        "收入总计",
      ],
      right: [
        "一、基本支出",
        "二、项目支出",
        "三、事业单位经营支出",
        "四、对附属单位补助支出",
        "五、上缴上级支出",
        "本年支出合计",
        "六、结余分配",
        "七、结转下年",
        "支出总计",
      ],
    },
    income: {
      number: "",
      title: "部门收入总体情况表",
      columns: [
        "类",
        "款",
        "项",
        "功能科目",
        "合计",
        ...under("本级财政拨款", ["金额", "其中：经费拨款"]),
        "财政专户管理事业收入",
        "事业单位经营服务收入",
        "上级补助收入",
        "其它收入",
        "事业收入",
        "上年结转",
      ],
    },
    expenditure: {
      number: "",
      title: "部门支出总体情况表",
      columns: [...BY_KIND, "事业单位经营支出", "对附属单位补助支出", "上缴上级支出"],
    },
    appropriation: {
      number: "",
      title: "财政拨款收支总体情况表",
      columns: ["收入/项目", "收入/金额", ...under("支出", ["项目", "合计", ...BUDGETS])],
      left: [
        "一、本年收入",
        "1、一般公共预算拨款收入",
        "2、政府性基金预算拨款收入",
        "3、国有资本经营预算拨款收入",
        "二、上年结转",
        "收入总计",
      ],
    },
    generalPublicExpenditure: { number: "", title: "一般公共预算支出情况表", columns: BY_KIND },
    basicExpenditure: {
      number: "",
      title: "一般公共预算基本支出情况表",
      columns: ["经济科目编码", "经济科目名称", "总计", "人员类", "公用经费"],
    },
    threePublicExpenses: {
      number: "",
      title: "一般公共预算“三公”经费支出情况表",
      columns: [
        "部门名称",
        ...under("三公经费预（决）算数（财政拨款）", [
          "小计",
          "公务接待费",
          "因公出国（境）费",
          "公务用车购置及运行费",
          "其中：公务用车购置",
          "其中：公务用车运行费",
        ]),
      ],
    },
    governmentFund: { number: "", title: "政府性基金预算支出情况表", columns: BY_KIND },
    stateCapital: null,
  },
);
