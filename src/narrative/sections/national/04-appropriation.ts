import { isNothing } from "../../facts/amount";
import { together } from "../../facts/carried";
import type { Fund, UsedCategory } from "../../facts/tables";
import { withCarried } from "../../phrases/carried";
import { list } from "../../phrases/list";
import { say, type Sayable } from "../../say";
import { section } from "../../section";

const FUND: Readonly<Record<Fund["key"], string>> = {
  generalPublic: "一般公共预算拨款",
  governmentFund: "政府性基金预算拨款",
  stateCapital: "国有资本经营预算拨款",
};

/** 四、财政拨款收支预算: what it consists of and what it is for. */
export const appropriation = section({
  id: "appropriation",
  heading: ({ department, year }) => say`关于${department}${year}年财政拨款收支预算情况的说明`,
  needs: ["appropriation"],
  says: ({ department, year, appropriation: { total, funds, carriedOver, categories } }) => {
    if (isNothing(total)) return [say`${department}${year}年没有财政拨款收支预算。`];
    const arranged = funds.filter(({ hasMoney }) => hasMoney);
    const counted =
      carriedOver === null
        ? together(
            funds.map(({ carried }) => carried),
            "上年结转",
          )
        : null;
    const sources = [
      ...arranged.map(({ key, amount, carried }) =>
        carriedOver === null ? say`${FUND[key]}${amount}${withCarried(carried)}` : say`${FUND[key]}${amount}`,
      ),
      ...(carriedOver === null ? [] : [say`上年结转${carriedOver}`]),
    ];
    return [
      say`${department}${year}年财政拨款收支总预算${total}${withCarried(counted)}。`,
      ...(sources.length === 0 ? [] : [say`收入包括：${list(sources)}。`]),
      ...(categories.length === 0 ? [] : [say`支出包括：${list(categories.map(spentOn), "；")}。`]),
    ];
  },
});

/** What it is used for is said where the officer says it. */
const spentOn = ({ name, amount, use }: UsedCategory) =>
  say`${name}${amount}${use.value === null ? ("" as Sayable) : say`，主要用于${use}`}`;
