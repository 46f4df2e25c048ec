import { formFrom, type Form } from "./form";
import { nationalBase } from "./national-base";
import {
  BASIC_PARTS,
  BUDGETS,
  BY_KIND,
  BY_KIND_AND_PART,
  CODE_AND_NAME,
  INCOME_LINES,
  INCOME_OF_THE_YEAR,
  OTHER_EXPENDITURE,
  under,
} from "./shared-words";

const ECONOMIC = under("部门预算支出经济分类科目", CODE_AND_NAME);

/** 江苏省2026年部门预算公开. Source: published disclosures of 无锡 and 苏州. */
export const jiangsu2026: Form = formFrom(
  nationalBase,
  {
    id: "jiangsu-2026",
    name: "江苏省部门预算公开（2026年，12张表）",
    province: "江苏省",
    from: 2026,
    source: "部门预算公开报表格式（江苏省2026年）",
  },
  {
    overview: {
      number: "公开01表",
      title: "收支总表",
      left: [...INCOME_LINES, "收入总计"],
      right: ["本年支出合计", "年终结转结余", "支出总计"],
    },
    income: {
      number: "公开02表",
      title: "收入总表",
      columns: [
        "单位代码",
        "单位名称",
        "合计",
        ...under("本年收入", INCOME_OF_THE_YEAR),
        ...under("上年结转结余", ["小计", ...BUDGETS, "财政专户管理资金", "单位资金"]),
      ],
    },
    expenditure: {
      number: "公开03表",
      title: "支出总表",
      columns: [...CODE_AND_NAME, ...BY_KIND, ...OTHER_EXPENDITURE],
    },
    appropriation: { number: "公开04表", right: ["一、本年支出", "二、年终结转结余", "支出总计"] },
    fiscalExpenditure: {
      number: "公开05表",
      title: "财政拨款支出表（功能科目）",
      columns: [...CODE_AND_NAME, ...BY_KIND_AND_PART],
    },
    fiscalBasic: {
      number: "公开06表",
      title: "财政拨款基本支出表（经济科目）",
      columns: [...ECONOMIC, ...under("本年财政拨款基本支出", BASIC_PARTS)],
    },
    generalPublicExpenditure: { number: "公开07表", columns: [...CODE_AND_NAME, ...BY_KIND_AND_PART] },
    basicExpenditure: {
      number: "公开08表",
      columns: [...ECONOMIC, ...under("本年一般公共预算基本支出", BASIC_PARTS)],
    },
    threePublicExpenses: {
      number: "公开09表",
      title: "一般公共预算“三公”经费、会议费、培训费支出表",
      columns: [
        "“三公”经费合计",
        "因公出国（境）费",
        ...under("公务用车购置及运行维护费", ["小计", "公务用车购置费", "公务用车运行维护费"]),
        "公务接待费",
        "会议费",
        "培训费",
      ],
    },
    governmentFund: { number: "公开10表", columns: [...CODE_AND_NAME, ...under("本年政府性基金预算支出", BY_KIND)] },
    stateCapital: {
      number: "公开11表",
      title: "国有资本经营预算支出预算表",
      columns: ["项目/功能分类科目编码", "项目/科目名称", "本年支出合计", "基本支出", "项目支出"],
    },
    agencyOperating: {
      number: "公开12表",
      title: "一般公共预算机关运行经费支出预算表",
      columns: [...CODE_AND_NAME, "机关运行经费支出"],
    },
  },
);
