import type { Widened } from "./texts";
import type { dayZh } from "./zh-day";

/** What the views say about the cell selected, a list read back, gaps filled in and the first run, in English. */
export const dayEn: Widened<typeof dayZh> = {
  aboutSelected: "Findings and balances of the selected cell",
  atCell: (address, equations, broken) =>
    `${address}${equations === 0 ? "" : `: ${equations} balances${broken === 0 ? " hold" : `, ${broken} do not hold`}`}`,
  equationsAt: (count) => `Balances it stands in (${count})`,
  findingsAt: (count) => `Findings (${count})`,
  holds: "holds",
  fails: "does not hold",
  showInList: "Open in the list",
};
