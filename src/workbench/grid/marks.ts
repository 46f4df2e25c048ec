import {
  CFRuleType,
  CFSubRuleType,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { FWorkbook } from "@univerjs/preset-sheets-core";
import { BooleanNumber } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { HostConditionalFormat, HostSheet } from "../../embedded-host";
import { univerRange } from "./snapshot";

/** Shows the conditional formats the model has on a sheet, among them the add-in's marks, and no others. */
export function showMarks(univer: FUniver, grid: FWorkbook, sheet: HostSheet): void {
  const worksheet = grid.getSheetBySheetId(sheet.id);
  if (!worksheet) return;
  const unitId = grid.getId();
  const subUnitId = sheet.id;
  const wanted = sheet.state.conditionalFormats.filter(({ type }) => type === "Custom");
  const present = worksheet.getConditionalFormattingRules();
  // Rules without a change keep their place; Univer puts a new one in front of the others, as Excel does.
  const isUnchanged = present.length === wanted.length && present.every((rule, at) => same(rule, wanted[at]));
  if (isUnchanged) return;
  for (const { cfId } of present)
    univer.syncExecuteCommand("sheet.mutation.delete-conditional-rule", { unitId, subUnitId, cfId });
  for (const format of [...wanted].reverse())
    univer.syncExecuteCommand("sheet.mutation.add-conditional-rule", { unitId, subUnitId, rule: univerRule(format) });
}

function univerRule({
  id,
  areas,
  formula,
  fill,
  fontColor,
  bold,
  stopsIfTrue,
}: HostConditionalFormat): IConditionFormattingRule<IFormulaHighlightCell> {
  return {
    cfId: id,
    ranges: areas.map(univerRange),
    stopIfTrue: stopsIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: formula,
      style: {
        ...(fill === undefined ? {} : { bg: { rgb: fill } }),
        ...(fontColor === undefined ? {} : { cl: { rgb: fontColor } }),
        ...(bold ? { bl: BooleanNumber.TRUE } : {}),
      },
    },
  };
}

function same(rule: IConditionFormattingRule, format: HostConditionalFormat | undefined): boolean {
  return format !== undefined && JSON.stringify(rule) === JSON.stringify(univerRule(format));
}
