import { isMarkFormula } from "../marking/tag";
import type { OfficeConnection } from "./connection";
import { officeCode } from "./refusal";

/**
 * Takes our rules from a sheet whose conditional formats cannot be listed, because Excel has lost its
 * way to some of them (office-js 5222, 6396, 6827, 6835). Each rule is asked alone, so that the broken
 * ones are passed over and left as they are.
 */
export async function removeOneByOne(
  connection: OfficeConnection,
  sheetId: string,
): Promise<{ readonly removed: number; readonly unreadable: number }> {
  const count = await connection.run(async (context) => {
    const answer = countOf(formatsOf(context, sheetId));
    await context.sync();
    return answer.value;
  });
  let removed = 0;
  let unreadable = 0;
  // Last first: deleting a rule moves only those after it.
  for (let index = count - 1; index >= 0; index--) {
    try {
      if (await removeIfOurs(connection, sheetId, index)) removed += 1;
    } catch (error) {
      if (officeCode(error) !== "ItemNotFound") throw error;
      unreadable += 1;
    }
  }
  return { removed, unreadable };
}

async function removeIfOurs(connection: OfficeConnection, sheetId: string, index: number): Promise<boolean> {
  return connection.run(async (context) => {
    const format = formatsOf(context, sheetId).getItemAt(index);
    format.load("type");
    await context.sync();
    if (format.type !== "Custom") return false;
    const rule = ruleOf(format);
    rule.load("formula");
    await context.sync();
    if (!isMarkFormula(rule.formula)) return false;
    format.delete();
    await context.sync();
    return true;
  });
}

const formatsOf = (context: Excel.RequestContext, sheetId: string): Excel.ConditionalFormatCollection =>
  context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;

const countOf = (formats: Excel.ConditionalFormatCollection): OfficeExtension.ClientResult<number> =>
  formats.getCount();

const ruleOf = ({ custom }: Excel.ConditionalFormat): Excel.ConditionalFormatRule => custom.rule;
