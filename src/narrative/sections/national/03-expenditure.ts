import { say } from "../../say";
import { section } from "../../section";
import { kindsOfExpenditure, toldKinds } from "./kinds";
import { changeOfTotal } from "./totals";

/** 三、支出预算: by kind. */
export const expenditure = section({
  id: "expenditure",
  heading: ({ department, year }) => say`关于${department}${year}年支出预算情况的说明`,
  needs: ["expenditure"],
  says: (facts) => {
    const { department, year, expenditure: spent } = facts;
    const isDivided = toldKinds(spent.kinds).length > 0;
    return [
      say`${department}${year}年支出预算${spent.total}${changeOfTotal(facts, spent.total)}${isDivided ? "，其中：" : "。"}`,
      kindsOfExpenditure(facts, spent.kinds, spent.total),
    ];
  },
});
