import { say } from "../../say";
import { section } from "../../section";
import { fundSays } from "./fund";

/**
 * 八、政府性基金预算拨款情况说明. As published (自治区财政厅, 2024):
 *
 *   自治区财政厅2024年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。
 */
export const governmentFund = section({
  id: "government-fund",
  heading: ({ department, year }) => say`关于${department}${year}年政府性基金预算拨款情况说明`,
  needs: ["governmentFund"],
  says: (facts) => fundSays(facts, "政府性基金预算", facts.governmentFund, facts.carried.governmentFund),
});
