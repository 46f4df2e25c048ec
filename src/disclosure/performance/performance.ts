import type { CellRef } from "../../workbook/address";
import type { StatedFigure } from "../figure";
import type { Located } from "../table";

/** A row of an indicator table. */
export interface Indicator {
  /** 三级指标 and what is said of it; `null` where the row leaves it blank. */
  readonly name: Located | null;
  readonly value: Located | null;
  readonly basis: Located | null;
  readonly lastYear: Located | null;
  readonly weight: StatedFigure | null;
  /** What the form asks for and the row leaves blank: the column's header and the blank cell. */
  readonly blanks: readonly { readonly column: "value" | "basis" | "weight"; readonly cell: CellRef }[];
}

interface TargetForm {
  /** The cell that names the form, 项目支出绩效目标表; its first row where it bears no title. */
  readonly at: CellRef;
  /** The year in the title or below it. */
  readonly year: Located<number> | null;
  /** 年度绩效目标, 项目总体目标: what it says and where it belongs; `null` where the form does not ask for one. */
  readonly goal: { readonly text: Located | null; readonly cell: CellRef } | null;
  readonly indicators: readonly Indicator[];
}

/** 部门整体绩效目标表. Amounts in 万元; `null` where blank or not on this form. */
export interface OverallTarget extends TargetForm {
  readonly kind: "overall";
  readonly department: Located | null;
  /** 上级安排, 本级安排: the parts of `fiscal`. */
  readonly superior: StatedFigure | null;
  readonly own: StatedFigure | null;
  readonly fiscal: StatedFigure | null;
  readonly other: StatedFigure | null;
  /** Where 其他资金 belong; `null` where the form does not ask for them. */
  readonly otherAt: CellRef | null;
  readonly total: StatedFigure | null;
}

/** 项目支出绩效目标表 of one project. Amounts in 万元. */
export interface ProjectTarget extends TargetForm {
  readonly kind: "project";
  readonly name: Located | null;
  readonly unit: Located | null;
  readonly total: StatedFigure | null;
  readonly fiscal: StatedFigure | null;
  readonly other: StatedFigure | null;
}

/** Words where a number belongs. */
export interface UnreadableTarget {
  readonly kind: "unreadable-target";
  readonly cells: readonly [CellRef];
  readonly found: string;
  /** What belongs there, as a sentence names it: `财政拨款（万元）`. */
  readonly expected: string;
}

/** The performance target forms of a workbook, those that are filled in, in its order. */
export interface Performance {
  readonly overall: readonly OverallTarget[];
  readonly projects: readonly ProjectTarget[];
  readonly unreadable: readonly UnreadableTarget[];
}
