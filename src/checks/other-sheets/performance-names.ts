import type { Bilingual } from "../../disclosure/bilingual";
import type { OverallTarget, ProjectTarget } from "../../disclosure/performance";
import { cellAddress, qualifiedAddress, type CellRef } from "../../workbook/address";
import { quoted } from "../names";

/** A target form as a sentence names it: by its project, else by its place. */
export function projectName({ name, at }: Pick<ProjectTarget, "name" | "at">): Bilingual {
  const place = qualifiedAddress(at);
  return name
    ? { zh: `项目${quoted(name.value)}绩效目标表`, en: `The target form of ${quoted(name.value)}` }
    : { zh: `未写项目名称的绩效目标表（${place}）`, en: `The target form without a project (${place})` };
}

/** Any target form as a sentence names it. */
export const formName = (form: OverallTarget | ProjectTarget): Bilingual =>
  form.kind === "overall" ? { zh: "部门整体绩效目标表", en: "The overall target form" } : projectName(form);

/** How cells of the forms are told: by address alone where all stand on one sheet, which is then said once. */
export function placesIn(cells: readonly CellRef[]): {
  readonly sheet: string;
  readonly at: (cell: CellRef) => string;
} {
  const [sheet = "", ...others] = new Set(cells.map((cell) => cell.sheet));
  return others.length === 0 ? { sheet, at: cellAddress } : { sheet: "", at: qualifiedAddress };
}
