const NUMERALS = "〇一二三四五六七八九";

/** A number below a hundred in Chinese numerals: 二 is 2, 十 is 10, 二十八 is 28, 一十二 as some write it 12. */
export function belowHundred(numerals: string): number {
  const [tens = "", units = ""] = numerals.includes("十") ? numerals.split("十") : ["〇", numerals];
  return (tens === "" ? 1 : NUMERALS.indexOf(tens)) * 10 + (units === "" ? 0 : NUMERALS.indexOf(units));
}
