import { asSentence, asClause } from "../../punctuation";
import { say, saying } from "../../say";
import { either, section, subsection } from "../../section";

/**
 * 七、一般公共预算项目支出情况说明. As published (自治区财政厅, 2024):
 *
 *   （一）项目名称：自治区国库代理银行手续费
 *   设立的政策依据：……。
 *   预算安排规模：1,400.00万元
 *   项目承担单位：新疆维吾尔自治区财政厅本级
 *   资金分配情况：国库支付代垫利息和银行代理手续费1,400.00万元。
 *   资金执行时间：2024年1月1日-2024年12月31日
 */
export const projects = section({
  id: "projects",
  heading: ({ department, year }) => say`关于${department}${year}年一般公共预算项目支出情况说明`,
  needs: ["projects"],
  says: ({ department, year, projects: { projects: listed } }) => [
    either(
      listed.length === 0,
      [say`${department}${year}年没有使用一般公共预算拨款安排的项目支出，一般公共预算项目支出情况表为空表。`],
      listed.map(({ key, name, basis, scale, unit, allocation, period }) =>
        subsection(key, say`项目名称：${name}`, [
          say`设立的政策依据：${saying(basis, asSentence)}`,
          say`预算安排规模：${scale}`,
          say`项目承担单位：${unit}`,
          say`资金分配情况：${saying(allocation, asSentence)}`,
          say`资金执行时间：${saying(period, asClause)}`,
        ]),
      ),
    ),
  ],
});
