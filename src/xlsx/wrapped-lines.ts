const WIDE =
  /[\u1100-\u115f\u2010-\u2027\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

/** The highest row, in points. Source: Microsoft, "Excel specifications and limits". */
const MOST_POINTS = 409;

/**
 * How many lines a text takes in a wrapped cell; not every program finds that out for a file that it only opens.
 * @param room in signs as wide as a digit; a Chinese one takes two
 */
export function wrappedLines(text: string, room: number): number {
  return text
    .split("\n")
    .reduce(
      (lines, line) =>
        lines + Math.max(1, Math.ceil((line.length + (line.match(WIDE)?.length ?? 0)) / Math.max(room, 1))),
      0,
    );
}

/** How high a row of so many lines is, in points. @param linePoints the height of one */
export const rowPoints = (lines: number, linePoints: number): number => Math.min(lines * linePoints, MOST_POINTS);
