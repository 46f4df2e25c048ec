import type { MarkLevel } from "../workbook/ports";

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
