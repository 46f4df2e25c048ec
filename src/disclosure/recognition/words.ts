import { remembered, rememberedText } from "../../workbook/remembered";
import type { Fund, Kind, Meaning, Origin, Period, Purpose } from "../meaning";
import { bareLabel, plain } from "./label";
import { UNIT_IN_BRACKETS } from "./meta";

/**
 * What the words of headers and lines mean, in whatever form they are printed. Wordings seen in published
 * disclosures of sixteen places, 2016–2026; an unknown wording means nothing and is reported as unknown.
 */

/** What a label says beyond what stands around it; absent where it says nothing of the kind. */
export interface Said {
  readonly fund?: Fund;
  readonly kind?: Kind;
  readonly origin?: Origin;
  readonly purpose?: Purpose;
  readonly period?: Period;
  /** 类 of the economic classification. */
  readonly economic?: string;
  /** 合计, 小计, 金额: all of what is named above it. */
  readonly isTotal?: true;
}

type Words = readonly (readonly [RegExp, Said])[];

/** The first pattern that fits says it; tried on the bare label. */
const FUNDS: Words = [
  [/^(?:上级)?(?:一般公共预算|公共财政预算).*(?:转移支付)/u, { fund: "generalPublic", origin: "transferred" }],
  [/^上级一般公共预算/u, { fund: "generalPublic", origin: "transferred" }],
  [/^上级政府性基金/u, { fund: "governmentFund", origin: "transferred" }],
  [/^上级国有资本/u, { fund: "stateCapital", origin: "transferred" }],
  [/^(?:一般财力|本级财力|本级一般公共预算)/u, { fund: "generalPublic", origin: "own" }],
  [/^经费拨款/u, { fund: "grants" }],
  [/^纳入(?:一般)?公共预算管理的非税/u, { fund: "nonTaxRevenue" }],
  [/一般公共预算|公共财政预算/u, { fund: "generalPublic" }],
  [/政府性?基金|基金预算|^基金拨款/u, { fund: "governmentFund" }],
  [/国有资本|国资预算/u, { fund: "stateCapital" }],
  [/^非财政拨款(?:结转|结余|资金|收入|支出|$)|^非财政拨款\(/u, { fund: "nonFiscal" }],
  [/(?:上年|历年)实户资金/u, { fund: "nonFiscal", origin: "accountBalance" }],
  [/使用非财政拨款结余|事业基金弥补|动用事业基金/u, { fund: "nonFiscal", origin: "balanceUsed" }],
  [/^其他专户/u, { fund: "otherSpecialAccount" }],
  [/^教育收费/u, { fund: "educationFees" }],
  [/^财政专户管理事业收入/u, { fund: "specialFiscalAccount" }],
  [/财政专户|专户资金|专户管理/u, { fund: "specialFiscalAccount" }],
  [/^事业(?:收入|支出)/u, { fund: "institutional" }],
  [/^(?:事业单位)?经营(?:服务)?收入/u, { fund: "business" }],
  [/上级补助/u, { fund: "superior" }],
  [/(?:附属|下级)单位(?:上缴|缴款)/u, { fund: "subordinate" }],
  [/^其[他它](?:各项)?收入/u, { fund: "other" }],
  [/^(?:单位资金|单位自筹|自筹资金|其[他它]资金)/u, { fund: "unitFunds" }],
  [/^(?:本年|(?:省级|市级|县级|区级|本级)?当年|本级)?财政(?:拨款|资金)|^预算拨款|^财政\(拨款/u, { fund: "fiscal" }],
];

const KINDS: Words = [
  [/结转下年|年终结转|年末结转|结转结余下年|下年结转/u, { kind: "carriedForward" }],
  [/^未安排支出的/u, { kind: "unallocated" }],
  [/^(?:事业单位)?结余分配/u, { kind: "distributed" }],
  [/上缴上级/u, { kind: "toSuperior" }],
  [/附属单位(?:的)?补助/u, { kind: "toSubordinates" }],
  [/^(?:事业单位)?经营支出/u, { kind: "businessSpending" }],
  [/人员(?:经费|支出|类)/u, { kind: "personnel" }],
  [/公用(?:经费|支出|类)/u, { kind: "operating" }],
  [/基本支出/u, { kind: "basic" }],
  [/^(?:项目支出|专项业务经费|特定目标类)/u, { kind: "project" }],
  [/项目支出/u, { kind: "project" }],
  [/^本年支出/u, { kind: "spent" }],
];

const ORIGINS: Words = [
  [
    /上年(?:财政拨款)?(?:结转|结余)|^结转结余|^(?:财政拨款|非财政拨款|专户资金|单位资金).*(?:结转|结余)/u,
    { origin: "carriedOver" },
  ],
  [/(?:拨款|资金)(?:结转|结余)/u, { origin: "carriedOver" }],
  [
    /^(?:本年收入|本年拨款|当年拨款|(?:省级|市级|县级|区级|本级)?当年财政拨款|编制预算|当年预算|本年财政拨款$|本年预算收入)/u,
    { origin: "currentYear" },
  ],
];

const PURPOSES: Words = [
  [/出国/u, { purpose: "travelAbroad" }],
  [/公务接待|^接待费/u, { purpose: "reception" }],
  [/(?:公务)?用?车.*购置(?:及|和|、|与)?(?:运行|运维|使用)|^公务用车(?:费|经费|费用)?$/u, { purpose: "vehicles" }],
  [/用车购置|^车辆购置|^购置(?:费|经费)/u, { purpose: "vehiclePurchase" }],
  [/用车运行|用车运维|^车辆运行|^运行(?:费|维护费)/u, { purpose: "vehicleOperation" }],
  [/^三公经费.*会议费|^三公经费及/u, { purpose: "threePublicAndMeetings" }],
  [/三公/u, { purpose: "threePublic" }],
  [/^会议费/u, { purpose: "meetings" }],
  [/^培训费/u, { purpose: "training" }],
  [/机关运行|^行政经费/u, { purpose: "agencyOperating" }],
];

/** 类 of the economic classifications of the department and of the government. Source: 政府收支分类科目. */
const ECONOMICS: readonly (readonly [RegExp, string])[] = [
  [/^(?:按项目管理的)?工资福利支出$/u, "301"],
  [/^(?:按项目管理的)?商品和?服务支出$/u, "302"],
  [/^(?:按项目管理的)?对个人和家庭的?补助(?:支出)?$/u, "303"],
  [/^债务利息及费用支出$/u, "307"],
  [/^资本性支出\(基本建设\)$/u, "309"],
  [/^资本性支出$/u, "310"],
  [/^对企业补助\(基本建设\)$/u, "311"],
  [/^对企业补助$/u, "312"],
  [/^对社会保障基金补助$/u, "313"],
  [/^其他支出$/u, "399"],
  [/^机关工资福利支出$/u, "501"],
  [/^机关商品和服务支出$/u, "502"],
  [/^机关资本性支出\(?一\)?$/u, "503"],
  [/^机关资本性支出\(?二\)?$/u, "504"],
  [/^对事业单位经常性补助$/u, "505"],
  [/^对事业单位资本性补助$/u, "506"],
  [/^对企业资本性支出$/u, "508"],
  [/^债务还本支出$/u, "512"],
  [/^转移性支出$/u, "513"],
  [/^预备费及预留$/u, "514"],
];

const TOTAL =
  /^(?:\d{4}年?度?)?(?:本年|年初)?(?:合计|总计|共计|小计|金额|总数|总额|预算数|预算金额|预算|收入总计|支出总计|收入合计|支出合计|本年预算|项目金额|预算总数|项目支出总数|项目支出合计|本年支出合计|三公经费合计|三公经费财政拨款预算总额)(?:\d)?$/u;
const CHANGE = /增、?减|比上年|比20\d\d年|增长|±/u;
const RATE = /%|％|率|幅度|比例|占比/u;
/** What is left out of the year's budget, said apart: no part of any sum. */
const APART = /扣除|政府采购|预留(?!$)|其中:?专项资金|列入部门预算的?项目|绩效|科研/u;

const UNIT_BEHIND = new RegExp(`${UNIT_IN_BRACKETS.source}$`, "u");

/** A plain label without the unit in brackets behind it: `合计(单位:万元)`. */
export const withoutUnit = (label: string): string => label.replace(UNIT_BEHIND, "");

/** The bare label without a unit in brackets, a year before it, and the number Excel gives a column twice there. */
export const wordsOf = remembered((label: { readonly value: string }): string => bareWords(label.value));

/** As `wordsOf`, of a text. */
export const bareWords = rememberedText((text: string): string => {
  return withoutUnit(bareLabel(text))
    .replace(/^20\d\d年度?/u, "")
    .replace(/[(（]不含教育收费[)）]/u, "");
});

const find = (words: Words, label: string): Said => words.find(([pattern]) => pattern.test(label))?.[1] ?? {};

/** Whether a header shows amounts that are no part of the whole: what is left out, what is bought, what is reserved. */
export function isSaidApart(text: string): boolean {
  return APART.test(plain(text));
}

/** What a header says of the amounts below it; `null` where it says nothing that is known. */
export const saidByHeader = rememberedText((text: string): Said | null => {
  const label = bareWords(text);
  // 2026年 alone heads the amounts of that year.
  if (label === "") return /^20\d\d年(?:度)?$/u.test(plain(text)) ? {} : null;
  if (RATE.test(label) && CHANGE.test(plain(text))) return { period: "rate" };
  if (CHANGE.test(label)) return { period: "change" };
  if (/执行数/u.test(label)) return { period: "executed" };
  if (/^上年$|^上年(?:预算|数)/u.test(label)) return { period: "previous" };
  if (/^(?:当年|本年)$/u.test(label)) return {};
  if (TOTAL.test(label)) return { ...find(PURPOSES, label), isTotal: true };
  const economic = ECONOMICS.find(([pattern]) => pattern.test(label))?.[1];
  if (economic !== undefined) return { economic };
  const said = { ...find(ORIGINS, label), ...find(FUNDS, label), ...find(KINDS, label), ...find(PURPOSES, label) };
  if (Object.keys(said).length > 0) return said;
  return /^(?:收入|支出|收入预算|支出预算|部门预算|其中|科目|预算数|资金来源|本年收入|本年支出|年初预算数|绝对(?:数|值|额)|数额|差额|(?:财政部门)?批复数)$/u.test(
    label,
  )
    ? {}
    : null;
});

/** 经费拨款 and 非税收入, which divide the general public budget. */
export const isPartOfGeneralPublic = (fund: Fund | undefined): boolean => fund === "grants" || fund === "nonTaxRevenue";

/** What a line of income says. */
export function saidByIncomeLine(text: string): Said | null {
  const label = bareWords(text);
  if (APART.test(label) || /^纳入财政专户管理的收费/u.test(label)) return null;
  if (/^(?:小计|本年收入|本年收入合计|本年收入小计|当年收入合计|本年预算收入)$/u.test(label))
    return { origin: "currentYear", isTotal: true };
  if (/^(?:收入总计|收入合计|总计|合计|收入预算总计)$/u.test(label)) return { isTotal: true };
  const said = { ...find(ORIGINS, label), ...find(FUNDS, label) };
  return Object.keys(said).length > 0 ? said : null;
}

/** What a line of expenditure says that is no 类, 款 or 项. */
export function saidBySpendingLine(text: string): Said | null {
  const label = bareWords(text);
  if (/^(?:小计|本年支出|本年支出合计|本年支出小计|当年支出合计)$/u.test(label))
    return { kind: "spent", isTotal: true };
  if (/^(?:支出总计|支出合计|总计|合计|支出预算总计)$/u.test(label)) return { isTotal: true };
  const said = find(KINDS, label);
  return Object.keys(said).length > 0 ? said : null;
}

/** What a line of the “三公” table says. */
export function saidByExpenseLine(text: string): Said | null {
  const label = bareWords(text);
  if (/^(?:合计|总计|共计)$/u.test(label)) return { purpose: "threePublic", isTotal: true };
  const said = find(PURPOSES, label);
  return Object.keys(said).length > 0 ? said : null;
}

/** What is said is laid over what is known. */
export function saying(known: Meaning, said: Said): Meaning {
  const { kind, origin, purpose, period, economic } = said;
  // 财政拨款 above amounts of one budget says no more than that they are appropriated.
  const fund = said.fund === "fiscal" && known.fund !== "all" ? undefined : said.fund;
  return {
    ...known,
    ...(fund && { fund }),
    ...(kind && { kind }),
    ...(origin && { origin }),
    ...(purpose && { purpose }),
    ...(period && { period }),
    ...(economic !== undefined && { economic }),
  };
}
