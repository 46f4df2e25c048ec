import { bareLabel } from "../../disclosure/recognition/label";
import { projectsFacts } from "../../narrative/facts/projects";
import type { CellRef } from "../../workbook/address";
import type { AuditFinding } from "../judgement";
import { distance } from "./distance";
import { wordFinding } from "./finding";
import type { TextInHand } from "./text-in-hand";

const PROJECT = /^(?:（[^）]+）)?(?:\d+[、.])?项目名称：(.+?)。?$/u;
const UNIT = /^((?:项目)?承担单位：)(.+?)。?$/u;
/** As many letters wrong are a slip; more are another name. */
const SLIP = 2;

interface ToldUnit {
  readonly name: string;
  readonly project: string | null;
  readonly paragraph: number;
  readonly from: number;
}

/** 承担单位 that is not the one the workbook names for the project, or is mistyped among many alike. */
export function wrongUnits(hand: TextInHand): AuditFinding[] {
  const told = unitsTold(hand);
  const known = unitsKnown(hand);
  const counts = new Map<string, number>();
  for (const { name } of told) counts.set(name, (counts.get(name) ?? 0) + 1);
  return told.flatMap((unit) => {
    const own = unit.project === null ? undefined : known.get(unit.project);
    if (own !== undefined)
      return isSameUnit(own.name, unit.name) ? [] : [wrongUnit(hand, unit, own.name, "工作簿中为", "error", own.cells)];
    const usual = [...counts].find(
      ([name, count]) => count >= 3 && (counts.get(unit.name) ?? 0) === 1 && isSlip(name, unit.name),
    );
    return usual ? [wrongUnit(hand, unit, usual[0], "别处写", "warning", [])] : [];
  });
}

function wrongUnit(
  hand: TextInHand,
  { name, paragraph, from }: ToldUnit,
  right: string,
  where: string,
  level: "error" | "warning",
  cells: readonly CellRef[],
): AuditFinding {
  return wordFinding(hand, {
    kind: "name",
    level,
    paragraph,
    from,
    to: from + name.length,
    message: `承担单位写“${name}”，${where}“${right}”`,
    expected: [right],
    cells,
  });
}

/** 自治区财政厅本级 and 新疆维吾尔自治区财政厅本级 are one. */
function isSameUnit(a: string, b: string): boolean {
  const [one, other] = [bareLabel(a), bareLabel(b)];
  const bare = (name: string): string => name.replace(/（?本级）?$/u, "");
  return (
    one.endsWith(other) || other.endsWith(one) || bare(one).endsWith(bare(other)) || bare(other).endsWith(bare(one))
  );
}

const isSlip = (a: string, b: string): boolean =>
  a !== b && Math.min(a.length, b.length) > 4 * SLIP && !isSameUnit(a, b) && distance(a, b) <= SLIP;

function unitsTold({ reading }: TextInHand): ToldUnit[] {
  let project: string | null = null;
  return reading.paragraphs.flatMap(({ compact: { text } }, paragraph): ToldUnit[] => {
    const named = PROJECT.exec(text)?.[1];
    if (named !== undefined) project = bareLabel(named);
    const [, label = "", name] = UNIT.exec(text) ?? [];
    return name === undefined ? [] : [{ name, project, paragraph, from: label.length }];
  });
}

/** By project, the unit the workbook names; where a name stands for several projects, none. */
function unitsKnown({
  evidence: { book },
}: TextInHand): Map<string, { readonly name: string; readonly cells: readonly CellRef[] }> {
  const table = book.tables.projects;
  const known = new Map<string, { readonly name: string; readonly cells: readonly CellRef[] }>();
  const twice = new Set<string>();
  for (const { name, unit } of table ? projectsFacts(table, book.inputs).projects : []) {
    const key = bareLabel(name.text);
    if (known.has(key)) twice.add(key);
    if (unit.value) known.set(key, { name: unit.value, cells: unit.from });
  }
  for (const key of twice) known.delete(key);
  return known;
}
