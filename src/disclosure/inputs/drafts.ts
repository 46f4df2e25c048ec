import type { Decimal } from "../money";
import { bareLabel } from "../recognition/label";
import type { ChangeKey } from "./change-lines";
import type { ChangeLine } from "./changes";
import type { Basics } from "./inputs";

/** Stands before whatever was drafted, so that nobody takes it for stated: it is set off in the Word document. */
export const DRAFT = "【请核实】";

/** A line of either year, in 万元. */
export interface Changed {
  readonly line: Pick<ChangeLine, "key" | "scope" | "code" | "label">;
  /** This year's amount; zero where only last year had the line. */
  readonly now: Decimal;
  /** `null` where it is not known. */
  readonly then: Decimal | null;
  /** What last year's text gave as the reason of its own change; `null` where that is not known. */
  readonly lastReason: string | null;
}

/** What is known beside the amounts. */
export interface KnownOfChanges {
  readonly staff: Pick<Basics, "inPostChange" | "retiredChange" | "veteransChange">;
  /** Projects of this year alone and of last year alone; empty where last year's are not known. */
  readonly projects: { readonly added: readonly string[]; readonly ended: readonly string[] };
  /** Lines that only one of the years has, with an amount: where a code moved. */
  readonly onlyNow: readonly CodedLine[];
  readonly onlyThen: readonly CodedLine[];
}

interface CodedLine {
  readonly key: ChangeKey;
  readonly code: string | null;
  readonly label: string;
}

/**
 * A reason for a change from what is known, marked as a draft; empty where nothing is known, or only something that
 * tells the other direction.
 */
export function draftReason(changed: Changed, known: KnownOfChanges): string {
  const reason = reasonFor(changed, known);
  return reason === null ? "" : `${DRAFT}${reason}`;
}

function reasonFor({ line, now, then, lastReason }: Changed, known: KnownOfChanges): string | null {
  if (then === null || now.eq(then)) return null;
  if (then.isZero()) {
    const from = sameElsewhere(line, known.onlyThen);
    return from === null ? "本年新增安排" : `科目调整，上年在“${from}”科目安排`;
  }
  if (now.isZero()) {
    const to = sameElsewhere(line, known.onlyNow);
    return to === null ? "本年不再安排" : `科目调整，本年改在“${to}”科目安排`;
  }
  const isMore = now.gt(then);
  return staffReason(line, isMore, known) ?? projectReason(line, isMore, known) ?? earlierReason(lastReason, isMore);
}

/** The code under which the other year has a line of the same name. */
function sameElsewhere({ key, label }: Changed["line"], others: readonly CodedLine[]): string | null {
  const [scope] = key.split("/");
  const same = others.filter(
    (other) => other.code !== null && other.key !== key && other.key.startsWith(`${scope ?? ""}/`),
  );
  return same.find((other) => bareLabel(other.label) === bareLabel(label))?.code ?? null;
}

/** 行政单位离退休, 事业单位离退休. Source: 政府收支分类科目 208 05. */
const RETIRED = /^208050[12]$/u;
/** Pensions, medical care and housing of staff in post. Source: 政府收支分类科目 208 05, 210 11, 221 02. */
const CONTRIBUTIONS = /^(?:208050[56]|21011\d\d|22102\d\d)$/u;
const OPERATION = /^(?:行政运行|事业运行)$/u;

function staffReason({ key, code, label }: Changed["line"], isMore: boolean, { staff }: KnownOfChanges): string | null {
  if (code !== null && RETIRED.test(code))
    return (
      peopleReason("退休人员", staff.retiredChange?.amount, isMore, "经费") ??
      peopleReason("离休人员", staff.veteransChange?.amount, isMore, "经费")
    );
  const isOfStaff =
    key.endsWith("/basic") || OPERATION.test(bareLabel(label)) || (code !== null && CONTRIBUTIONS.test(code));
  return isOfStaff ? peopleReason("在职人员", staff.inPostChange?.amount, isMore, "人员经费") : null;
}

function peopleReason(who: string, by: Decimal | undefined, isMore: boolean, what: string): string | null {
  if (by === undefined || by.isZero() || by.isPositive() !== isMore) return null;
  const direction = isMore ? "增加" : "减少";
  return `${who}${direction}${by.abs().toFixed()}人，${what}相应${direction}`;
}

/** More names than this are counted. */
const MOST_NAMED = 2;

function projectReason({ key }: Changed["line"], isMore: boolean, { projects }: KnownOfChanges): string | null {
  if (!key.endsWith("/project")) return null;
  const names = isMore ? projects.added : projects.ended;
  const [first] = names;
  if (first === undefined) return null;
  const named = names
    .slice(0, MOST_NAMED)
    .map((name) => `“${name}”`)
    .join("");
  const counted = names.length > MOST_NAMED ? `${named}等${names.length}个项目` : `${named}项目`;
  return isMore ? `新增${counted}` : `${counted}本年不再安排`;
}

const TELLS_MORE = /增加|增长|新增|提高|上升|扩大|上调|增设|增编/u;
const TELLS_LESS = /减少|下降|压减|压缩|缩减|不再|结束|到期|降低|核减|调减|下调|完工|取消/u;

/** Last year's reason, where it does not tell of the other direction. */
function earlierReason(reason: string | null, isMore: boolean): string | null {
  if (reason === null || reason.startsWith(DRAFT)) return null;
  return (isMore ? TELLS_LESS : TELLS_MORE).test(reason) ? null : reason;
}
