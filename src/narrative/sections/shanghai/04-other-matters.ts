import type { CommonFacts } from "../../facts";
import { isNothing } from "../../facts/amount";
import { gap } from "../../phrases/gap";
import { list } from "../../phrases/list";
import { asSentence } from "../../punctuation";
import { say, saying } from "../../say";
import { section, type SectionDeclaration } from "../../section";

/** `本部门`, `本单位`. */
const own = ({ body }: CommonFacts): string => `本${body}`;

/**
 * 机关运行经费. As published (上海市财政局, 2025; 上海市普陀区人民政府万里街道办事处, 2025), and as the district's form has
 * it where there is none:
 *
 *   2025年上海市财政局财政拨款的机关运行经费预算为2,517.78万元。
 *   2025年……（部门）下属1家机关和1家参公事业单位财政拨款的机关运行经费预算为464.64万元。
 *   本部门无机关运行经费。
 */
export const agencyOperatingFunds = section({
  id: "agency-operating-funds",
  heading: () => say`机关运行经费预算`,
  needs: ["threePublicExpenses"],
  says: (facts) => {
    const { department, year, body, other, profile, threePublicExpenses } = facts;
    const { amount } = other.agencyOperatingFunds;
    const printed = threePublicExpenses.expense("agencyOperating");
    const isBlank = amount.value === null && printed !== null && isNothing(printed.amount);
    if (other.hasNoAgencies || isNothing(amount) || isBlank) return [say`${own(facts)}无机关运行经费。`];
    const units =
      body === "部门" && profile.hasSubordinates
        ? say`（部门）下属${profile.administrativeUnits}机关和${gap("参公事业单位数")}参公事业单位`
        : "";
    return [say`${year}年${department}${units}财政拨款的机关运行经费预算为${amount}。`];
  },
});

/**
 * 政府采购. As published (上海市普陀区人民政府万里街道办事处, 2025; a unit's text says 2025年度本单位 and no reserve):
 *
 *   2025年本部门政府采购预算4821.20万元，其中：政府采购货物预算57.43万元、政府采购工程预算3780.72万元、政府采购服务预算983.05万元。
 *   2025年本部门面向中小企业预留政府采购项目预算金额1928.48万元，其中，预留给小型和微型企业的政府采购项目预算为1349.94万元。
 */
export const procurement = section({
  id: "procurement",
  heading: () => say`政府采购预算情况`,
  needs: [],
  says: (facts) => {
    const { department, year, body, asked, other } = facts;
    const { procurement: bought } = other;
    if (!asked.has("procurement")) return [[gap("政府采购预算")]];
    const when = body === "单位" ? say`${year}年度` : say`${year}年`;
    if (bought.hasNone) return [say`${department}${when}未安排政府采购预算。`];
    return [
      say`${when}${own(facts)}政府采购预算${bought.total}，其中：政府采购货物预算${bought.goods}、政府采购工程预算${bought.works}、政府采购服务预算${bought.services}。`,
      ...(body === "单位"
        ? []
        : [
            say`${when}${own(facts)}面向中小企业预留政府采购项目预算金额${bought.smallAndMedium}，其中，预留给小型和微型企业的政府采购项目预算为${bought.microAndSmall}。`,
          ]),
    ];
  },
});

/** 上海市普陀区某局, 普陀区某局; not 某社区 or 某园区. */
const OF_A_DISTRICT = /(?:^|市)\p{Script=Han}{0,2}[^社园]区/u;

/**
 * 绩效目标. As published (上海市普陀区人民政府万里街道办事处, 2025; 上海市财政局, 2025). The money is not all of the projects',
 * so that no table states it:
 *
 *   按照本区预算绩效管理工作的总体要求，本部门3个预算单位开展了2025年项目预算绩效目标编报工作，编报绩效目标的项目49个，涉及项目预算资金8825.98万元。
 *   2025年度，本单位编报绩效目标的项目共12个，涉及项目预算资金4,222.51万元。
 */
export const performance = section({
  id: "performance",
  heading: () => say`绩效目标设置情况`,
  needs: [],
  says: (facts) => {
    const { department, year, body, asked, other } = facts;
    if (!asked.has("statements")) return [[gap("绩效目标设置情况")]];
    const { projects } = other.performance;
    const money = say`涉及项目预算资金${gap("编报绩效目标的项目涉及的预算资金")}。`;
    if (body === "单位") return [say`${year}年度，${own(facts)}编报绩效目标的项目共${projects}，${money}`];
    const district = OF_A_DISTRICT.test(department.text) ? "本区" : "";
    return [
      say`按照${district}预算绩效管理工作的总体要求，${own(facts)}${gap("编报绩效目标的预算单位数")}预算单位开展了${year}年项目预算绩效目标编报工作，编报绩效目标的项目${projects}，${money}`,
    ];
  },
});

/**
 * 国有资产. As published (上海市普陀区人民政府万里街道办事处, 2025):
 *
 *   截至2024年8月31日，……（部门）共有车辆8辆，其中：……、其他用车8辆；单价100万元（含）以上设备（不含车辆）0台（套）。
 *   2025年部门预算安排购置车辆1辆，其中：……；部门预算安排购置单价100万元（含）以上设备（不含车辆）0台（套）。
 */
export const assets = section({
  id: "assets",
  heading: () => say`国有资产占有使用情况`,
  needs: [],
  says: ({ department, year, lastYear, body, asked, other: { assets: held } }) => {
    if (!asked.has("assets")) return [[gap("国有资产占有使用情况")]];
    const sets = "台（套）";
    const kinds = held.vehicleKinds.map(({ label, quantity }) => say`${label}${quantity}`);
    const planned = held.plannedVehicles.quantity;
    const isPlanned = planned.value !== null && !planned.value.isZero();
    return [
      say`截至${lastYear}年8月31日，${department}（${body}）共有车辆${held.vehicles.quantity}${
        kinds.length === 0 ? "" : say`，其中：${list(kinds)}`
      }；单价100万元（含）以上设备（不含车辆）${{ ...held.above100, unit: sets }}。`,
      say`${year}年${body}预算安排购置车辆${planned}${
        isPlanned ? say`，其中：${gap("安排购置车辆的用途分类")}` : ""
      }；${body}预算安排购置单价100万元（含）以上设备（不含车辆）${{ ...held.plannedAbove100, unit: sets }}。`,
    ];
  },
});

/** What else the officer states in 其他; the form has no place for it, and it is not left out. */
export const further: SectionDeclaration = {
  id: "further-matters",
  heading: () => say`其他需说明的事项`,
  needs: [],
  says: ({ other: { otherMatters } }) => (otherMatters.value === null ? null : [[saying(otherMatters, asSentence)]]),
};
