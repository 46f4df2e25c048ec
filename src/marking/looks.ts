import type { MarkLevel } from "../workbook/ports";

/** How a marked cell looks; what is absent stays as the officer has it. */
export interface MarkLook {
  readonly fill: string;
  readonly fontColor?: string;
  readonly bold?: true;
}

/**
 * One look a level. They differ in lightness as well as in hue, so that red-green blindness leaves them
 * apart; the cell most likely wrong is the only dark one, and bold.
 */
export const MARK_LOOKS: Readonly<Record<MarkLevel, MarkLook>> = {
  culprit: { fill: "#C00000", fontColor: "#FFFFFF", bold: true },
  logical: { fill: "#F4A582" },
  verifiable: { fill: "#FFE699" },
  formal: { fill: "#BDD7EE" },
  rounding: { fill: "#D0D0D0" },
};

/** Weakest first: where a cell is marked twice, the stronger mark counts. */
export const LEVELS: readonly MarkLevel[] = ["rounding", "formal", "verifiable", "logical", "culprit"];
