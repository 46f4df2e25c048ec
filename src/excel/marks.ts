import { planOf, type SheetPlan } from "../marking/plan";
import { isMarkFormula } from "../marking/tag";
import { HostRefusal, type Mark, type MarkOutcome, type MarkPort } from "../workbook/ports";
import type { OfficeConnection } from "./connection";
import { addMarks } from "./add-marks";
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

interface Outcome extends MarkOutcome {
  /** Rules taken away. */
  readonly removed: number;
}

/**
 * Marks as conditional formats that carry our tag. Why not fills: see README.md.
 *
 * The short way does all sheets in one batch. Where anything in it fails, each half of the sheets is
 * tried alone, down to the sheet that refuses, so that it leaves the others alone; on a sheet whose
 * conditional formats Excel cannot list, each rule is asked alone.
 */
export function createMarks(connection: OfficeConnection, session: Session): MarkPort {
  /** Custom rules seen or made last time, ours and the officer's: their formulas are asked for along with the list. */
  const remembered = new Map<string, readonly Rule[]>();
  /** Sheets on which this session has taken marks away: undoing that brings back rules Excel cannot use. */
  const cleared = new Set<string>();
  /** How many rules of the officer's own Excel cannot use, by sheet. */
  const confused = new Map<string, number>();

  async function list(): Promise<readonly ListedSheet[]> {
    return connection.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await context.sync();
      return worksheets.items.map(({ id, name }) => ({ id, name, isProtected: false }));
    });
  }

  /**
   * Lists the rules there are and adds the new ones in one batch. More only where there are custom rules
   * not seen before, whose formulas must be read, and old marks, which are deleted only once their
   * formula says that they are ours. Trying again after a failure takes away what was added before it.
   */
  async function shortWay(sheets: readonly ListedSheet[], plans: readonly SheetPlan[]): Promise<Outcome> {
    return connection.run(async (context) => {
      const { worksheets } = context.workbook;
      const formatsOf = (sheet: string): Excel.ConditionalFormatCollection =>
        worksheets.getItem(sheet).getRange().conditionalFormats;
      const lists = sheets.map(({ id }) => ({ sheet: id, formats: formatsOf(id) }));
      for (const { formats } of lists) formats.load("items/id,items/type");
      const hints = sheets.flatMap(({ id }) => remembered.get(id) ?? []);
      const known = new Map(hints.map((rule) => [keyOf(rule), formatsOf(rule.sheet).getItem(rule.id).custom.rule]));
      for (const rule of known.values()) rule.load("formula");
      const added = sheets.map(({ id, name }) => {
        const plan = plans.find(({ sheet }) => sheet === name);
        return { sheet: id, formats: plan ? addMarks(worksheets.getItem(id), plan, connection.has("1.9")) : [] };
      });
      for (const { formats } of added) for (const format of formats) format.load("id");
      await context.sync();

      const present = lists.flatMap(({ sheet, formats }) => customAmong(sheet, formats));
      const unknown = present.filter(({ rule }) => !known.has(keyOf(rule)));
      const old = [
        ...present.filter(({ rule }) => isMarkFormula(known.get(keyOf(rule))?.formula ?? "")),
        ...(await taggedAmong(context, unknown)),
      ];
      await remove(context, old);
      const foreign = present.filter((one) => !old.includes(one)).map(({ rule }) => rule);
      for (const { sheet, formats } of added)
        remembered.set(sheet, [
          ...foreign.filter((rule) => rule.sheet === sheet),
          ...formats.map(({ id }) => ({ sheet, id })),
        ]);
      return { removed: old.length, marked: cellsOf(sheets, plans), refused: [] };
    });
  }

  async function remove(context: Excel.RequestContext, old: readonly Listed[]): Promise<void> {
    if (old.length === 0) return;
    for (const { format } of old) format.delete();
    await context.sync();
    for (const { rule } of old) cleared.add(rule.sheet);
  }

  /** The short way for these sheets, or for the halves of them. */
  async function inParts(sheets: readonly ListedSheet[], plans: readonly SheetPlan[]): Promise<Outcome> {
    const [only, ...others] = sheets;
    if (!only) return NOTHING_DONE;
    try {
      return await shortWay(sheets, plans);
    } catch (error) {
      const refusal = refusalOf(error);
      if (appliesToAll(refusal)) throw refusal;
    }
    for (const { id } of sheets) remembered.delete(id);
    if (others.length === 0) return aloneOn(only, plans);
    const middle = Math.ceil(sheets.length / 2);
    return together(await inParts(sheets.slice(0, middle), plans), await inParts(sheets.slice(middle), plans));
  }

  /** One sheet that refused the short way: clears what can be cleared, then marks. */
  async function aloneOn(sheet: ListedSheet, plans: readonly SheetPlan[]): Promise<Outcome> {
    const plan = plans.find((one) => one.sheet === sheet.name);
    try {
      const removed = await clearSheet(sheet.id, sheet.name);
      return { removed, marked: plan ? await markSheet(sheet.id, plan) : 0, refused: [] };
    } catch (error) {
      const refusal = await refusalWithCause(error, sheet.name, connection);
      if (appliesToAll(refusal)) throw refusal;
      return refusedOn(sheet.name, refusal);
    }
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
      throw new HostRefusal(
        "host-failed",
        name,
        `${unreadable} conditional format(s) cannot be read until the workbook is saved, closed and opened again; marks that came back by undo may be among them`,
      );
    }
    if (removed > 0) cleared.add(id);
    return removed;
  }

  async function apply(plans: readonly SheetPlan[], usesMemory: boolean): Promise<Outcome> {
    if (!connection.has("1.6")) throw new HostRefusal("not-supported", "", "conditional formats need ExcelApi 1.6");
    try {
      const sheets = (usesMemory ? session.sheets : null) ?? (await list());
      // A sheet known to be protected would only make the batch fail for all.
      const closed = sheets.filter(({ name, isProtected }) => isProtected && plans.some(({ sheet }) => sheet === name));
      const open = plans.filter(({ sheet }) => !closed.some(({ name }) => name === sheet));
      const unknown = open.filter(({ sheet }) => !sheets.some(({ name }) => name === sheet));
      return [
        ...closed.map(({ name }) => refusedOn(name, new HostRefusal("protected", name, "the sheet is protected"))),
        ...unknown.map(({ sheet }) => refusedOn(sheet, new HostRefusal("not-found", sheet, "no such sheet"))),
      ].reduce(together, await inParts(sheets, open));
    } catch (error) {
      throw await refusalWithCause(error, "", connection);
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

const NOTHING_DONE: Outcome = { removed: 0, marked: 0, refused: [] };

const together = (a: Outcome, b: Outcome): Outcome => ({
  removed: a.removed + b.removed,
  marked: a.marked + b.marked,
  refused: [...a.refused, ...b.refused],
});

const refusedOn = (sheet: string, { reason, detail }: HostRefusal): Outcome => ({
  ...NOTHING_DONE,
  refused: [{ sheet, reason, detail }],
});

const cellsOf = (sheets: readonly ListedSheet[], plans: readonly SheetPlan[]): number =>
  plans.filter(({ sheet }) => sheets.some(({ name }) => name === sheet)).reduce((sum, { cells }) => sum + cells, 0);

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
