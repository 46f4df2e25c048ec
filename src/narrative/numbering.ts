const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const PLACES = ["", "十", "百", "千"];

/** 1 to 9999 in Chinese: 一, 十, 十一, 一百零一, 一百一十. */
export function chineseNumber(count: number): string {
  const digits = [...String(count)].map(Number);
  const read = digits
    .map((digit, index) => (digit === 0 ? "零" : `${DIGITS[digit] ?? ""}${PLACES[digits.length - 1 - index] ?? ""}`))
    .join("")
    .replace(/零+/gu, "零")
    .replace(/零$/u, "");
  return read.replace(/^一十/u, "十");
}

/**
 * 一、 for sections, （一） for subsections, 1. or 1、 for paragraphs: the order of 党政机关公文格式 (GB/T 9704), which
 * has 1. on the third level; lists of codes are printed with 1、.
 */
export const sectionNumber = (count: number): string => `${chineseNumber(count)}、`;
export const subsectionNumber = (count: number): string => `（${chineseNumber(count)}）`;
export const paragraphNumber = (count: number): string => `${count}、`;
export const thirdLevelNumber = (count: number): string => `${count}.`;
