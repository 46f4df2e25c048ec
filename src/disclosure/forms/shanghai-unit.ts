import { formFrom, type Form } from "./form";
import { shanghaiDepartment } from "./shanghai-department";
import { BASIC_PARTS, under } from "./shared-words";

/** 上海市预算单位的预算公开, 2024–2026: the department's tables with the kinds of expenditure in the first. Source: published disclosures. */
export const shanghaiUnit: Form = formFrom(
  shanghaiDepartment,
  {
    id: "shanghai-unit",
    name: "上海市单位预算公开（2024年起，9张表）",
    province: "上海市",
    from: 2024,
    source: "单位预算公开报表格式（上海市2024年）",
  },
  {
    overview: {
      title: "预算单位财务收支预算总表",
      columns: [
        ...under("本年收入", ["项目", "预算数"]),
        "本年支出/项目",
        ...under("本年支出/预算数", ["合计", "基本支出/人员经费", "基本支出/公用经费", "项目支出"]),
      ],
      left: [
        "一、财政拨款收入",
        "1、一般公共预算",
        "2、政府性基金预算",
        "3、国有资本经营预算",
        "二、事业收入",
        "三、事业单位经营收入",
        "四、其他收入",
        "收入总计",
      ],
    },
    income: { title: "预算单位收入预算总表" },
    expenditure: { title: "预算单位支出预算总表" },
    appropriation: {
      title: "预算单位财政拨款收支预算总表",
      left: ["一、一般公共预算", "二、政府性基金预算", "三、国有资本经营预算", "收入总计"],
    },
    generalPublicExpenditure: { title: "预算单位一般公共预算支出功能分类预算表" },
    governmentFund: { title: "预算单位政府性基金预算支出功能分类预算表" },
    stateCapital: { title: "预算单位国有资本经营预算支出功能分类预算表" },
    basicExpenditure: {
      title: "预算单位一般公共预算基本支出部门预算经济分类预算表",
      columns: [
        ...under("项目", ["经济分类科目编码/类", "经济分类科目编码/款", "部门经济分类科目名称"]),
        ...under("一般公共预算基本支出", BASIC_PARTS),
      ],
    },
    threePublicExpenses: { title: "单位“三公”经费和机关运行经费预算表" },
  },
);
