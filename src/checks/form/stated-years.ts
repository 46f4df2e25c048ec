import { plain } from "../../disclosure/recognition/label";
import type { Located, Table } from "../../disclosure/table";
import type { Workbook } from "../../workbook/workbook";
import { linesAbove } from "./above-table";

/** A year that a title, a line above a table or its header states. */
export type StatedYear = Located<number>;

/** A date, `2024年2月28日`, states no budget year. */
const YEAR = /(20\d{2})年(?!\d{1,2}月)/gu;

function yearsIn(texts: readonly Located[]): StatedYear[] {
  return texts.flatMap(({ value, cell }) =>
    [...plain(value).matchAll(YEAR)].map((match) => ({ value: Number(match[1]), cell })),
  );
}

/** The years a table states above its header or, where it states none there, in its header. */
export function statedYears(workbook: Workbook, table: Table): readonly StatedYear[] {
  const above = yearsIn(linesAbove(workbook, table));
  return above.length > 0 ? above : yearsIn(table.headerCells);
}
