import {
  attach,
  cellOf,
  hasAmounts,
  labelPlace,
  makeRow,
  report,
  type BodyContext,
  type BodyReading,
  type RowNode,
  type Unnested,
} from "./body";
import { classificationFor } from "../codes/classification";
import { bears, isUnitName } from "../codes/code-names";
import { ECONOMIC_LEVELS, FUNCTIONAL_LEVELS, readCode, spacedCode, type CodeReading } from "./codes";
import { isRemark, isTotalLabel, plain, shownLabel, splitCodedLabel } from "./label";
import type { LabelGroup } from "./layout";
import { nestUnits } from "./nested-units";
import { remembered } from "../../workbook/remembered";
import { isDate, textAt, type FilledRow } from "./sheet-text";

/** What stands in the label columns of a row. */
interface RowLabels {
  readonly code: string | null;
  readonly isMalformed: boolean;
  readonly name: string;
  readonly project: string;
  readonly unit: string;
  readonly nameColumn: number;
  readonly codeColumns: readonly number[];
  /** The codes of the other classifications in this row, joined. */
  readonly crossed: string;
}

const KIND_BY_LENGTH = { 3: "category", 5: "subcategory", 7: "item" } as const;
const isCodeLength = (length: number): length is 3 | 5 | 7 => length === 3 || length === 5 || length === 7;

/** What has been read so far. */
interface Progress {
  readonly nodes: RowNode[];
  /** The code read last, for levels left blank. */
  previous: string | null;
  /** Rows are nested within their unit; codes of one unit have nothing to do with the next one's. */
  unit: RowNode | null;
  /** The unit that the unit columns named last. */
  unitName: string;
  /** The rows that may hold others, by code. */
  inScope: Map<string, RowNode[]>;
}

/** Rows told apart by code: the functional, economic and project tables. */
export function readCodedRows(context: BodyContext): BodyReading {
  const progress: Progress = { nodes: [], previous: null, unit: null, unitName: "", inScope: new Map() };
  context.rows.forEach((_, at) => {
    readRow(context, at, progress);
  });
  nestUnits(context, progress.nodes);
  return { rows: progress.nodes, lineSums: [], unnested: namesOnly(context, progress.nodes) };
}

/** A list that prints names without codes is nested by what the names are. */
function namesOnly({ definition }: BodyContext, nodes: readonly RowNode[]): Unnested[] {
  const rows = nodes.filter(({ kind }) => kind !== "total");
  if (rows.length === 0 || rows.some(({ kind }) => kind !== "name") || definition.classification === "none") return [];
  const kind = definition.classification === "economic" ? "departmentEconomic" : "functional";
  return [{ category: null, rows, kind }];
}

function readRow(context: BodyContext, at: number, progress: Progress): void {
  const row = context.rows[at];
  if (row === undefined) return;
  const read = withNamedCode(context, at, labelsOf(context, row, progress.previous));
  const unit = codedUnit(context, row, read);
  const labels = unit === null ? read : { ...read, code: null, isMalformed: false };
  if (labels.isMalformed) {
    if (hasAmounts(context, row) && !isRemark(labels.name)) reportMalformed(context, row, labels);
    return;
  }
  if (labels.unit !== "" && labels.code !== null && labels.unit !== progress.unitName) {
    // A unit that its own row did not give by code is the first that the rows below it name.
    if (progress.unitName !== "") enterUnit(progress, null);
    progress.unitName = labels.unit;
  }
  const node = nodeOf(context, row, labels, {
    isUnit: unit !== null || isNamedUnit(context, at, labels, progress),
    unitCode: unit ?? unitCodeOf(context, row),
    isWithinGroup: progress.unit !== null && !isUnitName(progress.unit.name),
  });
  progress.previous = labels.code ?? progress.previous;
  if (node === null) return;
  progress.nodes.push(node);
  if (node.kind === "total") return;
  if (node.kind === "unit") {
    enterUnit(progress, node);
    progress.unitName = context.layout.unitName === null ? unitCodeOf(context, row) : node.name;
    return;
  }
  attach(node, parentOf(node, progress.inScope) ?? progress.unit);
  if (node.code === null || node.kind === "project") return;
  const alike = progress.inScope.get(node.code);
  if (alike) alike.push(node);
  else progress.inScope.set(node.code, [node]);
}

function enterUnit(progress: Progress, unit: RowNode | null): void {
  progress.unit = unit;
  progress.inScope = new Map();
  progress.previous = null;
}

/** The code of a unit where a row has a unit's name and, in the place of a code, what is none: `101001 某局`. */
function codedUnit(context: BodyContext, row: FilledRow, labels: RowLabels): string | null {
  if (!labels.isMalformed && labels.code === null) return null;
  if (!isUnitName(labels.name) || !hasAmounts(context, row)) return null;
  const { codes, by } = groupsOf(context).primary;
  const [printed = "", ...more] = codes.map((column) => plain(textAt(row, column))).filter((text) => text !== "");
  if (more.length > 0 || !/^\d{3,12}$/u.test(printed)) return null;
  const begins = by === "functional" ? /^2/u : /^[35]/u;
  const couldBeCode = isCodeLength(printed.length) && printed.length > 3 && begins.test(printed);
  return couldBeCode ? null : printed;
}

const unitCodeOf = ({ layout }: BodyContext, row: FilledRow): string =>
  layout.unitCode === null ? "" : plain(textAt(row, layout.unitCode));

/**
 * Whether a row of a name alone is a unit's: the codes begin again below it, the unit's own code stands there, or the
 * name is none of the classification's and a unit's as it reads.
 */
function isNamedUnit(context: BodyContext, at: number, labels: RowLabels, { previous }: Progress): boolean {
  const row = context.rows[at];
  if (labels.code !== null || row === undefined) return false;
  if (labels.unit !== "" || unitCodeOf(context, row) !== "") return true;
  const below = codeAt(context, at + 1);
  if (below !== null) return below.length === 3 || previous === null || below <= previous;
  const next = context.rows[at + 1];
  const goesOn = next !== undefined && codeAt(context, at + 2) !== null && hasAmounts(context, next);
  return goesOn && isUnitName(labels.name);
}

/** The code of a row, printed or shown by its name; `null` where it has none. */
function codeAt(context: BodyContext, at: number): string | null {
  const row = context.rows[at];
  return row === undefined ? null : withNamedCode(context, at, labelsOf(context, row, null)).code;
}

/** A 类 or 款 that is printed by its name alone, above the first code that begins with its own. */
function withNamedCode(context: BodyContext, at: number, labels: RowLabels): RowLabels {
  if (labels.code !== null || labels.isMalformed || labels.name === "" || labels.unit !== "") return labels;
  const next = context.rows[at + 1];
  const below = next === undefined ? null : labelsOf(context, next, null).code;
  const above = below === null ? [] : [below.slice(0, 5), below.slice(0, 3)].filter((code) => code !== below);
  const code = above.find((one) => {
    const listed = classificationFor(null).codes.get(one);
    return listed !== undefined && bears(listed, labels.name);
  });
  return code === undefined ? labels : { ...labels, code };
}

/** The last row whose code is the longest proper beginning of this one's; a project's may be the same. */
function parentOf({ code, crossed, kind }: RowNode, inScope: Progress["inScope"]): RowNode | null {
  if (code === null) return null;
  for (let length = kind === "project" ? code.length : code.length - 1; length > 0; length -= 1) {
    const above = inScope.get(code.slice(0, length)) ?? [];
    const parent = above.filter((other) => crossed.startsWith(other.crossed)).at(-1);
    if (parent) return parent;
  }
  return null;
}

const levelsOf = ({ by }: LabelGroup): readonly number[] => (by === "functional" ? FUNCTIONAL_LEVELS : ECONOMIC_LEVELS);

function labelsOf(context: BodyContext, row: FilledRow, previous: string | null): RowLabels {
  const { layout, definition } = context;
  const { primary, others, nameColumn } = groupsOf(context);
  const levels = levelsOf(primary);
  const project = layout.project === null || definition.kind !== "projects" ? "" : textAt(row, layout.project);
  const named = layout.unitName === null ? "" : shownLabel(textAt(row, layout.unitName));
  const printed = textAt(row, nameColumn);
  const crossed = others.length === 0 ? "" : others.map((group) => crossedCode(row, group)).join("/");
  const printedCodes = primary.codes.map((column) => textAt(row, column));
  const { code, isMalformed, label } = readCode(printedCodes, levels, previous);
  const unit = named === "" && code !== null ? unitCodeOf(context, row) : named;
  const base = { project, unit, crossed };
  if (label !== null) {
    const column = primary.codes.find((codeColumn) => textAt(row, codeColumn) !== "") ?? nameColumn;
    const isJustLabel = printed === "" || column === nameColumn || isTotalLabel(label);
    const coded = splitCodedLabel(label);
    return {
      ...base,
      code: isJustLabel ? coded.code : null,
      isMalformed: !isJustLabel,
      name: isJustLabel ? coded.name : printed,
      nameColumn: column,
      codeColumns: [column],
    };
  }
  const coded = code === null ? splitCodedLabel(printed) : { code, name: printed };
  const codeColumns = code === null ? [] : primary.codes.filter((_, at) => printedCodes[at] !== "");
  return { ...base, code: coded.code, isMalformed, name: coded.name, nameColumn, codeColumns };
}

interface Groups {
  /** By which the rows are known first. */
  readonly primary: LabelGroup;
  readonly others: readonly LabelGroup[];
  /** Where their names stand. */
  readonly nameColumn: number;
}

const groupsOf = remembered(({ layout, definition }: BodyContext): Groups => {
  const wanted = definition.classification === "economic" ? "economic" : "functional";
  const primary = layout.groups.find(({ by }) => by === wanted) ?? layout.groups[0];
  const firstAmount = Math.min(...layout.amounts.map((column) => column.sheetColumn));
  const nameColumn = primary?.name ?? primary?.codes.at(-1) ?? firstAmount - 1;
  if (primary === undefined) return { primary: { by: wanted, codes: [], name: null }, others: [], nameColumn };
  return { primary, others: layout.groups.filter((group) => group !== primary), nameColumn };
});

function crossedCode(row: FilledRow, group: LabelGroup): string {
  const reading: CodeReading = readCode(
    group.codes.map((column) => textAt(row, column)),
    levelsOf(group),
    null,
  );
  if (reading.code !== null) return reading.code;
  const printed = group.name === null ? "" : textAt(row, group.name);
  return splitCodedLabel(printed).code ?? "";
}

function reportMalformed(context: BodyContext, row: FilledRow, labels: RowLabels): void {
  const { codes, by } = groupsOf(context).primary;
  const columns = codes.filter((column) => textAt(row, column) !== "");
  const found = columns.map((column) => textAt(row, column)).join(" ");
  const digits = by === "functional" ? "类3位、款2位、项2位数字" : "类3位、款2位数字";
  const isMadeDate = row.cells.some(({ column, cell }) => columns.includes(column) && isDate(cell));
  const expected = isMadeDate ? `${digits}（输入的编码被Excel变成了日期，要先把单元格设为文本格式再填写）` : digits;
  report(
    context,
    "malformed-code",
    columns.map((column) => cellOf(row, column)),
    `${found} ${labels.name}`.trim(),
    expected,
  );
}

/** What stands around a row decides about it. */
interface Surroundings {
  readonly isUnit: boolean;
  /** Empty where nothing states it. */
  readonly unitCode: string;
  /** Below a row that names what projects have in common. */
  readonly isWithinGroup: boolean;
}

function nodeOf(context: BodyContext, row: FilledRow, labels: RowLabels, around: Surroundings): RowNode | null {
  const { code, crossed } = labels;
  const isProjectTable = context.definition.kind === "projects";
  const name = shownLabel(labels.name);
  const project = shownLabel(labels.project);
  const labelCell = labelPlace(row, labels.nameColumn, context.layout.amounts);
  const base = {
    code,
    crossed,
    labelCell,
    codeCells: labels.codeColumns.map((column) => cellOf(row, column)),
    columns: context.layout.amounts,
  };
  if (code !== null && isCodeLength(code.length)) {
    if (isProjectTable && context.layout.project === null && around.isWithinGroup && code.length === 7)
      return makeRow(context, row, { ...base, kind: "project", name, label: name });
    return isProjectTable && project !== "" && context.layout.project !== null
      ? makeRow(context, row, {
          ...base,
          kind: "project",
          name: project,
          label: project,
          labelCell: cellOf(row, context.layout.project),
        })
      : makeRow(context, row, {
          ...base,
          kind: KIND_BY_LENGTH[code.length],
          name,
          label: `${name}（${spacedCode(code)}）`,
        });
  }
  const label = name !== "" ? name : project !== "" ? project : labels.unit;
  if (isTotalLabel(label) || isTotalLabel(labels.unit)) {
    return makeRow(context, row, { ...base, kind: "total", name: label, label });
  }
  if (isRemark(label)) return null;
  if (!hasAmounts(context, row)) return null;
  if (label !== "" && (isProjectTable || around.isUnit)) {
    return makeRow(context, row, { ...base, kind: "unit", crossed: around.unitCode, name: label, label });
  }
  if (context.layout.groups.every(({ codes }) => codes.length === 0) && label !== "") {
    return makeRow(context, row, { ...base, kind: "name", name: label, label });
  }
  report(context, "unknown-line", [labelCell], row.cells.map(({ text }) => text).join(" "), "带科目编码的行或合计行");
  return null;
}
