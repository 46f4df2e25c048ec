import { say } from "../../say";
import { numbered, section } from "../../section";

/** 上年结转结余, where a form prints it by project. */
export const carryover = section({
  id: "carryover",
  heading: ({ department, year }) => say`关于${department}${year}年上年结转结余情况的说明`,
  needs: ["carryover"],
  says: ({ department, year, carryover: { hasMoney, total, fiscal, nonFiscal, names } }) =>
    hasMoney
      ? [
          say`${department}${year}年上年结转结余预算安排的支出${total}，其中：财政拨款结转${fiscal}，非财政拨款结转结余${nonFiscal}。`,
          numbered(names, ({ name, amount }) => say`${name}${amount}。`),
        ]
      : [say`${department}${year}年没有上年结转结余预算安排的支出。`],
});
