import { bareWords } from "./words";

/** What heads a column that says by which unit, project or name a row is known. */
export const UNIT_NAME =
  /^(?:预算)?(?:单位|部门)(?:\((?:单位|部门|项目)\))?(?:名称)?$|^(?:单位|部门)\(项目\)名称$|^项目单位$|^预算单位(?:名称)?$/u;
export const PROJECT =
  /^(?:项目名称|采购物品名称|采购项目(?:名称)?|采购品目(?:名称)?|采购内容|(?:政府)?购买服务项目(?:名称)?|资产名称|支出项目类别(?:\(资金使用单位\))?|二级项目|项目)$/u;
export const NAME =
  /^(?:(?:支出)?(?:部门预算|政府预算|部门|政府)?(?:支出)?(?:功能|经济)?(?:分类|分)?科目(?:名称)?(?:\(按大类\)?)?|(?:部门预算|政府预算)?支出(?:功能|经济)分类(?:科目)?(?:名称)?|(?:功能|经济)分类(?:科目)?名称|科目名称|支出内容)$/u;
/** One column for the units and, below each, its codes: `单位名称（科目）`, `单位（科目名称）`, `科目名称（单位）`. */
export const UNIT_OR_CODE_NAME =
  /^(?:预算)?(?:单位|部门)(?:名称)?\((?:功能|经济)?(?:分类)?科目(?:名称)?\)(?:名称)?$|^(?:功能|经济)?(?:分类)?科目(?:名称)?\((?:单位|部门)(?:名称)?\)(?:名称)?$/u;

/** The heading of a label column that reaches over amounts, as a merge gone astray leaves it. */
export function isLabelHeading(text: string): boolean {
  const label = bareWords(text);
  return (
    PROJECT.test(label) ||
    UNIT_OR_CODE_NAME.test(label) ||
    UNIT_NAME.test(label) ||
    (NAME.test(label) && label !== "科目")
  );
}
