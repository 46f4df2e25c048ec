import type { Fund, Meaning } from "../../../disclosure/meaning";

/** Sources of income as officials write them. */
const CURRENT: Readonly<Partial<Record<Fund, string>>> = {
  fiscal: "财政拨款收入",
  generalPublic: "一般公共预算拨款收入",
  governmentFund: "政府性基金预算拨款收入",
  stateCapital: "国有资本经营预算拨款收入",
  specialFiscalAccount: "财政专户管理资金收入",
  educationFees: "教育收费收入",
  otherSpecialAccount: "其他专户收入",
  unitFunds: "单位资金收入",
  institutional: "事业收入",
  business: "事业单位经营收入",
  superior: "上级补助收入",
  subordinate: "附属单位上缴收入",
  other: "其他收入",
};

const CARRIED: Readonly<Partial<Record<Fund, string>>> = {
  all: "上年结转结余",
  fiscal: "财政拨款结转",
  generalPublic: "一般公共预算拨款结转",
  governmentFund: "政府性基金预算拨款结转",
  stateCapital: "国有资本经营预算拨款结转",
  nonFiscal: "非财政拨款结转结余",
  specialFiscalAccount: "财政专户管理资金结转结余",
  unitFunds: "单位资金结转结余",
};

/** @param otherwise as the table calls it */
export function sourceName({ fund, origin }: Meaning, otherwise: string): string {
  if (origin === "balanceUsed") return "使用非财政拨款结余";
  if (origin === "accountBalance") return "上年实户资金余额";
  return (origin === "carriedOver" ? CARRIED[fund] : CURRENT[fund]) ?? otherwise;
}
