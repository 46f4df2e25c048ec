import { readWorkbook } from "../../xlsx";
import type { Workbook } from "../../workbook/workbook";

/**
 * Reads a workbook the person picked; it stays on this computer.
 * @throws UnreadableFile where it is no .xlsx
 */
export async function readWorkbookFile(file: File): Promise<Workbook> {
  return readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name);
}
