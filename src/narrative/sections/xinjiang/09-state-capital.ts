import { say } from "../../say";
import { section } from "../../section";
import { fundSays } from "./fund";

/**
 * 九、国有资本经营预算拨款情况说明. As published (自治区财政厅, 2024):
 *
 *   自治区财政厅2024年没有使用国有资本经营预算拨款安排的支出，国有资本经营预算支出情况表为空表。
 */
export const stateCapital = section({
  id: "state-capital",
  heading: ({ department, year }) => say`关于${department}${year}年国有资本经营预算拨款情况说明`,
  needs: ["stateCapital"],
  says: (facts) => fundSays(facts, "国有资本经营预算", facts.stateCapital, facts.carried.stateCapital),
});
