import { powerOfTen, type Decimal } from "./money";

/** The unit a table is printed in. */
export type Unit = "万元" | "千元" | "元";

/** What is not money: areas, and things that are counted one by one. */
export type OtherUnit = "平方米" | "辆" | "台" | "人" | "家" | "个" | "张";

/** How many places its point stands to the right of that of 万元. */
const PLACES: Readonly<Record<Unit, number>> = { 万元: 0, 千元: 1, 元: 4 };

const isMoney = (unit: Unit | OtherUnit): unit is Unit => unit in PLACES;

/** The units of money as a pattern; the longer before those that end like them. */
export const MONEY_UNITS = "万元|千元|元";

/** The unit a pattern has found; `null` where it found none. */
export function unitNamed(found: string | undefined): Unit | null {
  return found === "万元" || found === "千元" || found === "元" ? found : null;
}

/** Places after the point of 万元 beyond those printed in the unit; none for what is no money. */
export function placesBelow(unit: Unit | OtherUnit): number {
  return isMoney(unit) ? PLACES[unit] : 0;
}

/** An amount printed in a unit of money, in 万元. */
export function inTenThousands(amount: Decimal, unit: Unit): Decimal {
  return shifted(amount, -PLACES[unit]);
}

/** One unit of the last of so many decimals printed in a unit of money, in 万元. */
export function lastDigitIn(decimals: number, unit: Unit): Decimal {
  return powerOfTen(-decimals - PLACES[unit]);
}

/** An amount in 万元, in a unit; as it is where that is no unit of money. */
export function inUnit(amount: Decimal, unit: Unit | OtherUnit): Decimal {
  return shifted(amount, placesBelow(unit));
}

function shifted(amount: Decimal, places: number): Decimal {
  return places === 0 || amount.isZero() ? amount : amount.times(powerOfTen(places));
}
