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
  rounding: { fill: "#E3E3E3" },
};

/** Weakest first: where a cell is marked twice, the stronger mark counts. */
export const LEVELS: readonly MarkLevel[] = ["rounding", "formal", "verifiable", "logical", "culprit"];

const TAG = "预算公开校验标记";

const LEVEL_NAMES: Readonly<Record<MarkLevel, string>> = {
  culprit: "最可能有误",
  logical: "逻辑性",
  verifiable: "核实性",
  formal: "规范性",
  rounding: "尾差",
};

/**
 * The rule of a mark: always true, referring to no cell, so that rows put in or taken out do not change
 * it, and carrying words by which both this software and an officer in 管理规则 know it.
 */
export const markFormula = (level: MarkLevel): string => `=LEN("${TAG}：${LEVEL_NAMES[level]}")>0`;

export const isMarkFormula = (formula: string): boolean => formula.includes(TAG);
