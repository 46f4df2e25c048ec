import { isBlank, isErrorValue, type Cell } from "../../workbook/cell";
import { generalPlaces, shownFigure } from "../../workbook/display";
import { withoutInvisible } from "../../workbook/invisible";
import { rememberedNumber, rememberedText } from "../../workbook/remembered";
import { decimal, ZERO, type Decimal } from "../money";
import { MONEY_UNITS, type Unit } from "../unit";

/** What an amount cell says. `decimals` are those a reader sees, in the unit of the sheet. */
export type AmountReading =
  | { readonly kind: "amount"; readonly value: Decimal; readonly decimals: number; readonly isEmpty: boolean }
  | { readonly kind: "words" }
  | { readonly kind: "error" };

/** Amounts are published with two decimals; where no format says so, that many are taken as printed. */
export const USUAL_DECIMALS = 2;
const NOTHING = /^(?:[-—–−]+|无|\/)$/u;
/** Whether a text stands for an amount of nothing: a dash, 无. */
export const isNothing = rememberedText((text: string): boolean => NOTHING.test(text.normalize("NFKC").trim()));

const LOOK = new RegExp(`^[-−+]?[¥$]?[-−]?[\\d,.]*\\d(?:${MONEY_UNITS})?$`, "u");
/** Whether a text has the look of an amount, with its sign, currency or unit, as `readAmount` reads or refuses it. */
export const looksLikeAmount = (text: string): boolean => LOOK.test(text);

const WORDS: AmountReading = { kind: "words" };

/**
 * Reads an amount from a number, or from text such as `1,234.50`, `￥1,234.50`, `１２３４`, `(1,234.50)`.
 * @param unit of the sheet: a text may say it again, `1,234.50万元`; one in another unit is no amount of the sheet
 */
export function readAmount(cell: Cell, unit: Unit | null = null): AmountReading {
  if (isBlank(cell)) return { kind: "amount", value: ZERO, decimals: USUAL_DECIMALS, isEmpty: true };
  if (isErrorValue(cell.value)) return { kind: "error" };
  if (typeof cell.value === "number") return numberIn(cell.numberFormat)(cell.value);
  return typeof cell.value === "string" ? fromText(cell.value, unit) : WORDS;
}

/** What a number is in a format: tables state their amounts several times, in few formats. */
const numberIn = rememberedText((numberFormat) => rememberedNumber((value) => fromNumber(value, numberFormat)));

function fromNumber(value: number, numberFormat: string): AmountReading {
  const digits = digitsOf(value);
  if (digits === null) return WORDS;
  // A number that went through binary floating point is what the cell shows, not what it stores; and one that is
  // kept in 元 and shown in 万元 is the 万元.
  const shown = shownFigure(value, numberFormat);
  if (shown !== null) {
    const figure = decimal(value < 0 ? `-${shown.digits}` : shown.digits);
    return { kind: "amount", value: figure, decimals: shown.decimals, isEmpty: false };
  }
  // A third of something has no last digit: it is read as far as `General` shows it.
  const stored = decimal(digits).toDecimalPlaces(Math.max(generalPlaces(Math.abs(value)), USUAL_DECIMALS));
  return { kind: "amount", value: stored, decimals: Math.max(stored.decimalPlaces(), USUAL_DECIMALS), isEmpty: false };
}

/** Nobody states amounts more finely; sums and differences in binary are off by far less. */
const FINEST_DECIMALS = 6;
const BINARY_REST = 1e-8;

/**
 * The digits Excel keeps of a number, fifteen significant ones, without what binary arithmetic left behind them:
 * a sum of 812.480000000003 is 812.48. `null` beyond any budget.
 */
export function digitsOf(value: number): string | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return null;
  const plainly = Number(value.toFixed(FINEST_DECIMALS));
  const digits = (Math.abs(value - plainly) < BINARY_REST ? plainly : value).toPrecision(15);
  const plainDigits = digits.includes("e") ? Number(digits).toFixed(20) : digits;
  return plainDigits.includes(".") ? plainDigits.replace(/0+$/u, "").replace(/\.$/u, "") : plainDigits;
}

function fromText(text: string, unit: Unit | null): AmountReading {
  const whole = withoutInvisible(text.normalize("NFKC")).replace(/\s+/gu, "");
  const compact = unit !== null && whole.endsWith(unit) ? whole.slice(0, -unit.length) : whole;
  if (NOTHING.test(compact)) return { kind: "amount", value: ZERO, decimals: USUAL_DECIMALS, isEmpty: true };
  const match = /^(\()?([-−+])?[¥$]?([-−])?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(\))?$/u.exec(compact);
  if (!match) return WORDS;
  const [, open, sign, innerSign, integer = "0", fraction = "", close] = match;
  if ((open === undefined) !== (close === undefined) || integer.length > 20) return WORDS;
  const isNegative = open !== undefined || sign === "-" || sign === "−" || innerSign !== undefined;
  const digits = `${integer.replace(/,/gu, "")}${fraction ? `.${fraction}` : ""}`;
  return {
    kind: "amount",
    value: decimal(isNegative ? `-${digits}` : digits),
    decimals: Math.max(fraction.length, USUAL_DECIMALS),
    isEmpty: false,
  };
}
