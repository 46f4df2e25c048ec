const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 to 99 in Chinese: 一, 十, 十一, 二十. */
export function chineseNumber(count: number): string {
  const tens = Math.floor(count / 10);
  const units = DIGITS[count % 10] ?? "";
  if (tens === 0) return units;
  return `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${units}`;
}

/** 一、 for sections, （一） for subsections, 1、 for paragraphs: 党政机关公文的层次序数 as the disclosure form prints it. */
export const sectionNumber = (count: number): string => `${chineseNumber(count)}、`;
export const subsectionNumber = (count: number): string => `（${chineseNumber(count)}）`;
export const paragraphNumber = (count: number): string => `${count}、`;
