import { statedChanges } from "../../disclosure/inputs/changes";
import { decimal, formatAmount, type Decimal } from "../../disclosure/money";
import { disclosureProcedure } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { shownAmount } from "../amount-text";
import { examination, type Fault } from "../rule";
import { cellsOf, nameOf } from "./changes";

/** No line of a budget grows or shrinks so much in a year; 元 taken for 万元 makes it 10,000 times. */
const BEYOND_BELIEF = decimal("1000");

/** Last year's amount and this year's are so far apart that one of them is likely in another unit. */
export const changeAThousandfold = examination({
  id: "change-a-thousandfold",
  kind: "narrative-inputs",
  name: { zh: "与上年预算数相差一千倍以上", en: "A change above a thousand times" },
  holds: {
    zh: "本年预算与上年预算数不相差一千倍以上；相差一万倍左右的，多半是金额单位（万元、元）填错。",
    en: "This year's amount is within a thousand times last year's; ten thousand times is likely a matter of units.",
  },
  severity: "verifiable",
  sources: [disclosureProcedure("公开内容：增减变化情况说明")],
  remedy: {
    zh: "核对“上年预算数”表的金额是万元还是元，改正金额或写明单位；确实如此的，说明情况。",
    en: "See whether 上年预算数 is in 万元 or in 元, mend the amounts or state the unit; say so where the change is real.",
  },
  examine: ({ book }) => {
    const { inputs } = book;
    const found = statedChanges(book, inputs).flatMap((line) => {
      const before = line.prior?.amount;
      return before && isBeyondBelief(line.amount, before.amount) ? [{ line, before }] : [];
    });
    const [first] = found;
    if (first === undefined) return [];
    const { line, before } = first;
    const then = `${shownAmount(before.amount, before)}${before.unit}`;
    const where = qualifiedAddress(before.cell);
    const [now, more] = [formatAmount(line.amount), found.length > 1 ? `等${found.length}项` : ""];
    const fault: Fault = {
      table: line.table,
      cells: found.flatMap((each) => cellsOf({ ...each.line, reason: null })),
      message: {
        zh: `${nameOf(line)}${more}本年预算与上年预算数相差一千倍以上（${nameOf(line)}本年${now}万元，上年${then}，${where}），可能是上年预算数的金额单位填错。`,
        en: `${nameOf(line)}${found.length > 1 ? ` and ${found.length - 1} more` : ""}: this year's ${now} 万元 and last year's ${then} (${where}) are more than a thousand times apart; the unit of last year's amount may be wrong.`,
      },
    };
    return [fault];
  },
});

function isBeyondBelief(now: Decimal, then: Decimal): boolean {
  if (now.isZero() || then.isZero()) return false;
  const [a, b] = [now.abs(), then.abs()];
  return a.gt(b.times(BEYOND_BELIEF)) || b.gt(a.times(BEYOND_BELIEF));
}
