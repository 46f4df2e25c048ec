import { MONEY_UNITS, type Unit } from "../../disclosure/unit";
import { unitIn } from "../../disclosure/recognition/meta";
import type { Located, Table } from "../../disclosure/table";

/** The words of a unit line, `单位：万元`, apart from what shares its cell. */
const UNIT_WORDS = new RegExp(`(?:金额)?单位\\s*[:：]\\s*(?:人民币)?\\s*(?:${MONEY_UNITS})`, "u");
const LEADING_WORDS = new RegExp(`\\s*${UNIT_WORDS.source}`, "u");
const UNIT_ALONE = new RegExp(`^\\s*(?:人民币)?(${MONEY_UNITS})\\s*$`, "u");
const UNIT_LAST = new RegExp(`(?:${MONEY_UNITS})$`, "u");

/** The line with the unit it should state; `null` where its words cannot be told. `万元` may stand in a cell of its own. */
export function withUnit(line: string, unit: Unit): string | null {
  const alone = UNIT_ALONE.exec(line)?.[1];
  if (alone !== undefined) return line.replace(alone, unit);
  const words = UNIT_WORDS.exec(line)?.[0];
  return words === undefined ? null : line.replace(words, words.replace(UNIT_LAST, unit));
}

/** What a unit line says of the unit, with the blanks before it where the department stands in the same cell. */
export function unitWords(line: string): string | null {
  return LEADING_WORDS.exec(line)?.[0] ?? null;
}

/** A line above a table that gives a unit in which no table is read: `单位：百万元`. */
export function foreignUnitLine(lines: readonly Located[]): Located | null {
  return (
    lines.find(
      ({ value }) => unitIn(value) === null && /单位\s*[:：]\s*(?:人民币)?[十百千万亿]+元?\s*$/u.test(value),
    ) ?? null
  );
}

/** Tables that state their unit, with the line. */
export function withUnitLine(tables: readonly Table[]): { readonly table: Table; readonly line: Located }[] {
  return tables.flatMap((table) => (table.unitLine ? [{ table, line: table.unitLine }] : []));
}
