import type { Color } from "hucre";

/** Excel's legacy palette: entries 8–63 are the 56 colours of old workbooks, 64 and 65 the window's own. */
const INDEXED = [
  "000000",
  "FFFFFF",
  "FF0000",
  "00FF00",
  "0000FF",
  "FFFF00",
  "FF00FF",
  "00FFFF",
  "000000",
  "FFFFFF",
  "FF0000",
  "00FF00",
  "0000FF",
  "FFFF00",
  "FF00FF",
  "00FFFF",
  "800000",
  "008000",
  "000080",
  "808000",
  "800080",
  "008080",
  "C0C0C0",
  "808080",
  "9999FF",
  "993366",
  "FFFFCC",
  "CCFFFF",
  "660066",
  "FF8080",
  "0066CC",
  "CCCCFF",
  "000080",
  "FF00FF",
  "FFFF00",
  "00FFFF",
  "800080",
  "800000",
  "008080",
  "0000FF",
  "00CCFF",
  "CCFFFF",
  "CCFFCC",
  "FFFF99",
  "99CCFF",
  "FF99CC",
  "CC99FF",
  "FFCC99",
  "3366FF",
  "33CCCC",
  "99CC00",
  "FFCC00",
  "FF9900",
  "FF6600",
  "666699",
  "969696",
  "003366",
  "339966",
  "003300",
  "333300",
  "993300",
  "993366",
  "333399",
  "333333",
] as const;

/** A colour of the file as `#RRGGBB`; `undefined` where the file leaves it to the program. */
export function hexColor(color: Color | undefined, theme: readonly string[] | undefined): string | undefined {
  if (!color) return undefined;
  const base =
    color.rgb?.slice(-6) ??
    themeColor(color.theme, theme) ??
    (color.indexed === undefined ? undefined : INDEXED[color.indexed]);
  return base === undefined ? undefined : `#${tinted(base, color.tint ?? 0)}`;
}

/** Cells count the theme's first colours light before dark, the file lists them dark before light. */
function themeColor(index: number | undefined, theme: readonly string[] | undefined): string | undefined {
  return index === undefined ? undefined : theme?.[index < 4 ? index ^ 1 : index];
}

/** Towards white for a positive tint, towards black for a negative one. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb.toUpperCase();
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));
  return channels
    .map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint))
    .map((channel) => channel.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}
