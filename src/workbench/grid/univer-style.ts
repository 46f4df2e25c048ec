import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from "@univerjs/core";
import type { HostCell } from "../../embedded-host";
import type { CellLook, Line } from "../looks/looks";

const LINES: Readonly<Record<Line["style"], BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  hair: BorderStyleTypes.HAIR,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
} as const;
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

/** Width of one step of indentation, in pixels. */
const INDENT = 12;

/** Songti and Heiti under the names they have on other systems, so that figures do not fall back to another face. */
const FONT_STACKS: Readonly<Record<string, string>> = {
  宋体: 'SimSun, "Songti SC", "Noto Serif CJK SC", serif',
  黑体: 'SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif',
};

/**
 * A cell's look in Univer's terms: format from the model, the rest from the file.
 * @returns `null` for a cell that looks plain
 */
export function univerStyle(look: CellLook | undefined, cell: HostCell | undefined): IStyleData | null {
  const { numberFormat, fill, font, wrapsText } = cell ?? {};
  if (!look && numberFormat === undefined && fill === undefined && font === undefined && wrapsText === undefined)
    return null;
  return {
    ...(font?.name === undefined ? {} : { ff: FONT_STACKS[font.name] ?? font.name }),
    ...(font?.size === undefined ? {} : { fs: font.size }),
    ...(font?.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(look?.isItalic ? { it: BooleanNumber.TRUE } : {}),
    ...(look?.isUnderlined ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font?.color === undefined ? {} : { cl: { rgb: font.color } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(numberFormat === undefined ? {} : { n: { pattern: numberFormat } }),
    ...(look?.horizontal ? { ht: HORIZONTAL[look.horizontal] } : {}),
    vt: VERTICAL[look?.vertical ?? "bottom"],
    ...(wrapsText ? { tb: WrapStrategy.WRAP } : {}),
    ...(look?.indent
      ? { pd: look.horizontal === "right" ? { r: look.indent * INDENT } : { l: look.indent * INDENT } }
      : {}),
    ...borders(look),
  };
}

function borders(look: CellLook | undefined): { readonly bd?: IBorderData } {
  const side = (line: Line | undefined) => (line ? { s: LINES[line.style], cl: { rgb: line.color } } : undefined);
  const { top, right, bottom, left } = look ?? {};
  if (!top && !right && !bottom && !left) return {};
  return {
    bd: {
      ...(top ? { t: side(top) } : {}),
      ...(right ? { r: side(right) } : {}),
      ...(bottom ? { b: side(bottom) } : {}),
      ...(left ? { l: side(left) } : {}),
    },
  };
}
