import type { TextRow } from "./ports";

/** How a row of a text sheet looks, the same in every program: size in points. */
export const TEXT_LOOKS: Readonly<
  Record<TextRow["style"], { readonly size: number; readonly bold: boolean; readonly alignment: "Center" | "Left" }>
> = {
  title: { size: 18, bold: true, alignment: "Center" },
  heading: { size: 14, bold: true, alignment: "Left" },
  subheading: { size: 12, bold: true, alignment: "Left" },
  body: { size: 12, bold: false, alignment: "Left" },
};

/** Width of the column of text in points: some forty characters a line, as on a printed page. */
export const TEXT_COLUMN_POINTS = 520;
