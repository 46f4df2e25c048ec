import { plainDecimal } from "./decimal-text";

/** A decimal number without rounding: digits × 10^-places. */
export interface Exact {
  readonly digits: bigint;
  readonly places: number;
}

export const ZERO_EXACT: Exact = { digits: 0n, places: 0 };

/** A cell's number by the fifteen digits that Excel holds. */
export function exact(value: number): Exact {
  const text = plainDecimal(value);
  const point = text.indexOf(".");
  return { digits: BigInt(text.replace(".", "")), places: point < 0 ? 0 : text.length - point - 1 };
}

export function addedExact(a: Exact, b: Exact): Exact {
  const places = Math.max(a.places, b.places);
  return { digits: raised(a, places) + raised(b, places), places };
}

export const negatedExact = ({ digits, places }: Exact): Exact => ({ digits: -digits, places });

/** Rounded half away from zero, as Excel's ROUND does. */
export function roundedExact(number: Exact, places: number): Exact {
  if (number.places <= places) return number;
  const unit = 10n ** BigInt(number.places - places);
  const half = number.digits < 0n ? -unit / 2n : unit / 2n;
  return { digits: (number.digits + half) / unit, places };
}

export const exactNumber = ({ digits, places }: Exact): number => Number(`${digits}e-${places}`);

const raised = ({ digits, places }: Exact, to: number): bigint => digits * 10n ** BigInt(to - places);
