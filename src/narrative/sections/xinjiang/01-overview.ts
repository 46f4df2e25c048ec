import { fundWithin } from "../../../disclosure/meaning";
import type { Run } from "../../document";
import type { NamedSource } from "../../facts/tables";
import { list } from "../../phrases/list";
import { say } from "../../say";
import { section } from "../../section";

const SOURCES: Readonly<Record<string, string>> = {
  fiscal: "财政拨款",
  generalPublic: "一般公共预算",
  governmentFund: "政府性基金预算",
  stateCapital: "国有资本经营预算",
  specialFiscalAccount: "财政专户管理资金",
  unitFunds: "单位资金",
};
const CARRIED: Readonly<Record<string, string>> = {
  generalPublic: "财政拨款结转",
  governmentFund: "财政拨款结转",
  stateCapital: "财政拨款结转",
  fiscal: "财政拨款结转",
  specialFiscalAccount: "非财政拨款结转结余",
  unitFunds: "非财政拨款结转结余",
  nonFiscal: "非财政拨款结转结余",
};

/** Sources as the text calls them; the parts of one are said once. */
function named(sources: readonly NamedSource[]): Run[] {
  const runs = sources.map(({ means, name }) => {
    const words = means.origin === "carriedOver" ? CARRIED : SOURCES;
    const own = fundWithin(means.fund, "unitFunds") ? "unitFunds" : means.fund;
    return { ...name, text: words[own] ?? name.text };
  });
  return runs.filter((run, index) => runs.findIndex(({ text }) => text === run.text) === index);
}

/**
 * 一、收支预算情况总体说明. As published (自治区财政厅, 2024):
 *
 *   按照全口径预算的原则，自治区财政厅2024年所有收入和支出均纳入${body}预算管理。收支总预算17,690.90万元。
 *   收入预算包括：一般公共预算、单位资金。
 */
export const overview = section({
  id: "overview",
  heading: ({ department, year }) => say`关于${department}${year}年收支预算情况总体说明`,
  needs: ["overview"],
  says: ({ department, year, body, overview: { total, sources, categories } }) => [
    say`按照全口径预算的原则，${department}${year}年所有收入和支出均纳入${body}预算管理。收支总预算${total}。`,
    say`收入预算包括：${list(named(sources))}。`,
    say`支出预算包括：${list(categories)}。`,
  ],
});
