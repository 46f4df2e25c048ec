import type { InputLine } from "../../disclosure/inputs/definition";
import { assets, VEHICLE_KINDS } from "../../disclosure/inputs/sheets/assets";
import type { Said } from "./subject";

/** Behind the price: 万元以上大型设备, 万元（含）以上设备（不含车辆）. */
const EQUIPMENT = "万元(?:（含）)?以上(?:的)?(?:大型|通用|专用)?设备(?:（不含车辆）)?";

/**
 * What words of a text say of an amount. Wordings of published disclosures of sixteen places; the longest
 * at a place counts. A new place is new words here and nothing else.
 */
const LEXICON: readonly (readonly [string, Said])[] = [
  ["收支(?:预算)?总(?:体|预算|额|计)?|收支预算(?:总额|总数)?|收入支出总预算|总收支预算", { flow: "both" }],
  ["收入(?:总)?预算(?:总额|总数)?|预算(?:总)?收入|总收入|收入(?:总计|合计|总额)?", { flow: "income" }],
  ["支出(?:总)?预算(?:总额|总数)?|预算(?:总)?支出|总支出|支出(?:总计|合计|总额)?", { flow: "expenditure" }],
  ["本年收入(?:合计)?|当年收入", { flow: "income", origin: "currentYear" }],
  ["本年支出(?:合计)?|当年支出", { flow: "expenditure", kind: "spent" }],
  ["结转下年(?:支出)?|年终结转结余|结转结余下年", { flow: "expenditure", kind: "carriedForward" }],
  ["一般公共预算(?:当年)?(?:财政)?(?:拨款)?(?:资金)?|公共财政预算(?:拨款)?", { fund: "generalPublic" }],
  ["政府性基金(?:预算)?(?:当年)?(?:财政)?(?:拨款)?(?:资金)?", { fund: "governmentFund" }],
  ["国有资本经营(?:预算)?(?:当年)?(?:财政)?(?:拨款)?(?:资金)?", { fund: "stateCapital" }],
  ["(?:本年|当年)?财政拨款(?:（补助）|补助)?(?:资金)?", { fund: "fiscal" }],
  ["非财政拨款(?:资金)?", { fund: "nonFiscal" }],
  ["财政专户(?:管理)?(?:核拨)?(?:资金)?(?:（教育收费）)?", { fund: "specialFiscalAccount" }],
  ["教育收费", { fund: "educationFees" }],
  ["单位资金", { fund: "unitFunds" }],
  ["事业收入", { fund: "institutional", flow: "income" }],
  ["(?:事业单位)?经营收入", { fund: "business", flow: "income" }],
  ["上级补助收入", { fund: "superior", flow: "income" }],
  ["附属单位上缴收入", { fund: "subordinate", flow: "income" }],
  ["其他收入", { fund: "other", flow: "income" }],
  ["财政拨款(?:上年)?结[转余](?:结余)?(?:资金)?", { fund: "fiscal", origin: "carriedOver", flow: "income" }],
  ["非财政拨款结[转余](?:结余)?", { fund: "nonFiscal", origin: "carriedOver", flow: "income" }],
  ["上年结[转余](?:和)?(?:结余)?(?:收入|资金)?", { origin: "carriedOver", flow: "income" }],
  ["本年拨款", { origin: "currentYear" }],
  ["使用非财政拨款结余", { fund: "nonFiscal", origin: "balanceUsed", flow: "income" }],
  ["上级一般公共预算安排的转移支付(?:资金)?", { fund: "generalPublic", origin: "transferred" }],
  ["上级政府性基金安排的转移支付(?:资金)?", { fund: "governmentFund", origin: "transferred" }],
  ["上级国有资本经营预算安排的转移支付(?:资金)?", { fund: "stateCapital", origin: "transferred" }],
  ["基本支出(?:预算)?", { kind: "basic" }],
  ["项目支出(?:预算)?", { kind: "project" }],
  ["人员(?:经费|支出)(?:预算)?", { kind: "personnel" }],
  ["(?:日常)?公用(?:经费|支出)(?:预算)?", { kind: "operating" }],
  ["(?:事业单位)?经营支出", { kind: "businessSpending" }],
  ["上缴上级支出", { kind: "toSuperior" }],
  ["对附属单位补助支出", { kind: "toSubordinates" }],
  ["“?三公”?经费(?:支出)?(?:预算)?(?:支出)?", { purpose: "threePublic" }],
  ["因公出国（境）(?:费用?|经费|支出)?(?:预算|支出)?", { purpose: "travelAbroad" }],
  ["公务接待(?:费用?|经费|支出)?(?:预算|支出)?", { purpose: "reception" }],
  ["公务用车购置(?:及|和|与|、)(?:公务用车)?运行(?:维护)?(?:费用?|经费|支出)?(?:预算|支出)?", { purpose: "vehicles" }],
  ["公务用车购置(?:费用?|经费|支出)?(?:预算|支出)?|公务车购置费", { purpose: "vehiclePurchase" }],
  ["公务用车运行(?:维护)?(?:费用?|经费|支出)?(?:预算|支出)?", { purpose: "vehicleOperation" }],
  ["会议费(?:预算|支出)?", { purpose: "meetings" }],
  ["培训费(?:预算|支出)?", { purpose: "training" }],
  ["机关运行(?:经费|费用)(?:财政拨款)?(?:预算|支出)?|单位运行经费", { topic: "agencyOperating" }],
  ["政府采购(?:预算)?(?:总额|金额)?|政府采购项目(?:预算)?(?:总额)?", { topic: "procurement" }],
  ["政府购买服务(?:支出)?(?:预算)?(?:总额|金额)?", { topic: "purchasedServices" }],
  ["对下(?:级)?转移支付(?:支出)?(?:预算)?(?:总额|金额)?", { topic: "transfersDown" }],
  ["(?:政府)?采购货物(?:类)?(?:采购)?(?:预算)?|货物类?采购(?:预算)?", { topic: "procurement.goods" }],
  ["(?:政府)?采购工程(?:类)?(?:采购)?(?:预算)?|工程类?采购(?:预算)?", { topic: "procurement.works" }],
  ["(?:政府)?采购服务(?:类)?(?:采购)?(?:预算)?|服务类?采购(?:预算)?", { topic: "procurement.services" }],
  [
    "(?:面向)?中小企业预留(?:政府采购项目)?(?:采购)?(?:份额)?(?:预算)?(?:金额)?",
    { topic: "procurement.smallAndMedium" },
  ],
  [
    "(?:面向)?小微企业预留(?:政府采购项目)?(?:采购)?(?:份额)?(?:预算)?(?:金额)?|预留给小型(?:和|、)微型企业的政府采购项目(?:预算)?(?:金额)?",
    { topic: "procurement.microAndSmall" },
  ],
  ["房屋(?:面积|建筑面积)?", { topic: "assets.buildings" }],
  ["车辆", { topic: "assets.vehicles" }],
  ...VEHICLE_KINDS.map((key): readonly [string, Said] => {
    const line: InputLine = assets.lines[key];
    return [[line.zh, ...(line.also ?? [])].join("|"), { topic: `vehicle:${line.zh}` }];
  }),
  ["办公家具", { topic: "assets.furniture" }],
  ["其他资产", { topic: "assets.other" }],
  [`(?:单位)?(?:价值|单价)50${EQUIPMENT}`, { topic: "assets.above50" }],
  [`(?:单位)?(?:价值|单价)100${EQUIPMENT}`, { topic: "assets.above100" }],
  [`安排购置(?:单位价值|单价)?50${EQUIPMENT}`, { topic: "assets.plannedAbove50" }],
  [`安排购置(?:单位价值|单价)?100${EQUIPMENT}`, { topic: "assets.plannedAbove100" }],
  ["购置车辆", { topic: "assets.plannedVehicles" }],
  ["整体(?:预算)?绩效目标", { topic: "performance.overall" }],
  ["开展了?(?:20\\d\\d年度?)?项目预算绩效目标编报工作", { topic: "performance.projects" }],
  ["编报绩效目标的项目", { topic: "performance.projects" }],
  ["(?:当年)?非财政拨款项目", { topic: "performance.other" }],
  ["(?:当年)?财政拨款项目", { topic: "performance.fiscal" }],
  ["资金分配情况", { topic: "allocation" }],
];

const ANY = new RegExp(LEXICON.map(([pattern]) => `(${pattern})`).join("|"), "gu");
const EACH = LEXICON.map(([pattern, said]) => [new RegExp(pattern, "yu"), said] as const);

/** A wording found in a clause. */
export interface Wording {
  readonly from: number;
  readonly to: number;
  readonly said: Said;
}

/** The wordings of a clause, the longest at each place. */
export function wordingsIn(clause: string): Wording[] {
  const found: Wording[] = [];
  let at = 0;
  while (at < clause.length) {
    ANY.lastIndex = at;
    const start = ANY.exec(clause)?.index;
    if (start === undefined) break;
    const longest = longestAt(clause, start);
    found.push(longest);
    at = Math.max(longest.to, start + 1);
  }
  return found;
}

function longestAt(clause: string, start: number): Wording {
  let best: Wording = { from: start, to: start, said: {} };
  for (const [pattern, said] of EACH) {
    pattern.lastIndex = start;
    const length = pattern.exec(clause)?.[0].length ?? 0;
    if (start + length > best.to) best = { from: start, to: start + length, said };
  }
  return best;
}

/** Words that say nothing of which amount is meant. */
const GENERIC =
  /\d{4}年度?|本年度?|当年|今年|全年|上年度?|去年|年初|年度|关于|所属|各?预算单位|本部门|部门|本单位|单位|本级|我们?|全部|预算(?:数|额|总额|总数|金额|安排|执行数|草案)?|执行数|差值|差额|差异|安排(?:的)?|规模|总额|总量|总计|总数|总体|总|合计|共计|小计|共有?|其中|包括|包含|含|分别|主要|为|是|数|额|达到?|到|计|等|及|和|与|或|的|在|由|从|按照?|用于|列支|方面|情况|说明|财政|资金|金额|经费|费用|支出|收入|拨款|款|科目|类|项目?|涉及|占用|使用|国有资产|价值|账面|原值|约|用|比|较|同|一是|二是|三是|四是|五是|六是|七是|八是|九是|截至|年底|年末|底|管理|绩效|目标|未|上|中|元|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|（[类款项]）|[\ue000“”"'、，：；。（）()\-\d.%]|[A-Za-z]/gu;

/** What a clause says beyond known and generic words; names of the department count as generic. */
export function foreignWords(clause: string, known: readonly Wording[], departments: readonly string[]): string {
  let rest = "";
  let at = 0;
  for (const { from, to } of known) {
    rest += `${clause.slice(at, Math.max(at, from))}，`;
    at = Math.max(at, to);
  }
  rest += clause.slice(at);
  for (const department of departments) rest = rest.split(department).join("，");
  return rest.replace(GENERIC, "");
}
