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
  const units = [...new Set([...known.values()].map(({ name }) => name))];
  const counts = new Map<string, number>();
  for (const { name } of told) counts.set(name, (counts.get(name) ?? 0) + 1);
  return told.flatMap((unit) => {
    const own = unit.project === null ? undefined : known.get(unit.project);
    if (own !== undefined) {
      const level = isNamedSo(own.name, unit.name) ? null : standingOf(unit.name, own.name, units);
      return level === null ? [] : [wrongUnit(hand, unit, own.name, "工作簿中为", level, own.cells)];
    }
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

/**
 * Another unit of the workbook, or this one mistyped, is wrong beyond doubt; 厅本级 and 本部门机关服务中心 are this
 * one in short (`null`); any other name is to be verified.
 */
function standingOf(told: string, own: string, units: readonly string[]): "error" | "warning" | null {
  if (units.some((other) => !isNamedSo(own, other) && isNamedSo(other, told))) return "error";
  if (isShortFor(told, own)) return null;
  return isSlip(own, told) ? "error" : "warning";
}

const bare = (name: string): string => bareLabel(name).replace(/（?本级）?$/u, "");

/** 自治区财政厅本级 and 新疆维吾尔自治区财政厅 are one. */
function isNamedSo(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)];
  return one.endsWith(other) || other.endsWith(one);
}

/** Whether the words of the short name stand in the long one in their order, 本部门 standing for any. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  return [...bare(short.replace(/本(?:部门|单位)/gu, ""))].every((letter) => {
    at = bare(long).indexOf(letter, at) + 1;
    return at > 0;
  });
}

const isSlip = (a: string, b: string): boolean =>
  a !== b && Math.min(a.length, b.length) > 4 * SLIP && !isNamedSo(a, b) && distance(a, b) <= SLIP;

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
