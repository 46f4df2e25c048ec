import { GAP } from "./compact";

/** What takes the place of a masked character: no digit, no word, no punctuation. */
export const MASK = GAP;

/** Numbers that state no quantity, and names within which nothing is stated. */
const MASKED: readonly RegExp[] = [
  /【[^】\d]*】年?/gu, // what is still to be filled in: 【待填：预算年度】年
  /[〔[【][12]\d{3}[〕\]】]第?\d*号?/gu, // 〔2021〕83号
  /(?<!\d)(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?/gu,
  /(?<!\d)(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])(?!\d)/gu,
  /(?<!\d)(?:19|20)\d\d(?:年)?[-~至](?:19|20)\d\d年?/gu,
  /(?<![\d月])\d{1,2}月\d{1,2}日|(?<!\d)\d{1,2}月(?:份|底)?/gu,
  /(?<=（)\d{1,7}(?=[类款项]）)/gu, // 司法（06款）
  /第\d+(?:[、，]\d+)*(?:号|条|批|次|期|款|项|届|章|季度)?/gu,
  /(?<=令|文|发|函|字|办)第?\d+(?:[、，]\d+)*号/gu,
  /V\d+(?:\.\d+)*|(?<!\d)\d+\.\d+版/giu,
  /(?<![\d,.])\d{3,7}(?=类|款|项|科目)/gu,
  /“十[一二三四五]五”/gu,
  /表\d{1,2}(?!\d)|附件\d+|(?<![A-Za-z])[A-Za-z]+\d+/gu,
  /https?:[\x21-\x7e]+|(?<!\d)\d{3,4}-\d{7,8}(?!\d)/gu,
];

const LIST_NUMBER = /^(?:\d{1,2}[、.](?!\d)|（\d{1,2}）|\d{1,2}）|第\d+部分)/u;

/** The text with everything masked that is no figure. A title that is never closed masks nothing. */
export function masked(text: string): string {
  let result = maskTitles(text);
  for (const pattern of MASKED) result = result.replace(pattern, blank);
  return result.replace(LIST_NUMBER, blank);
}

const blank = (found: string): string => MASK.repeat(found.length);

/** 《…》, with titles in it. */
function maskTitles(text: string): string {
  const characters = [...Array(text.length).keys()].map((index) => text[index] ?? "");
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === "《") open.push(index);
    if (text[index] !== "》") continue;
    const start = open.pop();
    if (start !== undefined && open.length === 0) characters.fill(MASK, start, index + 1);
  }
  return characters.join("");
}
