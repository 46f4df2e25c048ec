import { RULES } from "../checks";
import { figuresOf, type Verdict } from "../checks/equation";
import type { CheckResult } from "../checks/finding";
import { activeBalances, verdictsOf } from "../checks/run";
import type { CheckSettings } from "../checks/settings";
import { inferFrom, type Inference } from "../diagnosis/inference";
import { disclose, type Disclosure } from "../disclosure/disclosure";
import { cellKey, type CellRef } from "../workbook/address";
import type { Cell } from "../workbook/cell";
import { isFormula, type CellContent, type Edit } from "../workbook/edits";
import { recalculated } from "../workbook/recalculation";
import { cellAt, type Sheet, type Workbook } from "../workbook/workbook";
import { amountEdit } from "./accept";

/** A workbook with more equations, or more cells that cannot be read, is not read three times for this. */
const MOST_EQUATIONS = 20_000;
const MOST_UNREADABLE = 200;

/**
 * 推算: the cells that are empty or cannot be read and whose amount the balances determine. Each offer was tried: the
 * workbook with all of them filled in was read anew, and every balance of the cell came out.
 * @param workbook with its formulas worked out, as `book` was read from it
 */
export function inferAmounts(
  workbook: Workbook,
  book: Disclosure,
  { verdicts }: Pick<CheckResult, "verdicts">,
  settings: CheckSettings,
): readonly Inference[] {
  const unreadable = unreadableAmounts(book);
  if (verdicts.length > MOST_EQUATIONS || unreadable.length > MOST_UNREADABLE) return [];
  const balances = activeBalances(RULES, settings);
  const judge = (edits: readonly Change[]): readonly Verdict[] =>
    verdictsOf(balances, disclose(recalculated(withContents(workbook, edits))));
  const asNothing = unreadable.map(({ cell }) => nothingIn(workbook, cell));
  const found = new Map(unreadable.map((one) => [cellKey(one.cell), one.found] as const));
  const offers = inferFrom(unreadable.length === 0 ? verdicts : judge(asNothing), found);
  if (offers.length === 0) return [];
  const filled = judge([...asNothing, ...offers.flatMap((offer) => inferenceEdit(offer, workbook))]);
  const open = new Set(found.keys());
  for (const { figure } of offers) open.delete(cellKey(figure.cell));
  return offers.flatMap((offer) => {
    const proof = proofIn(filled, offer, open);
    return proof === null ? [] : [{ ...offer, proof }];
  });
}

/** What accepting an offer would write: a number, also where a text stands. */
export function inferenceEdit({ figure, amount }: Inference, workbook: Workbook): Edit[] {
  return amountEdit(figure, amount, workbook);
}

/** The balances of a cell in the workbook as filled; `null` where one fails or none is left. */
function proofIn(
  verdicts: readonly Verdict[],
  { figure: { cell } }: Inference,
  open: ReadonlySet<string>,
): readonly Verdict[] | null {
  const key = cellKey(cell);
  const own = verdicts.filter(({ equation }) => {
    const keys = figuresOf(equation).map((figure) => cellKey(figure.cell));
    return keys.includes(key) && !keys.some((other) => open.has(other));
  });
  const holds = own.every(({ outcome }) => outcome === "exact" || outcome === "rounding");
  const proof = own.filter(({ equation }) => equation.relation === "equals");
  return holds && proof.length > 0 ? proof : null;
}

/** The amount cells of tables that hold words or an error. */
function unreadableAmounts({ problems }: Disclosure): { readonly cell: CellRef; readonly found: string }[] {
  return problems.flatMap((problem) => {
    if (problem.kind !== "unreadable-amount" && problem.kind !== "error-value") return [];
    return problem.table === null ? [] : problem.cells.map((cell) => ({ cell, found: problem.found }));
  });
}

type Change = Pick<Edit, "cell" | "after">;

/** A cell that cannot be read holds nothing for the time being; a formula is worked out anew. */
function nothingIn(workbook: Workbook, cell: CellRef): Change {
  const formula = cellAt(workbook, cell)?.formula ?? null;
  return { cell, after: { content: formula === null ? 0 : { formula } } };
}

/** The workbook with other contents in some cells. */
function withContents(workbook: Workbook, changes: readonly Change[]): Workbook {
  if (changes.length === 0) return workbook;
  const bySheet = new Map<string, Map<string, Change>>();
  for (const change of changes) {
    const ofSheet = bySheet.get(change.cell.sheet) ?? new Map<string, Change>();
    bySheet.set(change.cell.sheet, ofSheet.set(placeKey(change.cell), change));
  }
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const ofSheet = bySheet.get(sheet.name);
      return ofSheet === undefined ? sheet : withCellsOf(sheet, ofSheet);
    }),
  };
}

function withCellsOf(sheet: Sheet, changes: ReadonlyMap<string, Change>): Sheet {
  const { grid } = sheet;
  const cell = (row: number, column: number): Cell => {
    const change = changes.get(placeKey({ row, column }));
    const present = grid.cell(row, column);
    return change === undefined ? present : holding(present, change.after.content, change.after.numberFormat);
  };
  return { ...sheet, grid: { ...grid, cell } };
}

/** A formula without a result is read as its own text, and so is worked out where it can be. */
function holding(present: Cell, content: CellContent, numberFormat = present.numberFormat): Cell {
  if (isFormula(content)) return { ...present, value: content.formula, formula: content.formula };
  return { value: content, text: String(content ?? ""), numberFormat, formula: null };
}

const placeKey = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row} ${column}`;
