import type { CellRef } from "../../workbook/address";
import { isErrorValue } from "../../workbook/cell";
import type { Bilingual } from "../bilingual";
import type { StatedFigure } from "../figure";
import { readInputFigure } from "../inputs/input-figure";
import { bareLabel, plain } from "../recognition/label";
import type { FilledCell, FilledRow } from "../recognition/sheet-text";
import type { Located } from "../table";
import { MONEY_UNITS, unitNamed, type Unit } from "../unit";
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
  goal: ["项目总体目标", "年度绩效目标", "年度总体目标", "年度目标", "总体目标"],
  more: ["项目资金", "年度预算", "资金来源", "项目负责人", "联系电话", "部门联系人", "主管部门"],
} as const;

/** `单位：元`, `年度预算总额（元）`: the unit at the end of a label. */
const UNIT_BEHIND = new RegExp(`(?:(?:^|[(:])单位:|\\()(${MONEY_UNITS})\\)?$`, "u");

export type Field = Exclude<keyof typeof LABELS, "more">;

const FIELD_NOTE = new RegExp(`\\((?:盖章|公章|(?:单位:)?(?:${MONEY_UNITS}))\\)$`, "u");

/** `项目资金(万元)` → `项目资金`. */
const fieldName = (text: string): string => bareLabel(text).replace(FIELD_NOTE, "").replace(/:$/u, "");
const ALL_LABELS: ReadonlySet<string> = new Set(Object.values(LABELS).flat());

/** What stands behind a label. */
interface Entry {
  readonly name: string;
  readonly value: Located | null;
  readonly ref: CellRef;
  readonly filled: FilledCell | null;
}

/** The fields above a form's indicators. */
export class Fields {
  private readonly entries: readonly Entry[];
  /** The unit in which the form states money. */
  private readonly printedIn: Unit;

  constructor(
    { sheet, rows }: FormRows,
    private readonly unreadable: UnreadableTarget[],
  ) {
    const above = rows.slice(0, rows.findIndex(isIndicatorHeader));
    this.entries = above.flatMap((row) => entriesOf(sheet, row));
    const stated = above.flatMap(({ cells }) => cells.flatMap(({ text }) => UNIT_BEHIND.exec(plain(text))?.[1] ?? []));
    this.printedIn = unitNamed(stated[0]) ?? "万元";
  }

  text(field: Field): Located | null {
    return this.of(field).find(({ value }) => value !== null)?.value ?? null;
  }

  /** Where a field is filled in, or its label where it is blank; `null` where the form has none. */
  place(field: Field): CellRef | null {
    return this.of(field)[0]?.ref ?? null;
  }

  /** In 万元. Words in its place are noted as unreadable. */
  amount(field: Field, form: Bilingual, name: Bilingual): StatedFigure | null {
    for (const { ref, filled } of this.of(field)) {
      if (!filled) continue;
      const figure = readInputFigure(filled.cell, ref, { row: form, column: name }, "万元", {
        printedIn: this.printedIn,
        where: "form",
      });
      if (figure) return figure;
      this.unreadable.push({
        kind: "unreadable-target",
        cells: [ref],
        found: filled.text,
        expected: `${name.zh}（万元）`,
      });
      return null;
    }
    return null;
  }

  /** Those of the likeliest wording first. */
  private of(field: Field): Entry[] {
    const wanted: readonly string[] = LABELS[field];
    return wanted.flatMap((wording) => this.entries.filter(({ name }) => name === wording));
  }
}

function entriesOf(sheet: string, { row, cells }: FilledRow): Entry[] {
  const named = cells.map((cell) => ({ cell, name: fieldName(cell.text) }));
  return named.flatMap(({ cell, name }, at) => {
    if (!ALL_LABELS.has(name)) return inOneCell(sheet, row, cell);
    const next = named[at + 1];
    const filled = next && !ALL_LABELS.has(next.name) ? next.cell : null;
    const ref = { sheet, row, column: (filled ?? cell).column };
    return [
      {
        name,
        ref,
        value: filled && !isErrorValue(filled.cell.value) ? { value: filled.text.trim(), cell: ref } : null,
        filled,
      },
    ];
  });
}

/** `项目名称：财政业务费` in one cell. */
function inOneCell(sheet: string, row: number, filled: FilledCell): Entry[] {
  const [, label = "", rest = ""] = /^([^:：]{2,12})[:：](.+)$/su.exec(filled.text) ?? [];
  const [name, text] = [fieldName(label), rest.trim()];
  if (!ALL_LABELS.has(name) || text === "") return [];
  const ref = { sheet, row, column: filled.column };
  return [
    {
      name,
      ref,
      value: { value: text, cell: ref },
      filled: { ...filled, text, cell: { ...filled.cell, value: text } },
    },
  ];
}
