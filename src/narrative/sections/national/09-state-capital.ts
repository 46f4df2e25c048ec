import { say } from "../../say";
import { section } from "../../section";
import { fundSays } from "./fund";

/** 九、国有资本经营预算支出. */
export const stateCapital = section({
  id: "state-capital",
  heading: ({ department, year }) => say`关于${department}${year}年国有资本经营预算支出情况的说明`,
  needs: ["stateCapital"],
  says: (facts) => fundSays(facts, "国有资本经营预算", facts.stateCapital, facts.carried.stateCapital),
});
