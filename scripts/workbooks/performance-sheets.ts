import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rectangle } from "../../src/workbook/address";
import { heightFor, type DraftCell, type Look, type SheetDraft, type SheetFamily } from "./sheet";

const PERFORMANCE = join(__dirname, "../../assets/sample/performance");
const YEAR = 2024;

interface Indicator {
  readonly 一级指标: string;
  readonly 二级指标: string;
  readonly 三级指标: string;
  readonly 指标值: string;
  readonly 分值权重: number;
}
interface OverallIndicator extends Indicator {
  readonly 指标设定依据: string;
}
interface ProjectIndicator extends Indicator {
  readonly 指标值设置依据: string;
  readonly 上年完成值: string;
  readonly 指标赋分规则: string;
  readonly 佐证资料: string;
}
interface Overall {
  readonly 部门名称: string;
  readonly 年度绩效目标: string;
  readonly 财政资金: { readonly 上级安排: string; readonly 本级安排: string };
  readonly 其他资金: { readonly 其他: string };
  readonly 指标: readonly OverallIndicator[];
}
interface Project {
  readonly 预算单位: string;
  readonly 项目名称: string;
  readonly 年度预算总额: string;
  readonly 财政拨款: string;
  readonly 其他资金: string;
  readonly 项目总体目标: string;
  readonly 指标: readonly ProjectIndicator[];
}

/** A row of a form: cells from the left, each over so many columns. */
type Span = readonly [value: string | number | null, look: Look, columns: number];

/** The performance targets, of the department and of its projects: filled as published, and blank. */
export function performanceSheets(): SheetFamily {
  return {
    sample: [overallSheet(read<Overall>("overall")), projectSheet(read<readonly Project[]>("projects"))],
    template: [overallSheet(null), projectSheet([null])],
  };
}

/** The files are ours; a test reads the built sheets back and compares. */
const read = <T>(name: string): T => JSON.parse(readFileSync(join(PERFORMANCE, `${name}.json`), "utf8")) as T;

const amountOf = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text.replace(/,/g, ""));

const OVERALL_WIDTHS = [18, 16, 34, 16, 30, 11];
const BLANK_INDICATORS = 6;

function overallSheet(overall: Overall | null): SheetDraft {
  const form = new Form(OVERALL_WIDTHS);
  const money = (label: string, value: string | undefined): readonly Span[] => [
    [label, "centred", 1],
    [amountOf(value), "amount", 3],
  ];
  form.row([["部门整体绩效目标表", "title", 6]], 30);
  form.row([[overall ? `（${YEAR}年）` : "（    年）", "index", 6]]);
  form.row([
    ["部门名称", "centred", 1],
    [overall?.部门名称 ?? null, "entry", 5],
  ]);
  form.row(
    [
      ["年度绩效目标", "centred", 1],
      [overall?.年度绩效目标 ?? null, "entry", 5],
    ],
    60,
  );
  const first = form.rows.length;
  form.row([
    ["年度预算（万元）", "centred", 1],
    ["资金来源", "header", 2],
    ["资金总额（万元）", "header", 3],
  ]);
  form.row([[null, "centred", 1], ["财政资金", "centred", 1], ...money("上级安排", overall?.财政资金.上级安排)]);
  form.row([[null, "centred", 1], [null, "centred", 1], ...money("本级安排", overall?.财政资金.本级安排)]);
  form.row([[null, "centred", 1], ["其他资金", "centred", 1], ...money("其他", overall?.其他资金.其他)]);
  form.merge({ row: first, column: 0, rows: 4, columns: 1 }, { row: first + 1, column: 1, rows: 2, columns: 1 });
  form.row(
    ["一级指标", "二级指标", "三级指标", "指标值", "指标设定依据", "分值权重"].map((label): Span => [
      label,
      "header",
      1,
    ]),
  );
  form.indicators(
    overall?.指标.map((indicator) => [
      indicator.一级指标,
      indicator.二级指标,
      indicator.三级指标,
      indicator.指标值,
      indicator.指标设定依据,
      indicator.分值权重,
    ]) ?? null,
  );
  return form.sheet("部门整体绩效目标表", "landscape");
}

const PROJECT_WIDTHS = [18, 16, 34, 16, 18, 16, 14, 20, 16];
const PROJECT_HEADER = [
  "一级指标",
  "二级指标",
  "三级指标",
  "指标值",
  "指标值设置依据",
  "上年完成值",
  "指标分值权重",
  "指标赋分规则",
  "佐证资料",
];

/** One form below the other, as they are published. */
function projectSheet(projects: readonly (Project | null)[]): SheetDraft {
  const form = new Form(PROJECT_WIDTHS);
  projects.forEach((project, at) => {
    if (at > 0) form.row([]);
    form.row([["项目支出绩效目标表", "title", 9]], 30);
    form.row([[project ? `（${YEAR}年）` : "（    年）", "index", 9]]);
    form.row([
      ["预算单位", "centred", 1],
      [project?.预算单位 ?? null, "entry", 3],
      ["项目名称", "centred", 1],
      [project?.项目名称 ?? null, "entry", 4],
    ]);
    form.row([
      ["项目资金（万元）", "centred", 1],
      ["年度预算总额", "centred", 1],
      [amountOf(project?.年度预算总额), "amount", 1],
      ["其中：财政拨款", "centred", 1],
      [amountOf(project?.财政拨款), "amount", 2],
      ["其他资金", "centred", 1],
      [amountOf(project?.其他资金), "amount", 2],
    ]);
    form.row(
      [
        ["项目总体目标", "centred", 1],
        [project?.项目总体目标 ?? null, "entry", 8],
      ],
      60,
    );
    form.row(PROJECT_HEADER.map((label): Span => [label, "header", 1]));
    form.indicators(
      project?.指标.map((indicator) => [
        indicator.一级指标,
        indicator.二级指标,
        indicator.三级指标,
        indicator.指标值,
        indicator.指标值设置依据,
        indicator.上年完成值,
        indicator.分值权重,
        indicator.指标赋分规则,
        indicator.佐证资料,
      ]) ?? null,
    );
  });
  return form.sheet("项目支出绩效目标表", "landscape");
}

/** A sheet of forms, row by row. */
class Form {
  readonly rows: DraftCell[][] = [];
  private readonly merges: Rectangle[] = [];
  private readonly heights = new Map<number, number>();

  constructor(private readonly widths: readonly number[]) {}

  row(spans: readonly Span[], usual = 22): void {
    const cells: DraftCell[] = [];
    const [texts, widths]: [string[], number[]] = [[], []];
    for (const [value, look, columns] of spans) {
      const column = cells.length;
      if (columns > 1) this.merges.push({ row: this.rows.length, column, rows: 1, columns });
      texts.push(value === null ? "" : String(value));
      widths.push(this.widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0));
      cells.push({ value, look }, ...Array.from({ length: columns - 1 }, (): DraftCell => ({ value: null, look })));
    }
    this.heights.set(this.rows.length, heightFor(texts, widths, usual));
    this.rows.push(cells);
  }

  /** `null`: rows to fill in. Equal 一级 and 二级指标 below each other are one merged cell. */
  indicators(filled: readonly (readonly (string | number)[])[] | null): void {
    const blank = this.widths.map(() => null);
    const rows = filled ?? Array.from({ length: BLANK_INDICATORS }, () => blank);
    const first = this.rows.length;
    rows.forEach((row, at) => {
      const above = rows[at - 1];
      const isRepeated = (column: number): boolean =>
        row[column] !== null &&
        above !== undefined &&
        row.slice(0, column + 1).every((text, position) => text === above[position]);
      this.row(
        row.map((value, column): Span => [
          column < 2 && isRepeated(column) ? null : value,
          column < 2 ? "centred" : typeof value === "number" ? "count" : "entry",
          1,
        ]),
      );
    });
    for (const column of [0, 1]) this.mergeRepeated(rows, column, first);
  }

  private mergeRepeated(rows: readonly (readonly (string | number | null)[])[], column: number, first: number): void {
    let from = 0;
    rows.forEach((row, at) => {
      const next = rows[at + 1];
      if (
        next !== undefined &&
        row[column] !== null &&
        next.slice(0, column + 1).every((text, position) => text === row[position])
      )
        return;
      if (at > from) this.merges.push({ row: first + from, column, rows: at - from + 1, columns: 1 });
      from = at + 1;
    });
  }

  merge(...areas: readonly Rectangle[]): void {
    this.merges.push(...areas);
  }

  sheet(name: string, orientation: SheetDraft["orientation"]): SheetDraft {
    const blank: DraftCell = { value: null, look: "entry" };
    const rows = this.rows.map((cells) =>
      cells.length === 0 ? [] : this.widths.map((_, column) => cells[column] ?? blank),
    );
    return {
      name,
      rows,
      merges: this.merges,
      widths: this.widths,
      heights: this.heights,
      orientation,
      headerFirst: 0,
      bodyFirst: 0,
      onOnePage: false,
    };
  }
}
