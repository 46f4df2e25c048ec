import { formName, type OverallTarget, type ProjectTarget } from "../../disclosure/performance";
import { decimal, plainAmount, sum, type Decimal } from "../../disclosure/money";
import { disclosureTemplate } from "../../disclosure/sources";
import { addressList } from "../names";
import { examination, type Fault } from "../rule";

/** 90, with 10 for the rate of budget execution, or 100: which one, the forms of a kind agree on. */
const DEMANDED: readonly Decimal[] = [decimal("90"), decimal("100")];

/** Σ 分值权重 = 90 or 100. */
export const performanceWeightsAddUp = examination({
  id: "performance-weights-add-up",
  kind: "other-sheets",
  name: { zh: "绩效指标的分值权重之和符合要求", en: "Weights of the indicators add up" },
  holds: {
    zh: "每张绩效目标表的分值权重之和为90（另有预算执行率10分）或100，各项目的表一致。",
    en: "The weights of every target form add up to 90, with 10 for budget execution, or to 100, the same in the forms of all projects.",
  },
  severity: "logical",
  sources: [disclosureTemplate("绩效目标表：分值权重")],
  remedy: { zh: "核对各指标的分值权重。", en: "Look at the weights of the indicators." },
  // The form of the whole department is another than that of its projects.
  examine: ({ book: { performance } }) => [...faultsOf(performance.overall), ...faultsOf(performance.projects)],
});

function faultsOf(of: readonly (OverallTarget | ProjectTarget)[]): Fault[] {
  const forms = of.flatMap((form) => {
    const weights = form.indicators.flatMap(({ weight }) => weight ?? []);
    // A row without its weight is a finding of its own.
    return weights.length > 0 && weights.length === form.indicators.length
      ? [{ form, weights, total: sum(weights.map(({ amount }) => amount)) }]
      : [];
  });
  const usual = usualOf(forms.map(({ total }) => total));
  return forms
    .filter(({ total }) => !total.eq(usual))
    .map(({ form, weights, total }): Fault => {
      const of = formName(form);
      const cells = weights.map(({ cell }) => cell);
      const said = plainAmount(total, total.decimalPlaces());
      const wanted = plainAmount(usual, 0);
      return {
        table: null,
        cells,
        message: {
          zh: `${of.zh}的分值权重之和为${said}（${addressList(cells).zh}），应为${wanted}。`,
          en: `${of.en}: the weights add up to ${said} (${addressList(cells).en}), not to ${wanted}.`,
        },
        expected: wanted,
        actual: said,
        difference: plainAmount(total.minus(usual), total.decimalPlaces()),
      };
    });
}

/** The demanded sum that more forms keep to; 90 where none does. */
function usualOf(totals: readonly Decimal[]): Decimal {
  const [ninety = decimal("90"), hundred = decimal("100")] = DEMANDED;
  const count = (sought: Decimal): number => totals.filter((total) => total.eq(sought)).length;
  return count(hundred) > count(ninety) ? hundred : ninety;
}
