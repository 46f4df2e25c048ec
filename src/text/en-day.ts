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
  moves: (address, cells) =>
    `If ${address} changes, ${cells === 1 ? "one cell has" : `${cells} cells have`} to change with it:`,
  movesNothing: (address) => `If ${address} changes, no other cell has to.`,
  movesPart: (address, parts) => `If ${address} changes, one of its parts has to: ${parts}.`,
  opposite: " (the other way)",
  movesOneOf: (equations, total, parts) =>
    `${equations === 1 ? "One balance needs" : `${equations} balances need`} one of its parts to change too, as ${total} one of ${parts}.`,
  showInList: "Open in the list",

  cancelled: "Cancelled; nothing was changed, and what you see is as it was before.",
  toFirstCard: "To the first correction",
  toFirstFinding: "To the first finding",

  readBack: "Read a list back",
  readBackHint:
    "Reads a filled-in Excel list of findings: its replies become explanations; tells what is mended, explained, open and new.",
  listRead: (file, taken, kept) =>
    `“${file}” was read back${taken > 0 ? `, ${taken} replies became explanations` : ", with no new explanation"}${kept > 0 ? `; ${kept} replies differ from the explanations of the workbook, which stay` : ""}.`,
  standing: (file) => `Beside “${file}”`,
  standingOf: {
    mended: (count) => `Mended: ${count}`,
    explained: (count) => `Explained: ${count}`,
    open: (count) => `Open: ${count}`,
    new: (count) => `New: ${count}`,
  },
  repliedWith: (reply) => `Reply: ${reply}`,
  putListAway: "Put away",

  filledIn: (count) => `${count} cells filled in`,
  filledInSaid: (count) => `${count} cells were filled in; the text follows.`,
  toFillIn: (count) => `Fill in here (${count} cells)`,
  fieldsOf: (sheet, count) => `${sheet} (${count})`,
  write: "Write",
  useDraft: "Use the draft",
  draftHint: "A draft, marked 【请核实】",
  inUnit: (name, unit) => `${name} (${unit})`,

  firstRun: "In three steps",
  firstStep: "Open the workbook with the disclosure tables (with the input sheets, where the text is to be written).",
  secondStep: "Press Validate and work down the list: accept, repair or explain, until nothing is left to do.",
  thirdStep:
    "Fill the gaps under Narrative, write the text into its sheet or export it to Word; then export the list of findings.",
  sample: "Sample workbook",
  template: "Blank template",
  sampleFile: "sample-disclosure.xlsx",
  templateFile: "template-disclosure.xlsx",
  help: (version) => `Help · version ${version}`,
  goodToKnow: "Good to know",
  knowings:
    "Validating reads only; marks can be cleared any time without a trace.\nAn address selects its cell; a selected cell shows its findings and balances at the foot of the pane.\nEvery change is in the history and can be undone by itself.\nEverything stays on this computer.",
  keysTitle: "Keys (while the pane has the focus)",
  keys: {
    validate: "Validate",
    next: "Next finding",
    previous: "Previous finding",
    close: "Close the open finding",
    areas: "Between sheet, ribbon and pane",
  },
};
