import type { QuantityKind } from "./quantity";
import type { Role } from "./frame";
import { afterLast } from "./stretch";

const UP = "(?:净)?(?:增加|增长|上升|提高|上涨|增多|上浮|增幅|增|多)";
const DOWN = "(?:净)?(?:减少|下降|降低|压减|缩减|压缩|下调|下浮|降幅|减|降|少)";
const AFTER = "(?:了|额度?|幅度?|率|比例|金额|预算)*(?:分别)?(?:为|是|达|约|：)*";
const DIRECTION = new RegExp(`(?<!新|稳|促|年度)(${UP}|${DOWN})(?:（(?:增加|增长|减少|下降|降低)）)?${AFTER}$`, "u");
const BOTH = new RegExp(`(?:${UP}（${DOWN}）|${DOWN}（${UP}）|增减(?:额|率|变化)?|增/减)${AFTER}$`, "u");
const LEVEL_AFTER_CHANGE = /(?:增加|增长|提高|减少|下降|降低|压减)[到至]$/u;
const COMPARED =
  /(?:比|较|同|与)(?:于)?((?:上年|去年|上一年度?|上年度|年初|20\d\d年度?|同期)[^，；。]*?)(?:相比|比较|对比)?，?(?=(?:总体)?(?:净)?(?:增|减|上升|下降|提高|降|压|缩|多|少|$|，))/u;
const LAST_YEAR = /(?:上年|去年|上一年度?|20\d\d年度?)(?:同期)?[^，；。：]*$/u;
const SHARE = /(?:占|所占)([^，；。：]*)$|(?:比重|比例|占比)(?:为|是|达)?$/u;
const REASON = /(?:主要)?原因|由于|(?:主要)?是(?:因为|由于)|为此|主要用于|^因(?!公)/u;
/** Figures of another account, or of what lies between two. */
const OTHER_ACCOUNT = /(?:(?<!预)决算(?:数|支出|总额)?|执行数|完成数|调整预算数?|差值|差额|差异)(?:为|是|共|达)*$/u;

/** What the words before a figure make of it. */
export interface Reading {
  readonly role: Role;
  readonly direction: 1 | -1 | null;
  readonly base: string;
  /** What follows 占. */
  readonly shareOf: string | null;
  /** The words that may name its subject. */
  readonly subjectWords: string;
  readonly isOtherAccount: boolean;
}

/**
 * @param before the words between the figure before, or the sentence's beginning, and this one
 * @param year the budget's; `null` where nothing says it
 */
export function readRole(before: string, kind: QuantityKind, year: number | null): Reading {
  const compared = COMPARED.exec(before);
  const base = compared?.[1] ?? "";
  const plain = {
    direction: null,
    base,
    shareOf: null,
    isOtherAccount: OTHER_ACCOUNT.test(withoutBase(before, compared)),
  };
  const clause = lastClause(before);
  if (LEVEL_AFTER_CHANGE.test(before)) return { ...plain, role: "level", subjectWords: "" };
  if (kind === "percent" && SHARE.test(clause) && !DIRECTION.test(clause)) {
    const shareOf = /(?:占|所占)([^，；。：]*)$/u.exec(clause)?.[1] ?? "";
    return { ...plain, role: "share", shareOf, subjectWords: before.replace(SHARE, "") };
  }
  if (BOTH.test(before) || DIRECTION.test(before)) {
    const word = BOTH.test(before) ? "" : (DIRECTION.exec(before)?.[1] ?? "");
    const direction = word === "" ? null : new RegExp(`^${UP}$`, "u").test(word) ? 1 : -1;
    const words = withoutBase(before.replace(BOTH, "").replace(DIRECTION, ""), compared);
    return { ...plain, role: kind === "percent" ? "rate" : "change", direction, subjectWords: words };
  }
  if (kind === "percent") return { ...plain, role: "note", subjectWords: "" };
  if (compared && before.endsWith(compared[0]))
    return { ...plain, role: "prior", subjectWords: before.slice(0, compared.index) };
  if (isLastYears(clause, year))
    return {
      ...plain,
      role: "prior",
      // 行政运行（项）：2023年预算数为… is of what stands before the colon.
      subjectWords: `${/[^，；。：]*：$/u.exec(before.slice(0, before.length - clause.length))?.[0] ?? ""}${clause.replace(
        LAST_YEAR,
        (found) => found.replace(/^(?:上年|去年|上一年度?|20\d\d年度?)/u, ""),
      )}`,
    };
  return { ...plain, role: "level", subjectWords: before };
}

/** Whether the words are those of a reason, in which nothing is claimed that tables could prove. */
export const isReason = (before: string): boolean => REASON.test(before);

function isLastYears(clause: string, year: number | null): boolean {
  const found = LAST_YEAR.exec(clause)?.[0];
  if (found === undefined || /年底|年末|结转|结余|以来|起/u.test(found)) return false;
  const named = /^20\d\d/u.exec(found)?.[0];
  return named === undefined ? true : year !== null && Number(named) === year - 1;
}

function withoutBase(before: string, compared: RegExpExecArray | null): string {
  return compared ? before.replace(compared[0], "，") : before;
}

function lastClause(before: string): string {
  return afterLast(before, "，；。：");
}
