import type { Bilingual } from "../bilingual";
import type { OtherUnit } from "../unit";

/** The sheets an officer fills in beside the disclosure tables, named by content. */
export type InputKind =
  | "basics" // 基本信息
  | "priorYear" // 上年预算数
  | "reasons" // 变动原因
  | "projectNotes" // 项目情况
  | "procurement" // 政府采购
  | "assets" // 国有资产
  | "statements" // 其他
  | "profile" // 部门概况
  | "glossary"; // 名词解释

/** What an input figure counts. Amounts of money are always in 万元. */
export type InputUnit = "万元" | OtherUnit;

/** A column of an input sheet, recognised by its header. A unit or year in the header needs no entry. */
export interface InputColumn extends Bilingual {
  readonly also?: readonly string[];
  /** The sheet can be read without it. */
  readonly optional?: true;
  /** How wide a new sheet makes it, in characters. */
  readonly width: number;
}

/** A line of an input sheet, recognised by its label. */
export interface InputLine extends Bilingual {
  readonly also?: readonly string[];
  /** Given where the line holds a number. */
  readonly unit?: InputUnit;
}

/** An input sheet: a header row, then labelled lines (`lines`) or free rows (no `lines`). */
export interface InputDefinition<C extends string = string, L extends string = string> {
  readonly kind: InputKind;
  /** The title printed in the sheet; the tab carries `tab`. */
  readonly title: Bilingual;
  readonly tab: string;
  readonly also: readonly string[];
  /** What the officer is asked to fill in; printed below the title. */
  readonly instruction: Bilingual;
  readonly columns: Readonly<Record<C, InputColumn>>;
  readonly lines: Readonly<Record<L, InputLine>>;
}

/** Fixes the keys of a description in its type. */
export function defineInput<const C extends string, const L extends string = never>(
  definition: InputDefinition<C, L>,
): InputDefinition<C, L> {
  return definition;
}
