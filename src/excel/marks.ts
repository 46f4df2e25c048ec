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

/**
 * Marks as conditional formats that carry our tag. Why not fills: see README.md.
 *
 * The short way does everything in one batch. Where anything in it fails, the careful way goes sheet by
 * sheet, so that one sheet's refusal leaves the others alone, and on a sheet whose conditional formats
 * Excel cannot list, rule by rule.
 */
export function createMarks(connection: OfficeConnection, session: Session): MarkPort {
  /** Our rules as this session knows them; a guess that is checked whenever it is used. */
  let own: readonly Rule[] = [];
  /** Rules seen that are not ours, so that they need not be read again. */
  const foreign = new Set<string>();
  /** Sheets on which this session has taken marks away: undoing that brings back rules Excel cannot use. */
  const cleared = new Set<string>();
  /** How many rules of the officer's own Excel cannot use, by sheet. */
  const confused = new Map<string, number>();
  const key = ({ sheet, id }: Rule): string => `${sheet} ${id}`;

  async function list(): Promise<readonly ListedSheet[]> {
    return connection.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await context.sync();
      session.sheets = worksheets.items.map(({ id, name }) => ({ id, name }));
      return session.sheets;
    });
  }

  /** Everything in one batch: adds, looks for strangers, takes away the old; more trips only for strangers. */
  async function shortWay(sheets: readonly ListedSheet[], plans: readonly SheetPlan[]): Promise<number> {
    return connection.run(async (context) => {
      const { worksheets } = context.workbook;
      const idOf = new Map(sheets.map(({ id, name }) => [name, id]));
      const added = plans.map((plan) => {
        const sheet = idOf.get(plan.sheet) ?? plan.sheet;
        return { sheet, formats: addMarks(worksheets.getItem(sheet), plan, connection.has("1.9")) };
      });
      for (const { formats } of added) for (const format of formats) format.load("id");
      const lists = sheets.map(({ id }) => ({ sheet: id, formats: worksheets.getItem(id).getRange().conditionalFormats }));
      for (const { formats } of lists) formats.load("items/id,items/type");
      const before = own;
      for (const { sheet, id } of before) worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).delete();
      await context.sync();

      own = added.flatMap(({ sheet, formats }) => formats.map(({ id }) => ({ sheet, id })));
      const known = new Set([...own, ...before].map(key));
      const unknown = lists.flatMap(({ sheet, formats }) =>
        formats.items.filter(({ type }) => type === "Custom").map((format) => ({ format, rule: { sheet, id: format.id } })).filter(({ rule }) => !known.has(key(rule)) && !foreign.has(key(rule))),
      );
      const strays = await taggedAmong(context, unknown);
      for (const { rule } of [...strays, ...before.map((rule) => ({ rule }))]) cleared.add(rule.sheet);
      return before.length + strays.length;
    });
  }

  /** Reads the rules not known yet and deletes those that carry our tag: copies, and marks of earlier sessions. */
  async function taggedAmong<T extends { readonly format: Excel.ConditionalFormat; readonly rule: Rule }>(context: Excel.RequestContext, unknown: readonly T[]): Promise<readonly T[]> {
    if (unknown.length === 0) return [];
    const formulas = unknown.map(({ format }) => format.custom.rule);
    for (const rule of formulas) rule.load("formula");
    await context.sync();
    const tagged = unknown.filter((_, index) => isMarkFormula(formulas[index]?.formula ?? ""));
    for (const one of unknown) if (!tagged.includes(one)) foreign.add(key(one.rule));
    for (const { format } of tagged) format.delete();
    if (tagged.length > 0) await context.sync();
    return tagged;
  }

  /** Sheet by sheet. @returns how many rules were taken away, and the sheets that refused */
  async function carefulWay(sheets: readonly ListedSheet[], plans: readonly SheetPlan[]): Promise<{ removed: number } & MarkOutcome> {
    own = [];
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
    const ids = await connection.run(async (context) => {
      const formats = addMarks(context.workbook.worksheets.getItem(id), plan, connection.has("1.9"));
      for (const format of formats) format.load("id");
      await context.sync();
      return formats.map((format) => format.id);
    });
    own = [...own, ...ids.map((rule) => ({ sheet: id, id: rule }))];
    return plan.cells;
  }

  async function clearSheet(id: string, name: string): Promise<number> {
    try {
      return await connection.run(async (context) => {
        const formats = context.workbook.worksheets.getItem(id).getRange().conditionalFormats;
        formats.load("items/id,items/type");
        await context.sync();
        const custom = formats.items.filter(({ type }) => type === "Custom").map((format) => ({ format, rule: { sheet: id, id: format.id } }));
        const tagged = await taggedAmong(context, custom);
        if (tagged.length > 0) cleared.add(id);
        return tagged.length;
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

/** Refusals that no other sheet would answer differently. */
function appliesToAll({ reason }: HostRefusal): boolean {
  return reason === "cell-being-edited" || reason === "read-only" || reason === "not-supported";
}
