import type { CellRef } from "../../workbook/address";
import { isErrorValue } from "../../workbook/cell";
import { readInputFigure } from "../inputs/input-figure";
import type { InputFigure } from "../inputs/inputs";
import { bareLabel, plain } from "../recognition/label";
import type { FilledCell, FilledRow } from "../recognition/sheet-text";
import type { Located } from "../table";
import { isIndicatorHeader, type FormRows } from "./forms";
import type { UnreadableTarget } from "./performance";

/** What the forms call their fields; a label ends the field before it. */
const LABELS = {
  department: ["部门名称", "单位名称"],
  unit: ["预算单位", "项目单位", "实施单位"],
  name: ["项目名称"],
  total: ["年度预算总额", "预算总额", "年度资金总额", "资金总额", "项目资金总额"],
  fiscal: ["财政拨款", "财政资金", "财政拨款资金"],
  superior: ["上级安排", "上级资金", "上级补助"],
  own: ["本级安排", "本级资金"],
  other: ["其他资金", "其他"],
  more: ["项目资金", "年度预算", "资金来源", "项目负责人", "联系电话", "部门联系人", "项目总体目标", "年度绩效目标", "年度目标", "主管部门"],
} as const;

export type Field = Exclude<keyof typeof LABELS, "more">;

/** `项目资金(万元)` → `项目资金`. */
const fieldName = (text: string): string => bareLabel(text).replace(/\((?:万元|元|盖章|公章|单位:万元|单位:元)\)$/u, "").replace(/:$/u, "");
const ALL_LABELS: ReadonlySet<string> = new Set(Object.values(LABELS).flat());

interface Entry {
  readonly label: FilledCell;
  readonly value: Located | null;
  readonly ref: CellRef;
  readonly filled: FilledCell | null;
}

/** The fields above a form's indicators. */
export class Fields {
  private readonly rows: readonly FilledRow[];
  private readonly inYuan: boolean;

  constructor(
    private readonly form: FormRows,
    private readonly unreadable: UnreadableTarget[],
  ) {
    this.rows = form.rows.slice(0, form.rows.findIndex(isIndicatorHeader));
    this.inYuan = this.rows.some(({ cells }) => cells.some(({ text }) => /(?:^|[(:])单位:元\)?$|\(元\)$/u.test(plain(text))));
  }

  text(field: Field): Located | null {
    return this.entries(field).find(({ value }) => value !== null)?.value ?? null;
  }

  /** In 万元. Words in its place are noted as unreadable. */
  amount(field: Field, label: string): InputFigure | null {
    for (const { ref, filled } of this.entries(field)) {
      if (!filled) continue;
      const figure = readInputFigure(filled.cell, ref, label, "万元", this.inYuan);
      if (figure) return figure;
      this.unreadable.push({ cell: ref, found: filled.text, expected: `${label}（万元）` });
      return null;
    }
    return null;
  }

  private entries(field: Field): Entry[] {
    const wanted: readonly string[] = LABELS[field];
    return wanted.flatMap((name) => this.rows.flatMap((row) => row.cells.flatMap((label, at) => (fieldName(label.text) === name ? [this.entry(row, label, row.cells[at + 1])] : this.inOneCell(row, label, name)))));
  }

  /** `项目名称：财政业务费` in one cell. */
  private inOneCell({ row }: FilledRow, filled: FilledCell, name: string): Entry[] {
    const [, label = "", rest = ""] = /^([^:：]+)[:：](.+)$/su.exec(filled.text) ?? [];
    if (fieldName(label) !== name || rest.trim() === "") return [];
    const ref = { sheet: this.form.sheet, row, column: filled.column };
    return [{ label: filled, ref, value: { value: rest.trim(), cell: ref }, filled: { ...filled, text: rest.trim(), cell: { ...filled.cell, value: rest.trim() } } }];
  }

  private entry({ row }: FilledRow, label: FilledCell, next: FilledCell | undefined): Entry {
    const isValue = next !== undefined && !ALL_LABELS.has(fieldName(next.text));
    const ref = { sheet: this.form.sheet, row, column: isValue ? next.column : label.column };
    return { label, ref, value: isValue && !isErrorValue(next.cell.value) ? { value: next.text.trim(), cell: ref } : null, filled: isValue ? next : null };
  }
}
