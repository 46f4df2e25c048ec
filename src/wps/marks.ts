import { addressLists, rectanglesOf } from "../marking/areas";
import { MARK_LOOKS } from "../marking/looks";
import { planOf, type SheetPlan } from "../marking/plan";
import { isMarkFormula, markFormula } from "../marking/tag";
import type { MarkOutcome, MarkPort } from "../workbook/ports";
import type { WpsApplication, WpsFormatCondition, WpsSheet } from "./jsapi";
import { attempt, changeableWorkbook, refusalOf, sheetsOf } from "./refusal";
import { unheard, type Session } from "./session";

/** A condition by formula, among the kinds of conditions. */
const BY_FORMULA = 2;

/** Marks as conditional formats that carry our tag, as in Excel, so that either clears what the other marked. */
export function createMarks(app: WpsApplication, session: Session): MarkPort {
  function replace(plans: readonly SheetPlan[]): MarkOutcome & { readonly removed: number } {
    const sheets = sheetsOf(changeableWorkbook(app));
    const refused: MarkOutcome["refused"][number][] = plans
      .filter((plan) => !sheets.some(({ Name }) => Name === plan.sheet))
      .map(({ sheet }) => ({ sheet, reason: "not-found", detail: "no such sheet" }));
    let [removed, marked] = [0, 0];
    for (const sheet of sheets) {
      const plan = plans.find((one) => one.sheet === sheet.Name);
      const old = marksOn(sheet);
      if (!plan && old.length === 0) continue;
      if (sheet.ProtectContents) {
        refused.push({ sheet: sheet.Name, reason: "protected", detail: "the sheet is protected" });
        continue;
      }
      try {
        if (plan) addMarks(sheet, plan);
        for (const condition of old) condition.Delete();
        removed += old.length;
        marked += plan?.cells ?? 0;
      } catch (error) {
        const { reason, detail } = refusalOf(error, sheet.Name);
        refused.push({ sheet: sheet.Name, reason, detail });
      }
    }
    return { removed, marked, refused };
  }

  const apply = (plans: readonly SheetPlan[]): ReturnType<typeof replace> => unheard(session, () => replace(plans));
  return {
    mark: async (marks) => {
      const { marked, refused } = await attempt("", () => apply(planOf(marks)));
      return { marked, refused };
    },
    clear: async () => {
      const { removed, refused } = await attempt("", () => apply([]));
      return { marked: removed, refused };
    },
  };
}

/** Ours among the conditions of a sheet; of another kind has no formula to ask for. */
function marksOn({ Cells }: WpsSheet): WpsFormatCondition[] {
  const conditions = Cells.FormatConditions;
  return Array.from({ length: conditions.Count }, (_, at) => conditions.Item(at + 1) as WpsFormatCondition).filter(
    (condition) => condition.Type === BY_FORMULA && isMarkFormula(condition.Formula1),
  );
}

/**
 * Adds all marks of a sheet, weakest first, each going before the others; where one fails, those before it
 * go again: what was there before stays until all stand.
 */
function addMarks(sheet: WpsSheet, { levels }: SheetPlan): void {
  const added: WpsFormatCondition[] = [];
  try {
    for (const { level, cells } of levels) {
      const { fill, fontColor, bold } = MARK_LOOKS[level];
      for (const list of addressLists(rectanglesOf(cells))) {
        const formula = markFormula(level);
        const condition = sheet.Range(list).FormatConditions.Add(BY_FORMULA, undefined, formula) as WpsFormatCondition;
        added.push(condition);
        condition.Interior.Color = colorOf(fill);
        if (fontColor !== undefined) condition.Font.Color = colorOf(fontColor);
        if (bold) condition.Font.Bold = true;
        condition.StopIfTrue = false;
        condition.SetFirstPriority();
      }
    }
  } catch (error) {
    for (const condition of added) condition.Delete();
    throw error;
  }
}

/** `#RRGGBB` as a number in which blue comes first. */
export function colorOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return blue * 65536 + green * 256 + red;
}
