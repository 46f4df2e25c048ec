import { list } from "../../phrases/list";
import { say } from "../../say";
import { section } from "../../section";

/**
 * 一、收支预算情况总体说明. As published (自治区财政厅, 2024):
 *
 *   按照全口径预算的原则，自治区财政厅2024年所有收入和支出均纳入部门预算管理。收支总预算17,690.90万元。
 *   收入预算包括：一般公共预算、单位资金。
 */
export const overview = section({
  id: "overview",
  heading: ({ department, year }) => say`关于${department}${year}年收支预算情况总体说明`,
  needs: ["overview"],
  says: ({ department, year, overview: { total, sources, categories } }) => [
    say`按照全口径预算的原则，${department}${year}年所有收入和支出均纳入部门预算管理。收支总预算${total}。`,
    say`收入预算包括：${list(sources)}。`,
    say`支出预算包括：${list(categories)}。`,
  ],
});
