import { figuresOf, type Verdict } from "../checks/equation";
import type { Finding } from "../checks/finding";
import { columnFaults, type ColumnFault } from "../diagnosis/column-faults";
import type { Bilingual } from "../disclosure/bilingual";
import type { TableKind } from "../disclosure/kinds/definition";
import { qualifiedAddress, type CellRef } from "../workbook/address";
import type { Validation } from "./report";

/** One cause of many findings: a whole table that is in another unit, in the wrong columns or of another year. */
export interface Cause {
  readonly key: string;
  /** One sentence: what is wrong with the table. */
  readonly sentence: Bilingual;
  /** What to do about it. */
  readonly remedy: Bilingual;
  readonly cells: readonly CellRef[];
  /** The finding that says so, with its repair; `null` where only the balances show it. */
  readonly finding: Finding | null;
  /** What follows from it, and is gone once it is mended. */
  readonly consequences: readonly Finding[];
}

/** Fewer consequences can be read one by one. */
const LEAST = 3;

/** What is wrong with whole tables, most consequences first; a finding is the consequence of one cause only. */
export function causesOf(validation: Validation): readonly Cause[] {
  const { book, result } = validation;
  const open = result.findings.filter(({ severity, explanation }) => severity === "logical" && explanation === null);
  const imbalances = open.filter(({ verdict }) => verdict !== null);
  const candidates = [
    ...open.filter(({ rule }) => rule.id === "unit-contradicted").map((finding) => unitCause(finding, imbalances)),
    ...columnFaults(result.verdicts, book).map((fault) => columnCause(fault, imbalances)),
    ...result.findings
      .filter(({ rule }) => rule.id === "year-differs")
      .map((finding) => yearCause(finding, imbalances)),
  ].sort((a, b) => b.consequences.length - a.consequences.length);
  const taken = new Set<Finding>();
  return candidates.flatMap((cause) => {
    const consequences = cause.consequences.filter((finding) => !taken.has(finding));
    if (consequences.length < LEAST) return [];
    consequences.forEach((finding) => taken.add(finding));
    return [{ ...cause, consequences }];
  });
}

/** A validation without what its causes explain: the rest of the findings, and the diagnoses that settle anything else. */
export function withoutConsequences(validation: Validation, causes: readonly Cause[]): Validation {
  if (causes.length === 0) return validation;
  const folded = new Set(
    causes.flatMap(({ consequences, finding }) => [...consequences, ...(finding ? [finding] : [])]),
  );
  const explained = new Set([...folded].flatMap(({ verdict }) => verdict ?? []));
  return {
    ...validation,
    result: { ...validation.result, findings: validation.result.findings.filter((finding) => !folded.has(finding)) },
    diagnoses: validation.diagnoses.filter(({ settles }) => settles.some((verdict) => !explained.has(verdict))),
  };
}

const touches = ({ verdict }: Finding, table: TableKind | null): boolean =>
  verdict !== null && figuresOf(verdict.equation).some((figure) => figure.table === table);

const isWithin = ({ verdict }: Finding, table: TableKind | null): boolean =>
  verdict !== null && figuresOf(verdict.equation).every((figure) => figure.table === table);

function unitCause(finding: Finding, imbalances: readonly Finding[]): Cause {
  return {
    key: `unit ${finding.table ?? ""}`,
    sentence: finding.message,
    remedy: finding.rule.remedy,
    cells: finding.cells.map(({ cell }) => cell),
    finding,
    consequences: imbalances.filter((other) => touches(other, finding.table) && !isWithin(other, finding.table)),
  };
}

/** A table whose heading is of another year and which agrees with itself but not with the others is that year's. */
function yearCause(finding: Finding, imbalances: readonly Finding[]): Cause {
  const own = imbalances.filter((other) => touches(other, finding.table));
  const isSoundWithin = own.every((other) => !isWithin(other, finding.table));
  const [cell] = finding.cells;
  const where = cell === undefined ? "" : cell.cell.sheet;
  return {
    key: `year ${finding.table ?? ""}`,
    sentence: {
      zh: `“${where}”很可能整张是${finding.actual ?? "上"}年的表：表内相符，与其他各表都对不上。`,
      en: `“${where}” is probably the table of ${finding.actual ?? "last year"}: it agrees with itself, not with the others.`,
    },
    remedy: {
      zh: "换成本年的表；只改年度不够，金额也是上年的。",
      en: "Put this year's table in its place; to change the year alone is not enough.",
    },
    cells: finding.cells.map((one) => one.cell),
    finding: null,
    consequences: isSoundWithin ? own : [],
  };
}

function columnCause(
  { kind, sheet, columns, cells, settles, table }: ColumnFault,
  imbalances: readonly Finding[],
): Cause {
  const settled = new Set<Verdict>(settles);
  const [first = "", second = ""] = columns;
  const where = cells.map(qualifiedAddress).join("、");
  const said: Readonly<Record<ColumnFault["kind"], Bilingual>> = {
    swapped: {
      zh: `“${sheet}”的“${first}”与“${second}”两列很可能互换了（${where}）`,
      en: `In “${sheet}” the columns “${first}” and “${second}” are probably exchanged (${where})`,
    },
    "moved-right": {
      zh: `“${sheet}”从“${first}”起的金额很可能整体右移了一列（${where}）`,
      en: `In “${sheet}” the amounts from “${first}” on have probably moved one column to the right (${where})`,
    },
    "moved-left": {
      zh: `“${sheet}”从“${first}”起的金额很可能整体左移了一列（${where}）`,
      en: `In “${sheet}” the amounts from “${first}” on have probably moved one column to the left (${where})`,
    },
  };
  return {
    key: `columns ${table}`,
    sentence: {
      zh: `${said[kind].zh}：移回后${settles.length}处不平全部相符。`,
      en: `${said[kind].en}: moved back, ${settles.length} imbalances are settled.`,
    },
    remedy: {
      zh: "对照原表把这几列的金额移回原位，再重新校验。",
      en: "Compare with the original, move the amounts back and validate again.",
    },
    cells,
    finding: null,
    consequences: imbalances.filter(({ verdict }) => verdict !== null && settled.has(verdict)),
  };
}
