import { HostRefusal, type Mark, type MarkOutcome, type MarkPort } from "../workbook/ports";
import type { OfficeConnection } from "./connection";
import { isMarkFormula } from "./mark-looks";
import { addMarks, planOf, type SheetPlan } from "./mark-plan";
import { removeOneByOne } from "./mark-removal";
import { officeCode, refusalOf, refusalWithCause } from "./refusal";
import type { ListedSheet, Session } from "./session";

/** A conditional format of a sheet, by ids. */
interface Rule {
  readonly sheet: string;
  readonly id: string;
}

interface Listed {
  readonly format: Excel.ConditionalFormat;
  readonly rule: Rule;
}

/**
 * Marks as conditional formats that carry our tag. Why not fills: see README.md.
 *
 * The short way does everything in one batch. Where anything in it fails, the careful way goes sheet by
 * sheet, so that one sheet's refusal leaves the others alone, and on a sheet whose conditional formats
 * Excel cannot list, rule by rule.
 */
export function createMarks(connection: OfficeConnection, session: Session): MarkPort {
  /** Custom rules seen or made last time, ours and the officer's: their formulas are asked for along with the list. */
  let remembered: readonly Rule[] = [];
  /** Sheets on which this session has taken marks away: undoing that brings back rules Excel cannot use. */
  const cleared = new Set<string>();
  /** How many rules of the officer's own Excel cannot use, by sheet. */
  const confused = new Map<string, number>();

  async function list(): Promise<readonly ListedSheet[]> {
    return connection.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await context.sync();
      session.sheets = worksheets.items.map(({ id, name }) => ({ id, name }));
      return session.sheets;
    });
  }

  /**
   * Lists the rules there are and adds the new ones in one batch. More only where there are custom rules
   * not seen before, whose formulas must be read, and old marks, which are deleted only once their
   * formula says that they are ours.
   */
  async function shortWay(sheets: readonly ListedSheet[], plans: readonly SheetPlan[]): Promise<number> {
    return connection.run(async (context) => {
      const { worksheets } = context.workbook;
      const formatsOf = (sheet: string): Excel.ConditionalFormatCollection => worksheets.getItem(sheet).getRange().conditionalFormats;
      const idOf = new Map(sheets.map(({ id, name }) => [name, id]));
      const lists = sheets.map(({ id }) => ({ sheet: id, formats: formatsOf(id) }));
      for (const { formats } of lists) formats.load("items/id,items/type");
      const known = new Map(remembered.map((rule) => [keyOf(rule), formatsOf(rule.sheet).getItem(rule.id).custom.rule]));
      for (const rule of known.values()) rule.load("formula");
      const added = plans.map((plan) => {
        const sheet = idOf.get(plan.sheet) ?? plan.sheet;
        return { sheet, formats: addMarks(worksheets.getItem(sheet), plan, connection.has("1.9")) };
      });
      for (const { formats } of added) for (const format of formats) format.load("id");
      await context.sync();

      const present = lists.flatMap(({ sheet, formats }) => customAmong(sheet, formats));
      const unknown = present.filter(({ rule }) => !known.has(keyOf(rule)));
      const old = [...present.filter(({ rule }) => isMarkFormula(known.get(keyOf(rule))?.formula ?? "")), ...(await taggedAmong(context, unknown))];
      await remove(context, old);
      remembered = [...present.filter((one) => !old.includes(one)).map(({ rule }) => rule), ...added.flatMap(({ sheet, formats }) => formats.map(({ id }) => ({ sheet, id })))];
      return old.length;
    });
  }

  async function remove(context: Excel.RequestContext, old: readonly Listed[]): Promise<void> {
    if (old.length === 0) return;
    for (const { format } of old) format.delete();
    await context.sync();
    for (const { rule } of old) cleared.add(rule.sheet);
  }

  /** Sheet by sheet. @returns how many rules were taken away, and the sheets that refused */
  async function carefulWay(sheets: readonly ListedSheet[], plans: readonly SheetPlan[]): Promise<{ removed: number } & MarkOutcome> {
    remembered = [];
    let removed = 0;
    let marked = 0;
    const refused: MarkOutcome["refused"][number][] = [];
    const refuse = (sheet: string, { reason, detail }: HostRefusal): void => void refused.push({ sheet, reason, detail });
    for (const { id, name } of sheets) {
      const plan = plans.find(({ sheet }) => sheet === name);
      try {
        removed += await clearSheet(id, name);
        if (plan) marked += await markSheet(id, plan);
      } catch (error) {
        const refusal = await refusalWithCause(error, name, connection);
        if (appliesToAll(refusal)) throw refusal;
        refuse(name, refusal);
      }
    }
    for (const { sheet } of plans) if (!sheets.some(({ name }) => name === sheet)) refuse(sheet, new HostRefusal("not-found", sheet, "no such sheet"));
    return { removed, marked, refused };
  }

  async function markSheet(id: string, plan: SheetPlan): Promise<number> {
    await connection.run(async (context) => {
      addMarks(context.workbook.worksheets.getItem(id), plan, connection.has("1.9"));
      await context.sync();
    });
    return plan.cells;
  }

  async function clearSheet(id: string, name: string): Promise<number> {
    try {
      return await connection.run(async (context) => {
        const formats = context.workbook.worksheets.getItem(id).getRange().conditionalFormats;
        formats.load("items/id,items/type");
        await context.sync();
        const old = await taggedAmong(context, customAmong(id, formats));
        await remove(context, old);
        return old.length;
      });
    } catch (error) {
      if (officeCode(error) === "AccessDenied") throw error;
    }
    const { removed, unreadable } = await removeOneByOne(connection, id);
    // Rules of the officer's own that Excel has lost its way to are left alone; ours cannot be.
    if (!cleared.has(id)) confused.set(id, unreadable);
    if (unreadable > (confused.get(id) ?? 0)) {
      throw new HostRefusal("host-failed", name, `${unreadable} conditional format(s) cannot be read until the workbook is saved, closed and opened again; marks that came back by undo may be among them`);
    }
    if (removed > 0) cleared.add(id);
    return removed;
  }

  async function apply(plans: readonly SheetPlan[], usesMemory: boolean): Promise<{ removed: number } & MarkOutcome> {
    if (!connection.has("1.6")) throw new HostRefusal("not-supported", "", "conditional formats need ExcelApi 1.6");
    try {
      const sheets = (usesMemory ? session.sheets : null) ?? (await list());
      const removed = await shortWay(sheets, plans);
      return { removed, marked: plans.reduce((sum, { cells }) => sum + cells, 0), refused: [] };
    } catch (error) {
      const refusal = refusalOf(error);
      if (appliesToAll(refusal)) throw refusal;
    }
    try {
      return await carefulWay(await list(), plans);
    } catch (error) {
      throw refusalOf(error);
    }
  }

  return {
    mark: async (marks: readonly Mark[]) => {
      const { marked, refused } = await apply(planOf(marks), true);
      return { marked, refused };
    },
    clear: async () => {
      const { removed, refused } = await apply([], false);
      return { marked: removed, refused };
    },
  };
}

const keyOf = ({ sheet, id }: Rule): string => `${sheet} ${id}`;

function customAmong(sheet: string, { items }: Excel.ConditionalFormatCollection): Listed[] {
  return items.filter(({ type }) => type === "Custom").map((format) => ({ format, rule: { sheet, id: format.id } }));
}

/** Reads the formulas of custom rules. @returns those that carry our tag */
async function taggedAmong(context: Excel.RequestContext, listed: readonly Listed[]): Promise<Listed[]> {
  if (listed.length === 0) return [];
  const rules = listed.map(({ format }) => format.custom.rule);
  for (const rule of rules) rule.load("formula");
  await context.sync();
  return listed.filter((_, index) => isMarkFormula(rules[index]?.formula ?? ""));
}

/** Refusals that no other sheet would answer differently. */
function appliesToAll({ reason }: HostRefusal): boolean {
  return reason === "cell-being-edited" || reason === "read-only" || reason === "not-supported";
}
