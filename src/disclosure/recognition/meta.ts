import type { Unit } from "../figure";
import { plain } from "./label";

const UNIT = /(?:金额)?单位:(?:人民币)?(万元|元)/u;
const DEPARTMENT = /(?:编制|填报|公开|预算|填制)?(?:部门|单位)(?:\((?:公章|盖章)\)|名称)?:(.*)$/u;

/** The unit a line states, `单位：万元`; `null` where it states none. */
export function unitIn(text: string): Unit | null {
  const unit = UNIT.exec(plain(text))?.[1];
  return unit === "万元" || unit === "元" ? unit : null;
}

/** The department a line names, `编制部门：自治区财政厅`; `null` where it names none. */
export function departmentIn(text: string): string | null {
  const name = DEPARTMENT.exec(plain(text).replace(UNIT, ""))?.[1];
  // `单位：百万元` names no department.
  return name && !/^(?:人民币)?[十百千万亿]*元?$/u.test(name) ? name : null;
}

/** True for `编制部门：`, `单位：万元` and the like, filled in or not. */
export function isMetaLine(text: string): boolean {
  const line = plain(text);
  return unitIn(line) !== null || DEPARTMENT.test(line);
}

/** The budget year a text names: `2024年…`. */
export function yearIn(text: string): number | null {
  const year = /(20\d{2})年/u.exec(plain(text))?.[1];
  return year === undefined ? null : Number(year);
}

/** The sentence that says a table is empty, `…为空表。`. */
export function isEmptyStatement(text: string): boolean {
  const sentence = plain(text);
  return sentence.length > 6 && /空表|没有(?:使用|安排|上年)|未安排|无.{0,30}(?:安排|支出|预算|结转)/u.test(sentence);
}

/** A note below or inside a table. */
export function isNote(text: string): boolean {
  return /^(?:注|备注|说明)\d?:/u.test(plain(text));
}
