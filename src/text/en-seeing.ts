import type { Widened } from "./texts";
import type { seeingZh } from "./zh-seeing";

/** What 推算, 盲区 and the pictures of 总览 say, in English. */
export const seeingEn: Widened<typeof seeingZh> = {
  inferred: "Worked out",
  inferredHint: "The figures of the tables suffice to tell these cells; compare with the source documents first.",
  inferredProof: (count) => `By ${count} balance(s)`,
  inferredHere: "worked out",
  andMore: (count) => `… (${count} in all)`,
  acceptAll: (count) => `Accept all (${count} cells)`,

  pictures: "Flow of money and changes since last year",
  loading: "Loading…",
  notLoaded: "This part did not load; please look at the network.",
  loadAgain: "Try again",
  inTenThousands: "Amount (10,000 yuan)",
  dataTable: "Figures of the picture",
  flow: "Flow of money (10,000 yuan)",
  flowTold: (total) =>
    `Flow of money: sources of income, the total of ${total} (10,000 yuan), kinds of spending and categories; figures in the table below.`,
  flowFrom: "From",
  flowTo: "To",
  flowTotal: "Total",
  flowRest: (count) => `${count} other categories`,
  flowUnknown: "Without the tables of income and of expenditure the flow of money cannot be drawn.",
  changes: "General public budget expenditure against last year (10,000 yuan)",
  changesTold: "Bars of the change of each category against last year's budget; figures in the table below.",
  category: "Category",
  thisYear: "This year",
  lastYear: "Last year",
  change: "Change",
  rate: "Rate",
  lastYearUnknown: "last year's amount is not given",
  noLastYear: "No amounts of last year: add the input sheets and import last year's disclosure.",

  blindSpots: "Blind spots",
  blindSpotsHint:
    "A wrong amount in a cell without balance is not noticed; one that can move with others is noticed alone, but not where several wrong amounts cancel out. Compare these with the source documents.",
  unprotected: "No balance",
  free: "Can move together",
  determined: "Fixed",
  cellsOf: (table, name, count) => `${count} cells of ${table}: ${name}`,
  selectAll: "Select in the sheet",
  rankOf: (cells, rank) =>
    `Of ${cells} cells with amounts the balances hold ${rank}; the other ${cells - rank} can move.`,

  exportParts: "What goes to Word",
  exportPartsOf: {
    all: "All (cover, contents, four parts)",
    text: "Part three only (the text)",
    tables: "The tables only (part two)",
  },
};
