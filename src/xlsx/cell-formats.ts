import { BOUNDS } from "./bounds";
import { attribute, tagsOf } from "./xml-tags";

/**
 * Number formats that a file names by number alone. Source: ECMA-376 Part 1, 18.8.30 (numFmt), all languages and
 * zh-cn; 14 and 22 as Chinese Excel shows them.
 */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"-#,##0.00'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** A cell format, as far as reading asks for it. */
export interface CellFormatFacts {
  /** Excel's format code, `General` where the file names one that it does not hold. */
  readonly numberFormat: string;
  /** The cell cannot be typed in once its sheet is protected. */
  readonly isLocked: boolean;
}

export const PLAIN_FORMAT: CellFormatFacts = { numberFormat: "General", isLocked: true };

/** The cell formats of a styles part by number, as cells name them. */
export function readCellFormats(xml: string): CellFormatFacts[] {
  const own = new Map<number, string>();
  const formats: CellFormatFacts[] = [];
  let isInCellFormats = false;
  for (const tag of tagsOf(xml)) {
    if (tag.name === "numFmt" && tag.kind !== "close")
      own.set(Number(attribute(xml, tag, "numFmtId")), shortEnough(attribute(xml, tag, "formatCode") ?? "General"));
    else if (tag.name === "cellXfs") isInCellFormats = tag.kind === "open";
    else if (isInCellFormats && tag.name === "xf" && tag.kind !== "close")
      formats.push({ ...PLAIN_FORMAT, numberFormat: codeOf(Number(attribute(xml, tag, "numFmtId") ?? 0), own) });
    else if (isInCellFormats && tag.name === "protection" && tag.kind !== "close") {
      const last = formats.pop();
      const isUnlocked = ["0", "false", "off"].includes(attribute(xml, tag, "locked") ?? "");
      if (last) formats.push({ ...last, isLocked: !isUnlocked });
    }
  }
  return formats;
}

const codeOf = (id: number, own: ReadonlyMap<number, string>): string =>
  own.get(id) ?? BUILT_IN_FORMATS.get(id) ?? "General";
/** Excel holds no longer code; what a program wrote beyond that shows nothing. */
const shortEnough = (code: string): string => (code.length > BOUNDS.format ? "General" : code);
