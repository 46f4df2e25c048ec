import { say } from "../../say";
import { either, numbered, section } from "../../section";

/**
 * 十一、上年结转结余预算情况说明. As published (自治区财政厅, 2024):
 *
 *   自治区财政厅2024年没有上年结转结余预算安排的支出，上年结转结余情况明细表为空表。
 */
export const carryover = section({
  id: "carryover",
  heading: ({ department, year }) => say`关于${department}${year}年上年结转结余预算情况说明`,
  needs: ["carryover"],
  says: ({ department, year, carryover: { hasMoney, total, fiscal, nonFiscal, names } }) => [
    either(
      hasMoney,
      [
        say`${department}${year}年上年结转结余预算安排的支出${total}，其中：财政拨款结转${fiscal}，非财政拨款结转结余${nonFiscal}。具体项目如下：`,
        numbered(names, ({ name, amount }) => say`${name}${amount}。`),
      ],
      [say`${department}${year}年没有上年结转结余预算安排的支出，上年结转结余情况明细表为空表。`],
    ),
  ],
});
