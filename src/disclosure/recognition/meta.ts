import { MONEY_UNITS, unitNamed, type Unit } from "../unit";
import { plain } from "./label";

/** `单位：万元`, `单位（元）`, `金额单位 元`: whatever stands between the word and the unit. */
const UNIT = new RegExp(`(?:金额|计量|货币)?单位[:：.·;,()[\\]—–\\-_=∶]*(?:人民币)?(${MONEY_UNITS})(?![\\p{L}])`, "u");
export const UNIT_IN_BRACKETS = new RegExp(`\\((?:单位:?)?(?:人民币)?(${MONEY_UNITS})\\)`, "u");
const DEPARTMENT =
  /(?:编制|填报|公开|预算|填制)?(?:部门|单位)(?:\((?:公章|盖章|单位|部门)\))?(?:名称|编码及名称)?:(.*)$/u;

/** The unit a line states, `单位：万元`; `null` where it states none. */
export function unitIn(text: string): Unit | null {
  return unitNamed(UNIT.exec(plain(text))?.[1]);
}

/** The unit in brackets behind a header or a title, `预算数（万元）`; `null` where none is. */
export function unitInBrackets(text: string): Unit | null {
  return unitNamed(UNIT_IN_BRACKETS.exec(plain(text))?.[1]);
}

/** The department a line names, `编制部门：自治区财政厅`; `null` where it names none. */
export function departmentIn(text: string): string | null {
  const name = DEPARTMENT.exec(plain(text).replace(UNIT, ""))?.[1];
  // `单位：百万元` names no department.
  // `[105001]某县某局`, `101_某厅`: the unit's code in front of its name.
  const bare = name?.replace(/^(?:[[(]\d{3,12}[\])]|\d{3,12}[-_—])(?=\p{L})/u, "");
  return bare && !/^(?:人民币)?[十百千万亿]*元?$/u.test(bare) ? bare : null;
}

/** A department by its code alone, `511-某局`, as it stands above a table; `null` for anything else. */
export function codedDepartmentIn(text: string): string | null {
  return (
    /^\d{3}(?:\d{3})?[-—]?(?=[^\d])(.*(?:局|厅|委|委员会|办|院|会|部|中心|所|镇|乡|街道|学校|协会|联|馆|站|队|处|社|团|校|园|公司|政府|法院|室))$/u.exec(
      plain(text),
    )?.[1] ?? null
  );
}

/** True for `编制部门：`, `单位：万元` and the like, filled in or not. */
export function isMetaLine(text: string): boolean {
  const whole = plain(text);
  // `预算数（单位：万元）` is a heading.
  const line = whole.replace(UNIT_IN_BRACKETS, "") || whole;
  return unitIn(line) !== null || DEPARTMENT.test(line) || /^预算年度:?(?:20\d\d)?/u.test(line);
}

/** The budget year a text names: `2024年…`, `预算年度:2025`. */
export function yearIn(text: string): number | null {
  const year = /(20\d{2})年|^预算年度:?(20\d\d)/u
    .exec(plain(text))
    ?.slice(1)
    .find((digits) => digits !== undefined);
  return year === undefined ? null : Number(year);
}

/** The sentence that says a table is empty, `…为空表。`. */
export function isEmptyStatement(text: string): boolean {
  const sentence = plain(text);
  if (/^(?:(?:备|附)?注\d?[:、.]?|说明[:、]?)?(?:本|此|该)表(?:为空|无(?:数据|内容|此项|相关)|没有)/u.test(sentence))
    return true;
  return (
    sentence.length > 6 &&
    !/^未安排支出的|实户资金/u.test(sentence) &&
    /空表|没有(?:使用|安排|上年|此项|政府性|国有|该项|相关)|未安排|(?<!有)无.{0,30}(?:安排|支出|预算|结转)/u.test(
      sentence,
    )
  );
}

/** Whether a text says that something is not printed because it is secret. */
export function isWithheldNote(text: string): boolean {
  return text.length > 4 && /涉密|保密|不予公开|未予公开|不宜公开|不便公开/u.test(plain(text));
}

/** A note below or inside a table. */
export function isNote(text: string): boolean {
  return /^(?:注|备注|附注|说明)\d?:/u.test(plain(text));
}
