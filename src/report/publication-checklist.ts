import type { Finding } from "../checks/finding";
import type { Bilingual } from "../disclosure/bilingual";
import { absentTables } from "../disclosure/book";
import { statedChanges } from "../disclosure/inputs/changes";
import { budgetLaw, budgetLawRegulation, disclosureProcedure, type Source } from "../disclosure/sources";
import { addressList } from "../checks/names";
import type { Validation } from "./report";
import { sourceText } from "./rule-catalogue";
import { summarise, tableTitle } from "./summary";

/** `met`: the workbook shows it; `unmet`: it shows the contrary; `to-confirm`: the workbook cannot show it. */
export type DemandState = "met" | "unmet" | "to-confirm";

/** One demand of the regulations, as 公开前检查单 prints it. */
export interface Demand {
  readonly number: number;
  readonly demand: Bilingual;
  readonly basis: string;
  readonly state: DemandState;
  /** What in the workbook shows it, or what is to be confirmed elsewhere. */
  readonly evidence: Bilingual;
}

/** The states in the words of the list. */
export const DEMAND_STATES: Readonly<Record<DemandState, Bilingual>> = {
  met: { zh: "符合", en: "met" },
  unmet: { zh: "不符合", en: "not met" },
  "to-confirm": { zh: "待确认", en: "to confirm" },
};

type Judged = Pick<Demand, "state" | "evidence">;

/**
 * 公开前检查单: everything the regulations demand before a department budget is published, each with what in the
 * workbook shows it; what no workbook can show is left to be confirmed, never assumed.
 */
export function publicationChecklist(validation: Validation): readonly Demand[] {
  return DEMANDS.map(({ demand, source, judge }, index) => ({
    number: index + 1,
    demand,
    basis: sourceText(source),
    ...judge(validation),
  }));
}

interface DemandRule {
  readonly demand: Bilingual;
  readonly source: Source;
  readonly judge: (validation: Validation) => Judged;
}

const met = (zh: string, en: string): Judged => ({ state: "met", evidence: { zh, en } });
const unmet = (zh: string, en: string): Judged => ({ state: "unmet", evidence: { zh, en } });
const toConfirm = (zh: string, en: string): Judged => ({ state: "to-confirm", evidence: { zh, en } });

/** What the open findings of some rules say; `null` where there are none. */
function against({ result }: Validation, ...rules: readonly string[]): Judged | null {
  const found = result.findings.filter(
    ({ rule, severity, explanation }) => rules.includes(rule.id) && severity !== "rounding" && explanation === null,
  );
  const [first] = found;
  if (!first) return null;
  const more = found.length > 1 ? { zh: `等${found.length}处`, en: ` and ${found.length - 1} more` } : NOTHING;
  const [zh, en] = [`${withoutEnd(first.message.zh)}${more.zh}`, `${withoutEnd(first.message.en)}${more.en}`];
  return first.severity === "logical" ? unmet(zh, en) : toConfirm(zh, en);
}

const NOTHING: Bilingual = { zh: "", en: "" };
const withoutEnd = (sentence: string): string => sentence.replace(/[。.]$/u, "");

/** Balances of the tables that do not hold. */
function unbalanced({ result }: Validation): readonly Finding[] {
  return result.findings.filter(({ verdict, severity }) => verdict !== null && severity === "logical");
}

const DEMANDS: readonly DemandRule[] = [
  {
    demand: { zh: "公开报表齐全", en: "All tables are there" },
    source: disclosureProcedure("部门预算公开报表"),
    judge: ({ book }) => {
      const missing = absentTables(book).map((kind) => tableTitle(book.form, kind));
      if (missing.length > 0)
        return unmet(
          `缺${missing.map(({ zh }) => zh).join("、")}`,
          `Missing: ${missing.map(({ en }) => en).join(", ")}`,
        );
      const count = Object.keys(book.tables).length;
      if (count === 0) return unmet("没有识别出公开表", "No disclosure table was recognised");
      if (book.form === null)
        return toConfirm(
          `已识别${count}张表，未识别本地格式，请对照通知核对是否齐全`,
          `${count} tables recognised; the form is not known, compare with the notice`,
        );
      return met(`已识别${count}张表，${book.form.name}要求的表都有`, `${count} tables, all that the form demands`);
    },
  },
  {
    demand: { zh: "没有数据的表格列出空表并说明", en: "Empty tables are published with a statement" },
    source: disclosureProcedure("没有数据的表格应当列出空表并说明"),
    judge: (validation) => {
      const rules = [
        "empty-table-without-statement",
        "amounts-despite-empty-statement",
        "empty-statement-year-or-department",
        "empty-statement-of-another-table",
      ];
      const empty = Object.values(validation.book.tables).filter(({ rows }) => rows.length === 0);
      return (
        against(validation, ...rules) ??
        met(
          empty.length === 0 ? "没有空表" : `${empty.map(({ sheet }) => sheet).join("、")}为空表，均有说明`,
          empty.length === 0
            ? "No table is empty"
            : `${empty.map(({ sheet }) => sheet).join(", ")} empty, with statements`,
        )
      );
    },
  },
  {
    demand: { zh: "表内、表间数字相符", en: "Figures agree within and between tables" },
    source: budgetLaw("第十四条"),
    judge: (validation) => {
      const broken = unbalanced(validation);
      if (broken.length > 0)
        return unmet(`${broken.length}条勾稽不平，见问题清单`, `${broken.length} balances do not hold, see the list`);
      const { proved, provedCells, unrecognised } = summarise(validation);
      if (proved.length === 0 || unrecognised.length > 0)
        return toConfirm("表不齐，部分勾稽没有核对", "Tables are missing, so not all balances were checked");
      return met(
        `${proved.length}条勾稽、${provedCells.length}格全部相符`,
        `${proved.length} balances over ${provedCells.length} cells hold`,
      );
    },
  },
  {
    demand: { zh: "功能分类公开到项", en: "Functional codes down to 项" },
    source: budgetLaw("第四十六条"),
    judge: (validation) =>
      against(validation, "functional-codes-down-to-item") ??
      met("支出各表的功能分类均到项", "The functional codes of all tables reach 项"),
  },
  {
    demand: { zh: "基本支出经济分类公开到款", en: "Basic expenditure down to 款" },
    source: budgetLawRegulation("第六条"),
    judge: (validation) =>
      validation.book.tables.basicExpenditure === undefined
        ? toConfirm("没有基本支出情况表", "There is no table of basic expenditure")
        : (against(validation, "basic-expenditure-down-to-subcategory") ??
          met("基本支出的经济分类均到款", "The economic codes of basic expenditure reach 款")),
  },
  {
    demand: { zh: "说明部门职责、机构设置", en: "Functions and organisation are stated" },
    source: disclosureProcedure("部门职责、机构设置情况"),
    judge: ({ book: { inputs } }) => {
      const has = [inputs.functions.length > 0, inputs.basics.offices !== null || inputs.basics.officeNames.length > 0];
      if (has.every(Boolean))
        return met(`“${inputs.sheets.profile ?? ""}”“${inputs.sheets.basics ?? ""}”已填`, "Both sheets are filled in");
      const lack = [...(has[0] ? [] : ["主要职能"]), ...(has[1] ? [] : ["内设处室"])];
      return toConfirm(`工作簿中没有${lack.join("、")}`, "Not stated in the workbook");
    },
  },
  {
    demand: { zh: "说明预算收支增减变化情况", en: "Changes of income and expenditure are explained" },
    source: disclosureProcedure("公开内容：增减变化情况说明"),
    judge: (validation) => changesJudged(validation, () => true),
  },
  {
    demand: { zh: "说明“三公”经费及增减变化原因", en: "Changes of the “three public” expenses are explained" },
    source: disclosureProcedure("“三公”经费增减变化原因"),
    judge: (validation) =>
      validation.book.tables.threePublicExpenses === undefined
        ? toConfirm("没有“三公”经费表", "There is no table of these expenses")
        : changesJudged(validation, (scope) => scope === "threePublicExpenses"),
  },
  {
    demand: { zh: "说明机关运行经费安排情况", en: "Agency operating funds are stated" },
    source: budgetLaw("第十四条"),
    judge: ({ book: { inputs } }) => statedAt(inputs.statements.agencyOperatingFunds, "机关运行经费"),
  },
  {
    demand: { zh: "说明政府采购情况", en: "Government procurement is stated" },
    source: budgetLaw("第十四条"),
    judge: ({ book: { inputs } }) => statedAt(inputs.procurement.total, "政府采购预算"),
  },
  {
    demand: { zh: "说明国有资产占用使用情况", en: "State-owned assets are stated" },
    source: disclosureProcedure("国有资产占用情况"),
    judge: ({ book: { inputs } }) =>
      statedAt(inputs.assets.vehicles?.quantity ?? inputs.assets.buildings?.quantity ?? null, "国有资产"),
  },
  {
    demand: { zh: "公开绩效目标", en: "Performance targets are published" },
    source: disclosureProcedure("绩效目标公开"),
    judge: (validation) => {
      const { overall, projects } = validation.book.performance;
      if (overall.length + projects.length === 0)
        return toConfirm("工作簿中没有绩效目标表", "No target form in the workbook");
      return (
        against(validation, "performance-target-missing", "performance-project-unknown", "performance-count-agrees") ??
        met(
          `整体绩效目标${overall.length}个、项目绩效目标${projects.length}个`,
          `${overall.length} overall, ${projects.length} projects`,
        )
      );
    },
  },
  {
    demand: { zh: "对专业性较强的名词进行解释", en: "Technical terms are explained" },
    source: disclosureProcedure("名词解释"),
    judge: ({ book: { inputs } }) =>
      inputs.glossary.length > 0
        ? met(
            `“${inputs.sheets.glossary ?? ""}”解释了${inputs.glossary.length}个名词`,
            `${inputs.glossary.length} terms are explained`,
          )
        : toConfirm("工作簿中没有名词解释", "No glossary in the workbook"),
  },
  {
    demand: { zh: "本级财政部门批复后二十日内公开", en: "Published within twenty days of approval" },
    source: budgetLaw("第十四条"),
    judge: ({ book: { inputs } }) => {
      const on = inputs.basics.publishedOn;
      return on === null
        ? toConfirm("没有填写公开日期；请填写并与批复日期核对", "No date of publication; compare with the approval")
        : toConfirm(`公开日期${on.value}，请与批复日期核对`, `Published on ${on.value}; compare with the approval`);
    },
  },
  {
    demand: {
      zh: "在本级政府或财政部门统一平台集中公开，并长期保留",
      en: "Published on the common platform and kept there",
    },
    source: disclosureProcedure("公开方式：集中公开、统一平台、长期保留"),
    judge: () =>
      toConfirm("工作簿不能证明，请在公开后核对网址", "Not to be seen in the workbook; confirm after publication"),
  },
  {
    demand: { zh: "涉密信息不公开", en: "Nothing secret is published" },
    source: disclosureProcedure("涉密信息不公开"),
    judge: (validation) =>
      against(validation, "rows-withheld") ?? toConfirm("请经保密审查确认", "To be confirmed by the secrecy review"),
  },
];

/** Every line of the kind that differs from last year's, with its reason. */
function changesJudged({ book }: Validation, isMeant: (scope: string) => boolean): Judged {
  const changes = statedChanges(book, book.inputs).filter(({ scope }) => isMeant(scope));
  const unexplained = changes.filter(
    ({ amount, prior, reason }) => prior?.amount && !prior.amount.amount.eq(amount) && !reason?.reason,
  );
  if (unexplained.length > 0) {
    const cells = addressList(unexplained.map(({ cell }) => cell));
    return unmet(
      `${unexplained.length}项有增减没有原因：${cells.zh}`,
      `${unexplained.length} changes without a reason: ${cells.en}`,
    );
  }
  const unknown = changes.filter(({ prior }) => !prior?.amount);
  if (unknown.length > 0)
    return toConfirm(`${unknown.length}项没有上年预算数`, `${unknown.length} lines lack last year's budget`);
  return met(`${changes.length}项均有上年数，有增减的均有原因`, `${changes.length} lines, every change has its reason`);
}

function statedAt(figure: { readonly cell: Parameters<typeof addressList>[0][number] } | null, what: string): Judged {
  if (figure === null) return toConfirm(`工作簿中没有${what}`, "Not stated in the workbook");
  const { zh, en } = addressList([figure.cell]);
  return met(`见 ${zh}`, `See ${en}`);
}
