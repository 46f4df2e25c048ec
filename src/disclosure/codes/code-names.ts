import { bareLabel, plain } from "../recognition/label";
import type { Classification, ClassifiedCode } from "./classification";
import { codeAbove } from "./kinds";

/** A code printed before its name: `[2010601]行政运行`, `2010601-行政运行`. */
const CODE_IN_FRONT = /^[[(【〔]?\d{3,7}[\])】〕]?[-—_.、:]?(?=\D)/u;
/** Brackets that add a word or leave it out: `维修（护）费`. Longer ones tell codes apart: `（基本建设）`. */
const SHORT_BRACKET = /\([^()]{1,3}\)/gu;

/** The name alone, without a code before it; empty where the cell holds a code or a sign and no name. */
export function nameAlone(text: string): string {
  const bare = text.trim().replace(CODE_IN_FRONT, "").trim();
  return /\p{Script=Han}/u.test(bare) ? bare : "";
}

/** Whether two names differ in no more than spaces, width, numbering and quotation marks. */
export function sameName(a: string, b: string): boolean {
  return bareLabel(a) === bareLabel(b);
}

/**
 * Whether two names are one name in other wording: short brackets (`维修（护）费`), commas, 的, 与 for 和, 其它 for
 * 其他, 费 for 费用, 支出 at the end left out, or the names above it in front. Any other word makes another name.
 */
export function sameInOtherWords(a: string, b: string): boolean {
  if (sameName(a, b)) return true;
  const forms = formsOf(b);
  return formsOf(a).some((form) => forms.includes(form));
}

function formsOf(name: string): readonly string[] {
  const bare = bareLabel(nameAlone(plain(name)));
  // Printed with the names above it: 一般公共服务支出-财政事务-行政运行.
  const last = bare.split(/[-—_/|>→]+/u).at(-1) ?? bare;
  return [bare, bare.replace(SHORT_BRACKET, ""), last].map(wordForm).filter((form) => form !== "");
}

/** What is the same for all wordings of a name: `其它支出` and `其他支出`. */
export function looseName(name: string): string {
  return wordForm(bareLabel(nameAlone(plain(name))).replace(SHORT_BRACKET, ""));
}

function wordForm(name: string): string {
  return name
    .replace(/[()[\]〔〕【】<>《》·,、;.]|[的与及和]/gu, "")
    .replace(/其它/gu, "其他")
    .replace(/费用/gu, "费")
    .replace(/(?<=.)支出$/u, "");
}

/** Whether a code bears a name, in whatever wording. A replaced name is not borne any more. */
export function bears({ name, also }: ClassifiedCode, printed: string): boolean {
  return [name, ...also].some((one) => sameInOtherWords(one, printed));
}

/**
 * The sibling whose name stands beside a code, as when a row was copied; `null` where none has it. A code that
 * is not listed may have a name that belongs to its sibling too.
 */
export function ownerOfName(code: string, printed: string, list: Classification): ClassifiedCode | null {
  const above = codeAbove(code);
  const own = list.codes.get(code);
  if (above === "" || (own && bears(own, printed))) return null;
  for (const other of list.codes.values()) {
    if (other.code !== code && codeAbove(other.code) === above && sameName(other.name, printed)) return other;
  }
  return null;
}

const UNIT_ENDING =
  /(?:局|委|厅|部|处|办|办公室|中心|院|校|大学|站|所|馆|队|会|社|公司|政府|镇|乡|街道|联|园|本级|机关)(?:\((?:本级|机关|部门)\))?$/u;

/** Whether a name is a unit's, whose own number may look like a 类: `208 某市民政局`. */
export function isUnitName(name: string): boolean {
  return UNIT_ENDING.test(plain(name));
}
