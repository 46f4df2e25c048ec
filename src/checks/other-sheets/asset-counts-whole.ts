import { isCount, type StatedFigure } from "../../disclosure/figure";
import type { AssetLine, Assets } from "../../disclosure/inputs/inputs";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { plainShownAmount, shownAmount } from "../amount-text";
import { examination, type Fault } from "../rule";

/** 国有资产: vehicles and equipment are counted in whole numbers; nothing is negative. */
export const assetCountsWhole = examination({
  id: "asset-counts-whole",
  kind: "other-sheets",
  name: { zh: "资产数量不是整数或为负数", en: "Asset count not whole, or negative" },
  holds: {
    zh: "车辆、设备的数量是整数，资产的数量和价值不为负数。",
    en: "Counts of vehicles and equipment are whole numbers; no quantity or value is negative.",
  },
  severity: "logical",
  sources: [disclosureTemplate("预算情况说明第十二部分：国有资产占用使用情况")],
  remedy: {
    zh: "核对该数，看是否错位填成了金额或多了负号。",
    en: "See whether an amount was typed in place of a count, or a minus sign slipped in.",
  },
  examine: ({ book: { inputs } }) =>
    linesOf(inputs.assets).flatMap(({ quantity, value }) =>
      [quantity, value].flatMap((figure) => (figure ? faultsOf(figure) : [])),
    ),
});

function linesOf({ vehicleKinds, ...lines }: Assets): AssetLine[] {
  return [...Object.values(lines), ...vehicleKinds].flatMap((line) => line ?? []);
}

function faultsOf(figure: StatedFigure): Fault[] {
  const { cell, row, column, amount, unit } = figure;
  const isFraction = isCount(figure) && !amount.isInteger();
  if (!isFraction && !amount.isNegative()) return [];
  const label = `${row}的${column}`;
  const shown = `${shownAmount(amount, figure)}${unit}（${qualifiedAddress(cell)}）`;
  return [
    {
      table: null,
      cells: [cell],
      message: isFraction
        ? { zh: `${label}${shown}不是整数。`, en: `${label} ${shown} is no whole number.` }
        : { zh: `${label}${shown}为负数。`, en: `${label} ${shown} is negative.` },
      actual: plainShownAmount(amount, figure),
    },
  ];
}
