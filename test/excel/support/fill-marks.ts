import type { Mark, MarkPort } from "../../../src/workbook/ports";
import { cellAddress } from "../../../src/workbook/address";
import { MARK_LOOKS } from "../../../src/marking/looks";

const KEY = "fills-before-marking";

type Remembered = readonly { readonly sheet: string; readonly address: string; readonly fill: string | null }[];

/**
 * The other known way of marking, here only to be compared: cell fills, with what was there kept in
 * the workbook's settings. `knowsTint`: ExcelApi 1.9, which can tell no fill from white.
 */
export function fillMarks(excel: typeof Excel, knowsTint: boolean): MarkPort {
  return {
    mark: async (marks: readonly Mark[]) => {
      await excel.run(async (context) => {
        const fills = marks.map(
          ({ cell }) => context.workbook.worksheets.getItem(cell.sheet).getRange(cellAddress(cell)).format.fill,
        );
        for (const fill of fills) fill.load(knowsTint ? "color,tintAndShade" : "color");
        await context.sync();
        const remembered: Remembered = marks.map(({ cell }, index) => {
          const fill = fills[index];
          const isNone = fill === undefined || (knowsTint && fill.tintAndShade === null);
          return { sheet: cell.sheet, address: cellAddress(cell), fill: isNone ? null : fill.color };
        });
        context.workbook.settings.add(KEY, JSON.stringify(remembered));
        marks.forEach(({ level }, index) => {
          const fill = fills[index];
          if (fill) fill.color = MARK_LOOKS[level].fill;
        });
        await context.sync();
      });
      return { marked: marks.length, refused: [] };
    },
    clear: async () => {
      await excel.run(async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject(KEY);
        setting.load("value");
        await context.sync();
        if (setting.isNullObject) return;
        for (const { sheet, address, fill } of JSON.parse(String(setting.value)) as Remembered) {
          const target = context.workbook.worksheets.getItem(sheet).getRange(address).format.fill;
          if (fill === null) target.clear();
          else target.color = fill;
        }
        setting.delete();
        await context.sync();
      });
      return { marked: 0, refused: [] };
    },
  };
}
