import { exactly, intervalAround, type Interval } from "../../disclosure/interval";
import { decimal, formatAmount, powerOfTen, type Decimal } from "../../disclosure/money";

export type QuantityKind = "money" | "percent" | "count";

/** A number with its unit as a paragraph prints it. Money is in 万元, whatever is printed. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** Place in the compact text. */
  readonly from: number;
  readonly to: number;
  /** As printed, its unit included: `17,690.90万元`. */
  readonly text: string;
  readonly amount: Decimal;
  /** One unit of its last printed digit, in the unit of `amount`. */
  readonly quantum: Decimal;
  readonly decimals: number;
  /** Decimals that the text prints as a rule in this unit: what is proposed instead has them. */
  readonly usual: number;
  /** Nothing, in a text of whole numbers: it may be what was rounded to nothing. */
  readonly isRoundedAway?: true;
  /** 万元 of one printed unit; one for what is no money. */
  readonly scale: Decimal;
  readonly unit: string;
  /** About, more than, from … to: it claims no exact amount. */
  readonly isLoose: boolean;
  /** 50万元以上: a threshold, part of the words. */
  readonly isBound: boolean;
}

const NUMBER =
  /(?<![\d.,])(百分之|-?)(\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:,\d+)*(?:\.\d+)?|\.\d+)(多|余|几)?(亿元|万亿元|千万元|百万元|万元|千元|亿|万(?:多|余)?(?:家|人次|人|个|户|名|亩|平方米|公里)|万(?!多|余)|元|%|‰|个百分点|百分点|平方米|㎡|公里|辆|台（套）|台|套|人次|人|个|家|户|名|件|批次|批|项|次|亩|倍)?(多|余|左右)?(?:（?含）?)?(以上|以下|以内|及以上)?/gu;
const PER_HUNDRED = "百分之";
const LOOSE_BEFORE = /(?:约|近|超过?|不足|不超|逾|大约|接近|至少|最多|不低于|不高于|[~])$/u;
const RANGE_AFTER = /^(?:[~至到-]|—)\d/u;

const OTHER_UNIT =
  /^(?:米|吨|公斤|千克|克|公顷|平方|立方|升|度|千瓦|兆|小时|分钟|秒|天|周|个?月|岁|分|成|级|层|寸|厘|毫|℃|°|[A-Za-z])/u;

const SCALES: Readonly<Record<string, number>> = {
  万亿元: 8,
  亿元: 4,
  亿: 4,
  千万元: 3,
  百万元: 2,
  万元: 0,
  万: 0,
  千元: -1,
  元: -4,
};

/** Amounts in 元 are exact: 17000元, 850088.3元 and 1085203.63元 stand in one text. */
const IN_YUAN = "元";
const CENTS = 2;

const SEPARATOR = "(?:[、，和与及]|以及)";
/** Between the figures of a list told in one breath. */
export const BETWEEN = new RegExp(`^${SEPARATOR}$`, "u");
const TOLD_TOGETHER = new RegExp(`(?:分别|各)[^，。；：\\d]*(?:\\d[\\d,.]*${SEPARATOR})*$`, "u");
/** So far back 分别 stands before a figure of its list. */
const REACH = 80;

/** The quantities of a masked text, in order; numbers without a unit only where they have decimals or share one. */
export function quantitiesOf(text: string): Quantity[] {
  const backwards: Quantity[] = [];
  for (const match of [...text.matchAll(NUMBER)].reverse()) {
    const quantity = quantityOf(text, match, backwards.at(-1) ?? null);
    if (quantity) backwards.push(quantity);
  }
  return backwards.reverse();
}

/** 分别为100.50、200.60万元: the unit stands behind the last. */
function sharedUnit(text: string, from: number, to: number, hasDecimals: boolean, next: Quantity | null): string {
  if (next === null || !BETWEEN.test(text.slice(to, next.from))) return "";
  return hasDecimals || TOLD_TOGETHER.test(text.slice(Math.max(0, from - REACH), from)) ? next.unit : "";
}

function quantityOf(text: string, match: RegExpMatchArray, next: Quantity | null): Quantity | null {
  const [whole, lead = "", digits = "", more, own = "", some, bound] = match;
  const start = match.index ?? 0;
  const decimals = /\.(\d+)/u.exec(digits)?.[1]?.length ?? 0;
  const isPercent = lead === PER_HUNDRED;
  const sign = isPercent ? "" : lead;
  const unit = isPercent ? "%" : own === "" ? sharedUnit(text, start, start + whole.length, decimals > 0, next) : own;
  const isMinus = sign !== "" && !/[\d日月年%元]$/u.test(text.slice(0, start));
  // 29.8米 is told in a unit that nothing here speaks of.
  const isBare = unit === "" && more === undefined && bound === undefined;
  if (isBare && (decimals === 0 || OTHER_UNIT.test(text.slice(start + whole.length)))) return null;
  const exponent = SCALES[unit];
  const kind = exponent !== undefined || unit === "" ? "money" : /[%‰]|百分点/u.test(unit) ? "percent" : "count";
  const scale = powerOfTen(exponent ?? 0);
  const size = decimal(digits.replace(/,/gu, "").replace(/^\./u, "0.")).times(scale);
  const from = start + (isMinus ? 0 : sign.length);
  const to = start + whole.length - (some?.length ?? 0) - (bound?.length ?? 0) - brackets(whole, bound ?? "");
  const before = text.slice(Math.max(0, start - 4), start);
  return {
    kind,
    from,
    to,
    text: text.slice(from, to),
    amount: isMinus ? size.negated() : size,
    quantum: powerOfTen(-decimals).times(scale),
    decimals,
    usual: decimals,
    scale,
    unit,
    isLoose:
      more !== undefined ||
      some !== undefined ||
      (/^万./u.test(unit) && unit !== "万元") ||
      bound !== undefined ||
      LOOSE_BEFORE.test(before) ||
      /\d(?:[%元辆人个]|万元)?[~至到]$/u.test(before) ||
      RANGE_AFTER.test(text.slice(start + whole.length)),
    isBound: bound !== undefined,
  };
}

/** `（含）` between a unit and 以上 is no part of the figure. */
function brackets(whole: string, bound: string): number {
  const before = bound === "" ? whole : whole.slice(0, -bound.length);
  return /（?含）?$/u.exec(before)?.[0].length ?? 0;
}

/** What a printed quantity can stand for; zero and counts stand for themselves. */
export function rangeOf({ kind, amount, quantum, isRoundedAway }: Quantity): Interval {
  return (amount.isZero() && kind !== "percent" && !isRoundedAway) || (kind === "count" && quantum.gte("1"))
    ? exactly(amount)
    : intervalAround(amount, quantum);
}

/** The quantity as if it were printed with the usual decimals: 5.1 for 5.10. */
export function strictly(quantity: Quantity): Quantity {
  const { decimals, usual, scale, kind } = quantity;
  return kind === "count" || decimals >= usual ? quantity : { ...quantity, quantum: powerOfTen(-usual).times(scale) };
}

/** An amount in the unit that a quantity is printed in, with its decimals: `9678.31`. */
export function printedLike({ scale, decimals, usual, kind, unit }: Quantity, amount: Decimal): string {
  const value = amount.div(scale);
  if (kind === "count") return value.toFixed(Math.max(decimals, value.decimalPlaces()));
  return value.toFixed(unit === IN_YUAN ? Math.max(usual, Math.min(CENTS, value.decimalPlaces())) : usual);
}

/** How the amounts of a working read beside the figures that it is about. */
export interface WorkingUnit {
  readonly unit: string;
  readonly show: (amount: Decimal) => string;
}

/** The unit that all amounts of money among the quantities are printed in; 万元 with two decimals where there are several. */
export function workingUnit(quantities: readonly Quantity[]): WorkingUnit {
  const money = quantities.filter(({ kind }) => kind === "money");
  const [first] = money;
  if (!first || first.scale.eq(1) || money.some(({ scale }) => !scale.eq(first.scale)))
    return { unit: "万元", show: (amount) => formatAmount(amount) };
  const decimals = Math.max(...money.map(({ usual }) => usual));
  return { unit: first.unit, show: (amount) => formatAmount(amount.div(first.scale), decimals) };
}

/** The number itself, as it is printed, without separators: `05.00`. */
export function printedNumber({ text }: Quantity): string {
  return /[\d.]+/u.exec(text.replace(/,/gu, ""))?.[0] ?? "";
}

/** How a text prints as a rule: `万元` with two decimals. */
const AS_A_RULE = 0.8;

/** The same quantities, each knowing with how many decimals its unit is printed as a rule in the text. */
export function withUsualDecimals(quantities: readonly (readonly Quantity[])[]): Quantity[][] {
  const counts = new Map<string, Map<number, number>>();
  for (const { unit, decimals } of quantities.flat()) {
    const ofUnit = counts.get(unit) ?? new Map<number, number>();
    counts.set(unit, ofUnit.set(decimals, (ofUnit.get(decimals) ?? 0) + 1));
  }
  const usual = new Map(
    [...counts].flatMap(([unit, ofUnit]) => {
      const all = [...ofUnit.values()].reduce((sum, count) => sum + count, 0);
      const [most] = [...ofUnit].sort((a, b) => b[1] - a[1]);
      return most && all >= 10 && most[1] >= AS_A_RULE * all ? [[unit, most[0]] as const] : [];
    }),
  );
  usual.delete(IN_YUAN);
  const isRoundedAway = ({ kind, unit, amount }: Quantity): boolean =>
    kind === "money" && amount.isZero() && usual.get(unit) === 0;
  return quantities.map((each) =>
    each.map((one) => ({
      ...one,
      usual: usual.get(one.unit) ?? one.decimals,
      ...(isRoundedAway(one) && { isRoundedAway: true as const }),
    })),
  );
}
