import type { Bilingual } from "../disclosure/bilingual";
import type { SlipPattern } from "./diagnosis";

/** What went wrong, as an officer says it to a colleague; empty where nothing is known. */
export const PATTERN_NAMES: Readonly<Record<SlipPattern, Bilingual>> = {
  transposition: { zh: "两位数字颠倒", en: "two digits transposed" },
  "digit-changed": { zh: "一位数字录错", en: "one digit mistyped" },
  "digit-dropped": { zh: "漏录一位数字", en: "a digit dropped" },
  "digit-doubled": { zh: "多录一位数字", en: "a digit too many" },
  "decimal-shift": { zh: "小数点错位", en: "decimal point moved" },
  unit: { zh: "万元与元混淆", en: "yuan taken for ten thousand yuan or the reverse" },
  sign: { zh: "正负号录错", en: "sign wrong" },
  neighbour: { zh: "与相邻格的数填错位置", en: "figure of a neighbouring cell" },
  "left-blank": { zh: "漏填", en: "left blank" },
  "row-left-out": { zh: "漏计一行", en: "a row left out" },
  "row-twice": { zh: "重复计一行", en: "a row counted twice" },
  "prior-year": { zh: "误用上年数", en: "last year's figure" },
  "total-not-updated": { zh: "合计未随明细更新", en: "total not updated with its parts" },
  "formula-range": { zh: "公式范围有误", en: "formula range wrong" },
  unexplained: { zh: "", en: "" },
};
