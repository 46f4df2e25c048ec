import { rectanglesOf } from "../../marking/areas";
import { MARK_LOOKS } from "../../marking/looks";
import { planOf, type SheetPlan } from "../../marking/plan";
import { isMarkFormula, markFormula } from "../../marking/tag";
import { HostRefusal, type MarkOutcome, type MarkPort } from "../../workbook/ports";
import type { HostConditionalFormat } from "../model/conditional-format";
import type { HostWorkbook } from "../model/workbook";
import { asAddIn, refuseWhileEditing, refusalOf } from "./refusal";

/** Marks as conditional formats of the model that carry our tag. */
export function createMarks(workbook: HostWorkbook): MarkPort {
  function replace(plans: readonly SheetPlan[]): { readonly removed: number } & MarkOutcome {
    refuseWhileEditing(workbook);
    if (workbook.isReadOnly) throw new HostRefusal("read-only", "", "the workbook is opened for reading only");
    let [removed, marked] = [0, 0];
    const refused: MarkOutcome["refused"][number][] = plans
      .filter(({ sheet }) => workbook.sheet(sheet) === null)
      .map(({ sheet }) => ({ sheet, reason: "not-found", detail: "no such sheet" }));
    for (const sheet of workbook.sheets) {
      const plan = plans.find((one) => one.sheet === sheet.name);
      const present = sheet.state.conditionalFormats;
      const foreign = present.filter(({ formula }) => !isMarkFormula(formula));
      if (!plan && foreign.length === present.length) continue;
      try {
        asAddIn(workbook, sheet.name, () => {
          workbook.requireChangeable(sheet, "ConditionalFormatCollection.add");
          workbook.setConditionalFormats(sheet, [...(plan ? formatsOf(plan, workbook) : []), ...foreign]);
        });
        removed += present.length - foreign.length;
        marked += plan?.cells ?? 0;
      } catch (error) {
        const { reason, detail } = refusalOf(error, sheet.name, workbook);
        refused.push({ sheet: sheet.name, reason, detail });
      }
    }
    return { removed, marked, refused };
  }

  return {
    mark: async (marks) => {
      const { marked, refused } = await Promise.resolve(marks).then((all) => replace(planOf(all)));
      return { marked, refused };
    },
    clear: async () => {
      const { removed, refused } = await Promise.resolve().then(() => replace([]));
      return { marked: removed, refused };
    },
  };
}

/** Strongest on top. */
function formatsOf({ levels }: SheetPlan, workbook: HostWorkbook): HostConditionalFormat[] {
  return [...levels].reverse().map(({ level, cells }) => ({
    id: workbook.newId(),
    type: "Custom",
    areas: rectanglesOf(cells),
    formula: markFormula(level),
    ...MARK_LOOKS[level],
    stopsIfTrue: false,
  }));
}
