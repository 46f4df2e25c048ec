import type { Correction, Explanation } from "../diagnosis/diagnosis";
import { formatAmount, plainAmount, powerOfTen, type Decimal } from "../disclosure/money";
import { inUnit } from "../disclosure/unit";
import type { Figure } from "../disclosure/figure";
import type { Cell } from "../workbook/cell";
import { shownFigure } from "../workbook/display";
import { cellAt, type Workbook } from "../workbook/workbook";
import { contentOf, inverse, type CellState, type Edit } from "../workbook/edits";
import type { WritePort } from "../workbook/ports";
import type { CellRef } from "../workbook/address";
import { witnessed } from "../workbook/witness";

/** What accepting a diagnosis would write, and what would be lost. */
export interface Proposal {
  readonly edits: readonly Edit[];
  /** Formulas that the written amounts would replace; to be said before. */
  readonly formulas: readonly { readonly cell: CellRef; readonly formula: string }[];
}

/** The edits that put the proposed values into their cells; empty where a row, not a figure, is at fault. */
export function proposalOf({ corrections }: Explanation, workbook: Workbook): Proposal {
  const edits = corrections.flatMap((correction) => editOf(correction, workbook));
  return {
    edits,
    formulas: corrections.flatMap(({ figure: { cell, formula } }) => (formula === null ? [] : [{ cell, formula }])),
  };
}

/** Shows an amount as the tables do, where a cell's own format would turn it into a text. */
const AMOUNT_FORMAT = "#,##0.00";

/** The edit that puts an amount, in 万元, as a number into a cell that holds none; empty where the sheet is gone. */
export function amountEdit(
  figure: Pick<Figure, "cell" | "unit" | "decimals">,
  amount: Decimal,
  workbook: Workbook,
): Edit[] {
  const cell = cellAt(workbook, figure.cell);
  if (cell === null) return [];
  const before: CellState = { content: contentOf(cell) };
  const content = asStored(cell, inUnit(amount, figure.unit), figure.decimals);
  if (cell.numberFormat !== "@") return [{ cell: figure.cell, before, after: { content } }];
  return [
    {
      cell: figure.cell,
      before: { ...before, numberFormat: cell.numberFormat },
      after: { content, numberFormat: AMOUNT_FORMAT },
    },
  ];
}

function editOf({ figure, expected }: Correction, workbook: Workbook): Edit[] {
  const cell = cellAt(workbook, figure.cell);
  if (cell === null) return [];
  const amount = inUnit(expected, figure.unit);
  // An amount kept as text stays text: what form it should have is another rule's affair.
  const content =
    typeof cell.value === "string" && cell.formula === null
      ? formatAmount(amount, figure.decimals)
      : asStored(cell, amount, figure.decimals);
  const before: CellState = { content: contentOf(cell) };
  return [{ cell: figure.cell, before, after: { content } }];
}

/** What the cell has to hold to show an amount: one shown in 万元 by its number format alone holds 元. */
function asStored({ value, numberFormat }: Cell, amount: Decimal, decimals: number): number {
  const power = shownFigure(typeof value === "number" ? value : 1, numberFormat)?.power ?? 0;
  return Number(plainAmount(amount.times(powerOfTen(power)), Math.max(decimals - power, 0)));
}

/**
 * Writes edits worked out from a workbook, each with what stands around its cell, so that nothing is written where
 * rows, columns or sheets have moved since.
 * @returns the edits as they were made: what `undo` takes
 * @throws HostRefusal where a cell cannot be written
 */
export async function make(host: WritePort, edits: readonly Edit[], workbook: Workbook): Promise<readonly Edit[]> {
  const made = witnessed(edits, workbook);
  await host.write(made);
  return made;
}

/**
 * Undoes edits made from the pane, as one set.
 * @throws HostRefusal where a cell cannot be written
 */
export async function undo(host: WritePort, made: readonly Edit[]): Promise<void> {
  await host.write(inverse(made));
}
