import type { PickedUnit, UnitFile } from "../../actions/units";
import { READABLE_ENDINGS } from "../../xlsx/endings";

/**
 * The workbooks among the files a person picked, in the order of their names; other files of a folder, and those that
 * Excel puts beside an open workbook, are none.
 */
export function pickedUnits(files: readonly File[]): PickedUnit[] {
  return files
    .filter(({ name }) => READABLE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending)))
    .filter(({ name }) => !name.startsWith("~$"))
    .map((file) => ({ file: nameWithin(file), read: () => readUnit(file) }))
    .sort((a, b) => a.file.localeCompare(b.file, "zh", { numeric: true }));
}

/** The way to a file below the folder picked, since units often call their files alike. */
function nameWithin({ name, webkitRelativePath }: File): string {
  const below = webkitRelativePath.split("/").slice(1).join("/");
  return below === "" ? name : below;
}

async function readUnit(file: File): Promise<UnitFile> {
  // The reader of files comes only when one is picked.
  const { readWorkbookFile } = await import("../narrative/read-file");
  return readWorkbookFile(file);
}
