/** The letters that make a number of another base of digits (`0x10`) for a program, and for no person. */
const BASES = "xXoObB";

/** A number as XML writes it, `-1.5E3`; `null` for what is none. Source: XML Schema Part 2, 3.2.5 (double). */
export function numberIn(text: string): number | null {
  const number = Number(text);
  return Number.isFinite(number) && text !== "" && !BASES.includes(text[1] ?? " ") ? number : null;
}

/** A number that counts or numbers something, digits alone; `null` for what is none. */
export const wholeIn = (text: string): number | null => (/^\d{1,9}$/u.test(text) ? Number(text) : null);
