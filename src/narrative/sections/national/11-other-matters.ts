import type { CommonFacts } from "../../facts";
import { isNothing, type Amount } from "../../facts/amount";
import type { Asset } from "../../facts/other-matters";
import { comparison } from "../../phrases/comparison";
import { gap } from "../../phrases/gap";
import { list } from "../../phrases/list";
import { asSentence } from "../../punctuation";
import { say, saying } from "../../say";
import { either, section, subsection, type Draft } from "../../section";

/**
 * 其他重要事项: what 财预〔2016〕143号 asks to be said beside the tables. Where the workbook has no sheet to say it
 * in, one gap stands for the whole.
 */
export const otherMatters = section({
  id: "other-matters",
  heading: () => say`其他重要事项的情况说明`,
  needs: [],
  says: (facts) => [
    subsection("agency-operating-funds", say`机关运行经费情况`, [agencyOperatingFunds(facts)]),
    subsection("procurement", say`政府采购情况`, procurement(facts)),
    ...printed("purchased-services", "政府购买服务", facts.other.purchasedServices, facts),
    ...printed("transfers-down", "对下转移支付", facts.other.transfersDown, facts),
    subsection("assets", say`国有资产占用使用情况`, assets(facts)),
    subsection("performance", say`预算绩效情况`, [performance(facts)]),
    subsection("further", say`其他需说明的事项`, [
      either(
        facts.other.hasOtherMatters,
        [[saying(facts.other.otherMatters, asSentence)]],
        [say`本${facts.body}无其他需说明的事项。`],
      ),
    ]),
  ],
});

function agencyOperatingFunds(facts: CommonFacts): Draft {
  const { department, year, body, other } = facts;
  if (other.hasNoAgencies)
    return body === "单位"
      ? say`本单位为事业单位，不涉及机关运行经费。`
      : say`本部门所属单位均为事业单位，不涉及机关运行经费。`;
  const funds = other.agencyOperatingFunds;
  if (funds.amount.value === null) return say`${funds}。`;
  return say`${department}${year}年机关运行经费预算${funds}，${comparison(funds, facts)}。`;
}

function procurement(facts: CommonFacts): readonly Draft[] {
  const { department, year, asked, other } = facts;
  const { procurement: bought } = other;
  // A table of it says how much in all; what is bought, and from whom, the sheet asks for.
  if (bought.hasNone || (!asked.has("procurement") && bought.total.value !== null))
    return [amountOf("政府采购", bought.total, facts)];
  if (!asked.has("procurement")) return [[gap("政府采购预算")]];
  return [
    say`${year}年，${department}政府采购预算${bought.total}，其中：政府采购货物预算${bought.goods}，政府采购工程预算${bought.works}，政府采购服务预算${bought.services}。`,
    say`${year}年，${department}预留面向中小企业采购的预算${bought.smallAndMedium}，其中面向小微企业${bought.microAndSmall}。`,
  ];
}

/** A subsection of what only some forms print a table of. */
const printed = (id: string, what: string, amount: Amount | null, facts: CommonFacts) =>
  amount === null ? [] : [subsection(id, say`${what}情况`, [amountOf(what, amount, facts)])];

function amountOf(what: string, amount: Amount, { department, year }: CommonFacts): Draft {
  return isNothing(amount)
    ? say`${year}年，${department}未安排${what}预算。`
    : say`${year}年，${department}${what}预算${amount}。`;
}

function assets({ department, year, lastYear, body, asked, other }: CommonFacts): readonly Draft[] {
  const { assets: held } = other;
  if (!asked.has("assets")) return [[gap("国有资产占用使用情况")]];
  return [
    say`截至${lastYear}年底，${department}占用使用国有资产情况为：房屋${held.buildings.quantity}，价值${held.buildings.value}；${holding(held.vehicles)}${kinds(held.vehicleKinds)}；办公家具价值${held.furniture}；其他资产价值${held.other}。`,
    say`单位价值50万元以上大型设备${held.above50}，单位价值100万元以上大型设备${held.above100}。`,
    held.plansNoVehicles
      ? say`${year}年${body}预算未安排购置车辆，安排购置单位价值50万元以上大型设备${held.plannedAbove50}，单位价值100万元以上大型设备${held.plannedAbove100}。`
      : say`${year}年${body}预算安排购置车辆${held.plannedVehicles.quantity}，经费${held.plannedVehicles.value}，安排购置单位价值50万元以上大型设备${held.plannedAbove50}，单位价值100万元以上大型设备${held.plannedAbove100}。`,
  ];
}

function performance({ year, body, asked, other: { performance: targets } }: CommonFacts): Draft {
  if (!asked.has("statements")) return [gap("预算绩效目标情况")];
  const announced = targets.hasProjects ? "具体情况见绩效目标表。" : "";
  return say`${year}年，本${body}编报整体绩效目标${targets.overall.count}，涉及预算金额${targets.overall.amount}；财政拨款项目绩效目标${targets.fiscal.count}，涉及预算金额${targets.fiscal.amount}；其他资金项目绩效目标${targets.other.count}，涉及预算金额${targets.other.amount}。${announced}`;
}

const holding = ({ label, quantity, value }: Asset) => say`${label}${quantity}，价值${value}`;
const kinds = (held: readonly Asset[]) => (held.length === 0 ? [] : say`（其中：${list(held.map(holding), "；")}）`);
