import { withoutInvisible } from "../../workbook/invisible";
import { remembered, rememberedText } from "../../workbook/remembered";

/**
 * Labels as a person compares them: width, spaces, quotation marks, numbering and `其中：`
 * make no difference.
 */

/** Digits and the like, which most cells hold, and Chinese characters: nothing to change. */
const ALREADY_PLAIN = /^[\d.,\p{Unified_Ideograph}]*$/u;

/** Full-width to half-width, brackets of one shape, no white space, no quotation marks. `〔收 入〕` → `(收入)`. */
export function plain(text: string): string {
  return ALREADY_PLAIN.test(text) ? text : madePlain(text);
}

const madePlain = rememberedText((text) =>
  withoutInvisible(text.normalize("NFKC"))
    .replace(/\s+/gu, "")
    .replace(/[“”„‟"'‘’「」]/gu, "")
    .replace(/〔/gu, "(")
    .replace(/〕/gu, ")"),
);

const NUMBERING =
  /^(?:其中:?|加:|减:|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.])/u;

/** `plain`, without leading numbering (`一、`, `1.`, `（二）`, `其中：`) and without a trailing `（小计）`. */
export const bareLabel = rememberedText((text: string): string => {
  let label = plain(text);
  for (
    let shorter = label.replace(NUMBERING, "");
    shorter !== label && shorter !== "";
    shorter = label.replace(NUMBERING, "")
  ) {
    label = shorter;
  }
  return label.replace(/\((?:小计|合计)\)$/u, "").replace(/:$/u, "");
});

/** The wordings of a column or line of a description, bare. */
export const wordingsOf = remembered(
  (described: { readonly zh: string; readonly also?: readonly string[] }): ReadonlySet<string> =>
    new Set([described.zh, ...(described.also ?? [])].map(bareLabel)),
);

const TOTAL_LABEL =
  /^(?:预算|部门|全部门|本部门|本单位|全年|本年|年度|本级|各项|全部|收支)*(?:收入|支出|预算|预算数|金额)?(?:合计|总计|共计|总合计)(?:数|金额|\((?:单位:)?(?:万元|千元|元)\))?$/u;

/** Whether a label names the total of a table. */
export function isTotalLabel(text: string): boolean {
  return TOTAL_LABEL.test(bareLabel(text));
}

const REMARKS = [
  /^(?:本页|承前页|过次页|上页|下页|第\d+页|(?:以下|此页|本页)?空白$|[.…·。—-]{2,}|……)/u,
  /^(?:填报|填表|制表|编制|报送|打印|公开|审核)?(?:日期|时间)/u,
  // `审核：`, `制表人 某某`; a project may be called 审核业务经费.
  /^(?:核对|校验|差额|签字|签章|填报|填表|制表|编制|报送|打印|审核|复核|经办|联系)(?:人员?|员|单位|部门|电话|方式|数|结果)?(?:签字|签章)?(?:$|[:(/\d])/u,
  /^(?:填报|填表|制表|编制|审核|复核|经办|联系|(?:单位|财务|部门|分管)?负责)人.{0,5}$/u,
  /^(?:单位|财务|部门|分管)?负责人(?:签字|签章)?[:(]/u,
];
const REMARK = new RegExp(REMARKS.map(({ source }) => source).join("|"), "u");

/** Lines that stand in a table without being of it: signatures, dates, sub-totals of a page, checks. */
export const isRemark = rememberedText((text: string): boolean => REMARK.test(bareLabel(text)));

const CHECK = /^(?:勾稽)?(?:校验|核对|检查|差额|差异|勾稽)(?:结果|公式|数|行|列|差额|差异|关系)?$/u;

/** What somebody put below a table to check it by formulas: `校验`, `差额`. */
export const isCheckLine = rememberedText((text: string): boolean => CHECK.test(bareLabel(text)));

/** A sub-total of the page, which repeats what stands above it, on both sides. */
export const isPageTotal = (text: string): boolean => /^(?:本页|承前页|过次页)/u.test(plain(text));

/** What anybody signs or a page prints below any sheet: `填表人：张三`, `第1页`, `栏次`. */
export const isSignature = rememberedText((text: string): boolean => {
  const label = plain(text);
  return (
    /^(?:填表|填报|制表|编制|审核|复核|经办|(?:单位|财务|部门|分管)?负责|报送|联系)(?:人|日期|时间|电话)?(?:\([^)]*\))?:/u.test(
      label,
    ) ||
    isPageTotal(label) ||
    /^第\d+页|^栏次$/u.test(label)
  );
});

const CODED = /^(?:[[(【]\s*(\d{3}|\d{5}|\d{7})\s*[\])】]|(\d{3}|\d{5}|\d{7})(?=\D))[-—.、:]?(.+)$/u;

/** A label that carries its code: `201 一般公共服务支出` → code `201`, name `一般公共服务支出`. */
export const splitCodedLabel = rememberedText(
  (text: string): { readonly code: string | null; readonly name: string } => {
    const [, bracketed, bare, name] = CODED.exec(plain(text)) ?? [];
    const code = bracketed ?? bare;
    return code !== undefined && name !== undefined
      ? { code, name: bareLabel(name) }
      : { code: null, name: bareLabel(text) };
  },
);

/** A label as sentences show it: spaces inside and around Chinese removed, nothing else changed. */
export function shownLabel(text: string): string {
  return text.replace(/[\s\u3000]+/gu, "");
}

/** Lines that repeat or single out what other lines state: no part of any sum. */
export const isKnownAside = (text: string): boolean =>
  /部门预算$|专项资金列入|纳入财政专户管理的收费|不含|其中[:：]?(?:教育收费|本年|专项)/u.test(
    shownLabel(text).normalize("NFKC"),
  );
