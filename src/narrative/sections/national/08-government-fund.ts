import { say } from "../../say";
import { section } from "../../section";
import { fundSays } from "./fund";

/** 八、政府性基金预算支出. */
export const governmentFund = section({
  id: "government-fund",
  heading: ({ department, year }) => say`关于${department}${year}年政府性基金预算支出情况的说明`,
  needs: ["governmentFund"],
  says: (facts) => fundSays(facts, "政府性基金预算", facts.governmentFund, facts.carried.governmentFund),
});
