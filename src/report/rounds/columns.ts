import type { Bilingual } from "../../disclosure/bilingual";
import { SEVERITY_NAMES } from "../severity-names";

/** The columns of a list of findings, in their order; the last three are hidden where a sheet holds one unit. */
export const COLUMNS = {
  number: { zh: "序号", en: "No.", width: 6 },
  severity: { zh: "性质", en: "Severity", width: 8 },
  state: { zh: "状态", en: "State", width: 10 },
  reply: { zh: "处理情况", en: "Handling", width: 28 },
  place: { zh: "表", en: "Table", width: 18 },
  cells: { zh: "单元格", en: "Cells", width: 16 },
  finding: { zh: "问题", en: "Finding", width: 52 },
  stated: { zh: "现为", en: "Found", width: 14 },
  expected: { zh: "应为", en: "Expected", width: 14 },
  difference: { zh: "相差", en: "Difference", width: 12 },
  rule: { zh: "规则", en: "Rule", width: 22 },
  basis: { zh: "依据", en: "Basis", width: 36 },
  suggestion: { zh: "建议", en: "What to do", width: 36 },
  unit: { zh: "单位", en: "Unit", width: 20 },
  file: { zh: "文件", en: "File", width: 24 },
  mark: { zh: "核对码（勿改）", en: "Mark (do not change)", width: 20 },
} as const satisfies Readonly<Record<string, Bilingual & { readonly width: number }>>;

export type Column = keyof typeof COLUMNS;

const isColumn = (key: string): key is Column => key in COLUMNS;
export const COLUMN_KEYS: readonly Column[] = Object.keys(COLUMNS).filter(isColumn);

/** What became of a finding since the round before. */
export type State = "new" | "open" | "explained" | "mended";

export const STATES: Readonly<Record<State, Bilingual>> = {
  new: { zh: "新增", en: "New" },
  open: { zh: "未处理", en: "Open" },
  explained: { zh: "已说明", en: "Explained" },
  mended: { zh: "已整改", en: "Mended" },
};

/** The list of kinds of findings, and that of units, in the overview. */
export const KIND_HEADER: readonly Bilingual[] = [
  { zh: "问题类别", en: "Kind of finding" },
  SEVERITY_NAMES.logical,
  SEVERITY_NAMES.verifiable,
  SEVERITY_NAMES.formal,
  STATES.explained,
  { zh: "合计", en: "Total" },
];
export const UNIT_HEADER: readonly Bilingual[] = [
  COLUMNS.number,
  COLUMNS.unit,
  COLUMNS.file,
  { zh: "年度", en: "Year" },
  SEVERITY_NAMES.logical,
  SEVERITY_NAMES.verifiable,
  SEVERITY_NAMES.formal,
  SEVERITY_NAMES.rounding,
];
