import { findingList } from "../report/finding-list";
import { listFileName, printedChecklist, printedFindings, type PrintedList } from "../report/finding-report";
import { publicationChecklist } from "../report/publication-checklist";
import type { Validation } from "../report/report";
import { listsDocx } from "../report/writers/list-docx";
import { listsXlsx } from "../report/writers/list-xlsx";
import { besideUnits, THIS_WORKBOOK, type UnitsRead } from "./units";

/** A file to be handed to others. */
export interface HandedOver {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * 导出问题清单: the findings with a column for what became of each, and 公开前检查单 behind them.
 * Apart from the other actions, so that the pane loads the writers only when they are asked for.
 * @param units the workbooks of the units, where they were picked: what differs from them stands in the list too
 */
export async function findingReport(
  validation: Validation,
  format: "docx" | "xlsx",
  units: UnitsRead | null = null,
): Promise<HandedOver> {
  const list = findingList(validation, units && { consolidation: besideUnits(validation, units), own: THIS_WORKBOOK });
  const lists: readonly PrintedList[] = [
    printedFindings(list),
    printedChecklist(list, publicationChecklist(validation)),
  ];
  const bytes = format === "docx" ? await listsDocx(lists) : await listsXlsx(lists);
  return { name: `${listFileName(list)}.${format}`, bytes };
}
