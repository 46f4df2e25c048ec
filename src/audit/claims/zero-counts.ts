import { ZERO } from "../../disclosure/money";
import type { Frame } from "../reading/frame";
import { levelOf, type Ledger } from "./ledger";
import { labelOf } from "./levels";

/** None of something, and yet an amount: 非财政拨款项目0个，涉及预算金额426.76万元. */
export function judgeZeroCounts(frames: readonly Frame[], ledger: Ledger): void {
  for (const frame of frames) {
    const count = levelOf(frame, "count");
    const amount = levelOf(frame, "money");
    if (!count || !amount || !/^[个项辆台]/u.test(count.quantity.unit)) continue;
    if (!count.quantity.amount.isZero() || amount.quantity.amount.isZero()) continue;
    const [counted, stated] = [ledger.standing(count), ledger.standing(amount)];
    // Where the workbook states both, the text repeats it.
    if (counted.class === "proved" && stated.class === "proved") continue;
    const doubtful = { claim: count, values: [] };
    ledger.conflict({
      kind: "count",
      level: "warning",
      message: `${labelOf(frame)}写${count.quantity.text}，却有金额${amount.quantity.text}`,
      candidates: stated.class === "proved" ? [doubtful] : [doubtful, { claim: amount, values: [ZERO] }],
      cells: stated.cells,
    });
  }
}
