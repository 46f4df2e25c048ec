import type { NewCell, TextRow } from "./ports";

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

/** How a cell of a sheet to be filled in looks, the same in every program: size in points. */
export const NEW_CELL_LOOKS: Readonly<
  Record<
    NewCell["look"],
    { readonly size: number; readonly bold: boolean; readonly alignment: "Center" | "Left"; readonly wraps: boolean }
  >
> = {
  // On one line, over the columns beside it.
  title: { size: 18, bold: true, alignment: "Left", wraps: false },
  note: { size: 10, bold: false, alignment: "Left", wraps: false },
  header: { size: 10, bold: true, alignment: "Center", wraps: true },
  cell: { size: 10, bold: false, alignment: "Left", wraps: true },
};

/** Points of a column so many half-width characters wide. */
export const pointsOf = (characters: number): number => Math.round(characters * 5.625 + 3.35);

/** Half-width characters that a column of so many points holds. */
export const charactersOf = (points: number): number => Math.round((points - 3.35) / 5.625);
