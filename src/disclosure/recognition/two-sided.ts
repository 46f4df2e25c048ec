import type { LineSum } from "../table";
import type { BodyContext, BodyReading, RowNode, Unnested } from "./body";
import { readIncome } from "./income-lines";
import { readSpending } from "./spending-lines";

/** Rows of a two-sided table: lines of income on the left; categories, kinds and totals of expenditure right of it. */
export function readTwoSided(context: BodyContext): BodyReading {
  const rows: RowNode[] = [];
  const lineSums: LineSum[] = [];
  const unnested: Unnested[] = [];
  context.layout.blocks.forEach((block, at) => {
    const placed = { ...block, at };
    const isIncome = block.amounts[0]?.means.flow === "income";
    const read = isIncome ? readIncome(context, placed) : readSpending(context, placed);
    rows.push(...read.rows);
    lineSums.push(...read.lineSums);
    unnested.push(...(read.unnested ?? []));
  });
  const sheets = [...context.sheets.keys()];
  const tab = ({ labelCell }: RowNode): number => sheets.indexOf(labelCell.sheet);
  const inOrder = rows.sort((a, b) => tab(a) - tab(b) || a.sheetRow - b.sheetRow || a.block - b.block);
  return { rows: inOrder, lineSums, unnested };
}
