/**
 * What an amount of a disclosure means, in the one vocabulary that all provinces share. Forms print it in
 * different words, tables, orders and units; equal meanings are one amount, whatever the words.
 */

/** Money that comes in, or that is spent. */
export type Flow = "income" | "expenditure";

/** Out of which budget or source. */
export type Fund =
  | "all"
  | "fiscal" // 财政拨款
  | "generalPublic" // 一般公共预算
  | "grants" // 其中：经费拨款
  | "nonTaxRevenue" // 其中：纳入一般公共预算管理的非税收入
  | "governmentFund" // 政府性基金预算
  | "stateCapital" // 国有资本经营预算
  | "nonFiscal" // 非财政拨款
  | "specialFiscalAccount" // 财政专户管理资金
  | "educationFees" // 其中：教育收费
  | "otherSpecialAccount" // 其他专户收入
  | "unitFunds" // 单位资金
  | "institutional" // 事业收入
  | "business" // 事业单位经营收入
  | "superior" // 上级补助收入
  | "subordinate" // 附属单位上缴收入
  | "other"; // 其他收入

/** What the money is for. */
export type Kind =
  | "all"
  | "spent" // 本年支出
  | "basic" // 基本支出
  | "personnel" // 人员经费
  | "operating" // 公用经费
  | "project" // 项目支出
  | "businessSpending" // 事业单位经营支出
  | "toSuperior" // 上缴上级支出
  | "toSubordinates" // 对附属单位补助支出
  | "distributed" // 结余分配
  | "carriedForward" // 结转下年
  | "unallocated"; // 未安排支出的实户资金

/** From when the money is. */
export type Origin =
  | "all"
  | "currentYear" // 本年
  | "own" // 本级财力
  | "transferred" // 上级安排的转移支付
  | "carriedOver" // 上年结转结余
  | "balanceUsed" // 使用非财政拨款结余
  | "accountBalance"; // 上年实户资金余额

/** A use that regulations ask to be shown apart; `none` where the amount is not about one. */
export type Purpose =
  | "none"
  | "threePublicAndMeetings" // “三公”经费、会议费、培训费合计
  | "threePublic" // “三公”经费
  | "travelAbroad" // 因公出国（境）费
  | "reception" // 公务接待费
  | "vehicles" // 公务用车购置及运行费
  | "vehiclePurchase"
  | "vehicleOperation"
  | "meetings" // 会议费
  | "training" // 培训费
  | "agencyOperating" // 机关运行经费
  | "procurement" // 政府采购
  | "purchasedServices" // 政府购买服务
  | "transfersDown" // 对下转移支付
  | "newAssets"; // 新增资产配置

/**
 * Which year's amount: the budget year's, the one before, what was spent then where a table prints it beside that
 * year's budget, or the change since.
 */
export type Period = "current" | "previous" | "executed" | "change" | "rate";

export interface Meaning {
  readonly flow: Flow;
  readonly fund: Fund;
  readonly kind: Kind;
  readonly origin: Origin;
  readonly purpose: Purpose;
  /** 类 or 款 of the economic classification, `302`; empty where the amount is of all. */
  readonly economic: string;
  readonly period: Period;
}

const FUND_PARENT: Readonly<Record<Fund, Fund | null>> = {
  all: null,
  fiscal: "all",
  generalPublic: "fiscal",
  grants: "generalPublic",
  nonTaxRevenue: "generalPublic",
  governmentFund: "fiscal",
  stateCapital: "fiscal",
  nonFiscal: "all",
  specialFiscalAccount: "nonFiscal",
  educationFees: "specialFiscalAccount",
  otherSpecialAccount: "specialFiscalAccount",
  unitFunds: "nonFiscal",
  institutional: "unitFunds",
  business: "unitFunds",
  superior: "unitFunds",
  subordinate: "unitFunds",
  other: "unitFunds",
};

const KIND_PARENT: Readonly<Record<Kind, Kind | null>> = {
  all: null,
  spent: "all",
  basic: "spent",
  personnel: "basic",
  operating: "basic",
  project: "spent",
  businessSpending: "spent",
  toSuperior: "spent",
  toSubordinates: "spent",
  distributed: "all",
  carriedForward: "all",
  unallocated: "all",
};

const ORIGIN_PARENT: Readonly<Record<Origin, Origin | null>> = {
  all: null,
  currentYear: "all",
  own: "currentYear",
  transferred: "currentYear",
  carriedOver: "all",
  balanceUsed: "all",
  accountBalance: "all",
};

const PURPOSE_PARENT: Readonly<Record<Purpose, Purpose | null>> = {
  none: null,
  threePublicAndMeetings: null,
  threePublic: "threePublicAndMeetings",
  travelAbroad: "threePublic",
  reception: "threePublic",
  vehicles: "threePublic",
  vehiclePurchase: "vehicles",
  vehicleOperation: "vehicles",
  meetings: "threePublicAndMeetings",
  training: "threePublicAndMeetings",
  agencyOperating: null,
  procurement: null,
  purchasedServices: null,
  transfersDown: null,
  newAssets: null,
};

/** All money of a flow, without any restriction. */
function whole(flow: Flow): Meaning {
  return { flow, fund: "all", kind: "all", origin: "all", purpose: "none", economic: "", period: "current" };
}

/** Income of a fund and an origin; all of it where none is given. */
export function income(fund: Fund = "all", origin: Origin = "all"): Meaning {
  return { ...whole("income"), fund, origin };
}

/** Expenditure of a fund and a kind; all that is spent where none is given. */
export function spending(fund: Fund = "all", kind: Kind = "spent"): Meaning {
  return { ...whole("expenditure"), fund, kind };
}

/** An expense shown apart, out of a fund. */
export function expense(purpose: Purpose, fund: Fund = "fiscal"): Meaning {
  return { ...whole("expenditure"), fund, purpose };
}

const keys = new WeakMap<Meaning, string>();

/** One text for equal meanings. */
export function meaningKey(meaning: Meaning): string {
  const known = keys.get(meaning);
  if (known !== undefined) return known;
  const { flow, fund, kind, origin, purpose, economic, period } = meaning;
  const key = [flow, fund, kind, origin, purpose, economic, period].join(".");
  keys.set(meaning, key);
  return key;
}

/** Whether two places state one and the same amount. */
export function sameAmount(a: Meaning, b: Meaning): boolean {
  return (
    a === b ||
    (a.fund === b.fund &&
      a.kind === b.kind &&
      a.flow === b.flow &&
      a.origin === b.origin &&
      a.purpose === b.purpose &&
      a.economic === b.economic &&
      a.period === b.period)
  );
}

/** Whether the first amount includes the second, or is the same. */
export function contains(whole: Meaning, part: Meaning): boolean {
  return (
    whole.flow === part.flow &&
    whole.period === part.period &&
    isWithin(part.fund, whole.fund, FUND_PARENT) &&
    isWithin(part.kind, whole.kind, KIND_PARENT) &&
    isWithin(part.origin, whole.origin, ORIGIN_PARENT) &&
    isWithin(part.purpose, whole.purpose, PURPOSE_PARENT) &&
    part.economic.startsWith(whole.economic)
  );
}

/** Whether one fund is another or a part of it: 一般公共预算 within 财政拨款. */
export function fundWithin(part: Fund, whole: Fund): boolean {
  return isWithin(part, whole, FUND_PARENT);
}

function isWithin<T extends string>(part: T, whole: T, parents: Readonly<Record<T, T | null>>): boolean {
  for (let at: T | null = part; at !== null; at = parents[at]) if (at === whole) return true;
  return false;
}
