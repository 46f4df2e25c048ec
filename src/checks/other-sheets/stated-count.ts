import type { Bilingual } from "../../disclosure/bilingual";
import type { InputFigure } from "../../disclosure/inputs/inputs";
import { decimal, plainAmount } from "../../disclosure/money";
import type { Located } from "../../disclosure/table";
import { qualifiedAddress } from "../../workbook/address";
import type { Fault } from "../rule";

/** The fault of a stated number of things that is not the number of their names. */
export function countFaults(things: Bilingual, stated: InputFigure | null, names: readonly Located[]): Fault[] {
  const list = names[0]?.cell;
  if (stated === null || list === undefined || isOpen(names)) return [];
  const difference = stated.amount.minus(decimal(String(names.length)));
  if (difference.isZero()) return [];
  const [said, off] = [
    plainAmount(stated.amount, stated.amount.decimalPlaces()),
    plainAmount(difference.abs(), stated.amount.decimalPlaces()),
  ];
  const twice = repeated(names);
  return [
    {
      table: null,
      cells: [stated.cell, list],
      message: {
        zh: `${stated.label}${said}${stated.unit}（${qualifiedAddress(stated.cell)}）应等于所列${things.zh}的个数${names.length}（${qualifiedAddress(list)}），${difference.isPositive() ? "多" : "少"}${off}${stated.unit}${twice === "" ? "" : `，其中“${twice}”列了不止一次`}。`,
        en: `The number of ${things.en}, ${said} (${qualifiedAddress(stated.cell)}), should be that of the names listed, ${names.length} (${qualifiedAddress(list)})${twice === "" ? "" : `; “${twice}” is listed more than once`}.`,
      },
      expected: String(names.length),
      actual: said,
      difference: plainAmount(difference, stated.amount.decimalPlaces()),
    },
  ];
}

/** 办公室、人事处等: the list does not name all. */
export function isOpen(names: readonly Located[]): boolean {
  return /等(?:\d+个?(?:处室|单位|部门|机构)?)?$/u.test(names.at(-1)?.value ?? "");
}

/** The first name that occurs twice; empty where none does. */
function repeated(names: readonly Located[]): string {
  return names.find(({ value }, index) => names.findIndex((other) => other.value === value) < index)?.value ?? "";
}
