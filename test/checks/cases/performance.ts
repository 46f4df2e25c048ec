import type { Workbook } from "../../../src/workbook/workbook";
import { mapSheets, withCells } from "../../support/grid-draft";
import type { RuleCase } from "../../support/rule-case";
import { wholeSample } from "../../support/sample";
import { soundSample, withPublishedError } from "../../support/sound-sample";

const PROJECTS = "项目支出绩效目标表";
const changed = (changes: Parameters<typeof withCells>[1]) => (): Workbook => withCells(wholeSample(), changes);

/** The whole sample with one text of the forms written otherwise wherever it stands. */
function reworded(from: string, to: string): Workbook {
  return mapSheets(wholeSample(), (draft) => {
    if (draft.name !== PROJECTS) return;
    draft.rows = draft.rows.map((row) =>
      row.map((cell) => (cell.value === from ? { ...cell, value: to, text: to } : cell)),
    );
  });
}

/** The whole sample with the rows of the forms that are kept. */
function withForms(keep: (at: number, titles: readonly number[]) => boolean): Workbook {
  return mapSheets(wholeSample(), (draft) => {
    if (draft.name !== PROJECTS) return;
    const titles = draft.rows.flatMap((row, at) => (row[0]?.value === PROJECTS ? [at] : []));
    draft.rows = draft.rows.filter((_, at) => keep(at, titles));
    draft.merges = draft.merges.filter(({ row }) => row < draft.rows.length);
  });
}

const firstForm = (): Workbook => withForms((at, [, second = 0]) => at < second);
const withoutLastForm = (): Workbook => withForms((at, titles) => at < (titles.at(-1) ?? 0));

/** One workbook for each rule about the performance target forms. */
export const PERFORMANCE_CASES: readonly RuleCase[] = [
  {
    rule: "performance-amount-unreadable",
    when: "财政拨款写成文字",
    from: wholeSample,
    workbook: changed({ [`${PROJECTS}!E4`]: "见批复" }),
    sentence: `${PROJECTS}!E4应为财政拨款（万元），写的是“见批复”，不能读作数。`,
    also: ["performance-project-renamed"],
  },
  {
    rule: "performance-budget-adds-up",
    when: "其他资金漏填了数",
    from: wholeSample,
    workbook: changed({ [`${PROJECTS}!H4`]: 5 }),
    sentence: `项目“2024年巩固拓展脱贫攻坚成果同乡村振兴有效衔接资金绩效评价及指导评估项目”绩效目标表：年度预算总额185.00（${PROJECTS}!C4）应等于财政拨款185.00（${PROJECTS}!E4）与其他资金5.00（${PROJECTS}!H4）之和190.00，少5.00万元。`,
  },
  {
    rule: "performance-fiscal-funds-agree",
    when: "一个项目的财政拨款和预算总额都少填",
    from: wholeSample,
    workbook: changed({ [`${PROJECTS}!C4`]: 158, [`${PROJECTS}!E4`]: 158 }),
    sentence:
      "总计：表5项目支出9,678.31（表5!G8）应等于22张绩效目标表的财政拨款之和9,651.31（项目支出绩效目标表!E4、E20、E39、E55…E356），多27.00万元。",
    also: ["performance-project-amount-differs", "performance-project-renamed", "performance-totals-agree"],
  },
  {
    rule: "performance-totals-agree",
    when: "含单位资金的项目漏了单位资金",
    from: wholeSample,
    workbook: withoutUnitFunds,
    sentence:
      "总计：表3项目支出10,105.07（表3!G8）应等于22张绩效目标表的年度预算总额之和9,678.31（项目支出绩效目标表!C4、C20、C39、C55…C356），多426.76万元。",
  },
  {
    rule: "performance-overall-agrees-with-income",
    when: "整体目标表的本级安排颠倒了数字",
    from: wholeSample,
    workbook: changed({ "部门整体绩效目标表!D7": 17246.14 }),
    sentence:
      "部门整体绩效目标表：本级安排17,246.14（部门整体绩效目标表!D7）应等于表1一般公共预算拨款17,264.14（表1!B7）、基金预算拨款0.00（表1!B10）与国有资本经营预算拨款0.00（表1!B13）之和减去上级安排0.00（部门整体绩效目标表!D6）后的17,264.14，少18.00万元。",
  },
  {
    rule: "performance-target-missing",
    when: "一个项目没有绩效目标表",
    from: wholeSample,
    workbook: withoutLastForm,
    sentence: "表7有1个项目共350.00万元没有绩效目标表：“自治区会考办考务经费”（表7!E28）。",
    also: ["performance-count-agrees", "performance-fiscal-funds-agree", "performance-totals-agree"],
  },
  {
    rule: "performance-project-unknown",
    when: "绩效目标表的项目没有安排预算",
    from: wholeSample,
    workbook: () =>
      withCells(reworded("自治区会考办考务经费", "办公楼维修改造"), {
        [`${PROJECTS}!C356`]: 300,
        [`${PROJECTS}!E356`]: 300,
      }),
    sentence: `绩效目标表的项目“办公楼维修改造”（${PROJECTS}!F355）有财政拨款300.00万元，不在表7的项目之中。`,
    also: [
      "performance-fiscal-funds-agree",
      "performance-target-missing",
      "performance-totals-agree",
      "performance-unit-unsuited",
    ],
  },
  {
    rule: "performance-project-amount-differs",
    when: "绩效目标表与项目支出表金额不同",
    from: wholeSample,
    workbook: changed({ "表7!F13": 110, "表7!H13": 110 }),
    sentence: `项目“财政预算管理工作经费”绩效目标表：财政拨款101.00（${PROJECTS}!E150）应等于表7财政预算管理工作经费110.00（表7!F13），少9.00万元。`,
    also: ["project-scale-agrees", "projects-levels-add-up", "projects-make-up-project-expenditure"],
  },
  {
    rule: "performance-project-renamed",
    when: "项目名称多一个字",
    from: () =>
      withCells(firstForm(), {
        [`${PROJECTS}!F3`]: "自治区巩固拓展脱贫攻坚成果同乡村振兴有效衔接资金绩效评价及指导评估项目经费",
      }),
    workbook: firstForm,
    sentence: `绩效目标表（${PROJECTS}）与表7的项目有1处不是一一对应，金额相符：“2024年巩固拓展脱贫攻坚成果同乡村振兴有效衔接资金绩效评价及指导评估项目”（F3）在表7为“自治区巩固拓展脱贫攻坚成果同乡村振兴有效衔接资金绩效评价及指导评估项目经费”（表7!E27）。`,
  },
  {
    rule: "performance-weights-add-up",
    when: "一条指标的权重少填5分",
    from: wholeSample,
    workbook: changed({ [`${PROJECTS}!G7`]: 10 }),
    sentence: `项目“2024年巩固拓展脱贫攻坚成果同乡村振兴有效衔接资金绩效评价及指导评估项目”绩效目标表的分值权重之和为85（${PROJECTS}!G7:G15），应为90。`,
  },
  {
    rule: "performance-row-incomplete",
    when: "指标值和权重没有填",
    from: wholeSample,
    workbook: changed({ [`${PROJECTS}!D8`]: null, [`${PROJECTS}!G9`]: null }),
    sentence: `项目“2024年巩固拓展脱贫攻坚成果同乡村振兴有效衔接资金绩效评价及指导评估项目”绩效目标表有2处指标值、分值权重空着（${PROJECTS}!D8、G9）。`,
  },
  {
    rule: "performance-unit-unsuited",
    when: "数量指标填成了百分比",
    from: firstForm,
    workbook: () => withCells(firstForm(), { [`${PROJECTS}!D7`]: "93%" }),
    sentence: `项目“2024年巩固拓展脱贫攻坚成果同乡村振兴有效衔接资金绩效评价及指导评估项目”绩效目标表（${PROJECTS}）有1条指标的单位不相称：“第三方机构2023年巩固衔接资金项目绩效自评审核县市数量”指标值93%（D7），上年完成值93个（F7）。`,
  },
  {
    rule: "performance-count-agrees",
    when: "所写项目个数少一个",
    from: wholeSample,
    workbook: changed({ "其他!B6": 21 }),
    sentence:
      "当年财政拨款项目个数21（其他!B6）应等于有财政拨款的项目支出绩效目标表的张数22（项目支出绩效目标表!A1），少1个。",
  },
  {
    rule: "performance-count-without-amount",
    when: "有非财政拨款而项目个数为零",
    from: soundSample,
    workbook: () => withPublishedError("其他!B7"),
    sentence: "当年非财政拨款项目0个（其他!B7），涉及预算金额却是426.76万元（表3与表5项目支出之差，表3!G8、表5!G8）。",
  },
];

/** The whole sample with nothing but fiscal funds on the forms. */
function withoutUnitFunds(): Workbook {
  return mapSheets(wholeSample(), (draft) => {
    if (draft.name !== PROJECTS) return;
    draft.rows = draft.rows.map((row) =>
      row.map((cell) =>
        cell.value === 1424.76
          ? { ...cell, value: 998, text: "998.00" }
          : cell.value === 426.76
            ? { ...cell, value: 0, text: "0.00" }
            : cell,
      ),
    );
  });
}
