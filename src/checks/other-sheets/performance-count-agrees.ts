import { recogniseInputs } from "../../disclosure/inputs";
import { decimal, plainAmount } from "../../disclosure/money";
import { recognisePerformance } from "../../disclosure/performance";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { examination } from "../rule";

/** 当年财政拨款项目个数 = the number of target forms with fiscal funds. */
export const performanceCountAgrees = examination({
  id: "performance-count-agrees",
  kind: "other-sheets",
  name: { zh: "绩效项目个数与绩效目标表张数一致", en: "Number of projects and of target forms" },
  holds: {
    zh: "所写当年财政拨款项目个数，等于有财政拨款的项目支出绩效目标表的张数。",
    en: "The stated number of projects from appropriations is that of target forms with fiscal funds.",
  },
  severity: "logical",
  sources: [disclosureTemplate("预算情况说明第十二部分：预算绩效情况")],
  remedy: {
    zh: "核对个数，补上缺少的绩效目标表或改正个数。",
    en: "Count again; add the form that is missing, or correct the number.",
  },
  examine: ({ workbook }) => {
    const stated = recogniseInputs(workbook).statements.fiscalProjectTargets;
    const { projects } = recognisePerformance(workbook);
    const forms = projects.filter(({ fiscal }) => fiscal !== null && !fiscal.amount.isZero());
    const [first] = forms;
    // An amount that cannot be read is a finding of its own.
    if (
      !stated ||
      !first ||
      projects.some(({ fiscal }) => fiscal === null) ||
      stated.amount.eq(decimal(String(forms.length)))
    )
      return [];
    const said = plainAmount(stated.amount, stated.amount.decimalPlaces());
    return [
      {
        table: null,
        cells: [stated.cell, first.at],
        message: {
          zh: `当年财政拨款项目个数${said}个（${qualifiedAddress(stated.cell)}）应等于有财政拨款的项目支出绩效目标表的张数${forms.length}。`,
          en: `The number of projects from appropriations, ${said} (${qualifiedAddress(stated.cell)}), should be that of target forms with fiscal funds, ${forms.length}.`,
        },
        expected: String(forms.length),
        actual: said,
        difference: plainAmount(stated.amount.minus(decimal(String(forms.length))), stated.amount.decimalPlaces()),
      },
    ];
  },
});
