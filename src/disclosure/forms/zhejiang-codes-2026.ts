import { formFrom, type Form } from "./form";
import { nationalBase } from "./national-base";
import {
  BASIC_PARTS,
  BUDGETS,
  BY_KIND,
  BY_KIND_AND_PART,
  CODE_AND_NAME,
  INCOME_OF_THE_YEAR,
  OTHER_EXPENDITURE,
  under,
} from "./shared-words";

/** 浙江省2026年部门预算公开, tables with codes. Source: published disclosures of 湖州. */
export const zhejiangCodes2026: Form = formFrom(
  nationalBase,
  {
    id: "zhejiang-codes-2026",
    name: "浙江省部门预算公开（2026年，有科目编码，10张表）",
    province: "浙江省",
    from: 2026,
    source: "部门预算公开报表格式（浙江省2026年）",
  },
  {
    overview: {
      number: "表01",
      title: "市级部门收支预算总表",
      left: [
        "一、财政拨款",
        ...BUDGETS,
        "二、财政专户管理资金",
        "三、事业收入",
        "四、事业单位经营收入",
        "五、上级补助收入",
        "六、附属单位上缴收入",
        "七、其他收入",
        "本年收入合计",
        "上年结转结余",
        "收入总计",
      ],
      right: ["本年支出合计", "年终结转结余", "支出总计"],
    },
    income: {
      number: "表02",
      title: "市级部门收入预算总表",
      columns: [
        "单位名称",
        "总计",
        ...under("本年收入", INCOME_OF_THE_YEAR),
        ...under("上年结转结余", ["小计", ...BUDGETS, "专户资金结转结余", "单位资金结转结余"]),
      ],
    },
    expenditure: {
      number: "表03",
      title: "市级部门支出预算总表",
      columns: [
        ...CODE_AND_NAME,
        "总计",
        ...under("基本支出", ["人员支出", "公用经费"]),
        "项目支出",
        ...OTHER_EXPENDITURE,
      ],
    },
    appropriation: {
      number: "表04",
      title: "市级部门财政拨款收支预算总表",
      left: ["一、财政拨款", ...BUDGETS, "本年收入合计", "上年结转结余", ...BUDGETS, "收入总计"],
      right: ["支出总计"],
    },
    generalPublicExpenditure: {
      number: "表05",
      title: "市级部门一般公共预算支出表",
      columns: [...CODE_AND_NAME, ...BY_KIND_AND_PART],
    },
    basicExpenditure: {
      number: "表06",
      title: "市级部门一般公共预算基本支出表",
      columns: [...under("经济分类科目", CODE_AND_NAME), ...under("本年一般公共预算基本支出", BASIC_PARTS)],
    },
    threePublicExpenses: {
      number: "表07",
      title: "市级部门一般公共预算“三公”经费支出表",
      columns: [
        "单位名称",
        "“三公”经费合计",
        "因公出国(境)费用",
        ...under("公务用车购置及运行费", ["小计", "公务用车购置费", "公务用车运行维护费"]),
        "公务接待费",
      ],
    },
    governmentFund: {
      number: "表08",
      title: "市级部门政府性基金预算支出表",
      columns: [...CODE_AND_NAME, ...under("本年政府性基金预算支出", BY_KIND)],
    },
    stateCapital: {
      number: "表09",
      title: "市级部门国有资本经营预算支出表",
      columns: [...CODE_AND_NAME, "项目支出"],
    },
    projectsByFund: {
      number: "表10",
      title: "市级部门项目支出预算表",
      columns: [
        "单位名称",
        "项目名称",
        "总计",
        "一般公共预算",
        "政府性基金",
        "国有资本经营预算",
        "财政专户管理资金",
        "单位资金",
      ],
    },
  },
);
