import { compareWithUnits, type Consolidation, type NamedDisclosure } from "../consolidation";
import type { Bilingual } from "../disclosure/bilingual";
import { disclose } from "../disclosure/disclosure";
import type { Validation } from "../report/report";
import { recalculated } from "../workbook/recalculation";
import type { Progress } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";
import type { Pace } from "./pace";

/** What reading the file of a unit came to. */
export type UnitFile =
  | { readonly kind: "read"; readonly workbook: Workbook }
  | { readonly kind: "unreadable"; readonly sentence: Bilingual };

/** A file that was picked for a unit, read when its turn comes. */
export interface PickedUnit {
  readonly file: string;
  readonly read: () => Promise<UnitFile>;
}

/** A file of which nothing can be added up, and why. */
export interface UnreadUnit {
  readonly file: string;
  readonly sentence: Bilingual;
}

/** The units' workbooks as read, once; the department's may change beside them. */
export interface UnitsRead {
  readonly units: readonly NamedDisclosure[];
  readonly unread: readonly UnreadUnit[];
}

/** A department beside the files that were picked for its units. */
export interface BesideUnits extends Consolidation {
  readonly unread: readonly UnreadUnit[];
}

const NO_TABLES: Bilingual = {
  zh: "没有找到预算公开表，没有计入。请检查是否选错文件。",
  en: "No disclosure tables were found; it is not counted. Check whether it is the right file.",
};

/** What a unit's workbook discloses; one without tables would leave nothing to compare. */
export function unitIn(file: string, workbook: Workbook): NamedDisclosure | UnreadUnit {
  const book = disclose(recalculated(workbook));
  return Object.values(book.tables).length > 0 ? { file, book } : { file, sentence: NO_TABLES };
}

/** Reads the units' files one after the other; one that cannot be read is told of and keeps no other from being read. */
export async function readUnits(
  picked: readonly PickedUnit[],
  pace: Pick<Pace, "breathe">,
  onProgress: (progress: Progress) => void,
): Promise<UnitsRead> {
  const units: NamedDisclosure[] = [];
  const unread: UnreadUnit[] = [];
  for (const [done, { file, read }] of picked.entries()) {
    onProgress({ done, of: picked.length });
    await pace.breathe();
    const outcome = await read();
    const unit = outcome.kind === "read" ? unitIn(file, outcome.workbook) : { file, sentence: outcome.sentence };
    if ("book" in unit) units.push(unit);
    else unread.push(unit);
  }
  return { units, unread };
}

/** The file of a cell that is in the workbook checked: a unit's may bear the same name. */
export const THIS_WORKBOOK = "";

/** 部门 = Σ 单位, of the department as it was checked. */
export function besideUnits({ book }: Pick<Validation, "book">, { units, unread }: UnitsRead): BesideUnits {
  return { ...compareWithUnits({ file: THIS_WORKBOOK, book }, units), unread };
}
