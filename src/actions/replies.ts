import { explain, type CheckSettings } from "../checks/settings";
import type { Bilingual } from "../disclosure/bilingual";
import { printable } from "../report/printable";
import { findingKey, findingList } from "../report/finding-list";
import type { Validation } from "../report/report";
import { compareFindings, isExplanation, type ComparedRow } from "../report/rounds/compare";
import { repliesIn, type EarlierFinding, type EarlierUnit } from "../report/rounds/replies";
import type { Workbook } from "../workbook/workbook";

/** A list of findings that came back filled in. */
export interface ReturnedList {
  /** The name of its file. */
  readonly file: string;
  readonly findings: readonly EarlierFinding[];
}

export type ListRead =
  | { readonly kind: "read"; readonly list: ReturnedList }
  /** It is no such list, or not of this workbook; nothing was taken from it. */
  | { readonly kind: "refused"; readonly sentence: Bilingual };

/**
 * 读回清单: what a returned 问题清单, or 检查底稿 of several units, says of this workbook. Pure.
 * @param workbook the list as a file
 */
export function readList(workbook: Workbook, { book, workbookName }: Validation): ListRead {
  const file = workbook.name;
  // As the list prints it.
  const here = book.department === null ? null : printable(book.department);
  const units = repliesIn(workbook);
  if (units === null) return { kind: "refused", sentence: noList(file) };
  const [only, ...others] = units;
  const isSame = ({ name }: EarlierUnit): boolean => name === here;
  if (only === undefined) return { kind: "read", list: { file, findings: [] } };
  const unit =
    units.find((one) => isSame(one) && one.file === printable(workbookName)) ??
    units.find(isSame) ??
    (others.length === 0 && (only.name === "" || book.department === null) ? only : undefined);
  if (unit === undefined) return { kind: "refused", sentence: ofOthers(file, units, book.department ?? workbookName) };
  return { kind: "read", list: { file, findings: unit.findings } };
}

const noList = (file: string): Bilingual => ({
  zh: `“${file}”不是问题清单，应为“导出问题清单”得到的Excel文件，其中有“处理情况”和“核对码”两列（“核对码”一列是隐藏的，请勿删除）。没有读回。`,
  en: `“${file}” is no list of findings: the Excel file of the export is expected, with the columns 处理情况 and 核对码 (which is hidden and must stay). Nothing was read back.`,
});

function ofOthers(file: string, units: readonly EarlierUnit[], here: string): Bilingual {
  const names = units.map(({ name }) => name);
  const shown = names.slice(0, 3);
  const more = names.length > shown.length;
  return {
    zh: `“${file}”是“${shown.join("、")}”${more ? "等" : ""}的清单，本工作簿是“${here}”。没有读回，请换一个文件。`,
    en: `“${file}” is of “${shown.join(", ")}”${more ? " and others" : ""}, this workbook of “${here}”. Nothing was read back: choose another file.`,
  };
}

/** What the findings of now are beside a returned list. */
export interface Standing {
  readonly mended: readonly EarlierFinding[];
  readonly explained: readonly ComparedRow[];
  /** Errors too that were replied to: what must hold is mended, not explained. */
  readonly open: readonly ComparedRow[];
  readonly new: readonly ComparedRow[];
}

/** Tells mended, explained, open and new. Pure. */
export function standingOf(validation: Validation, { findings }: ReturnedList): Standing {
  const { rows, mended } = compareFindings(findingList(validation).rows, findings);
  const known = new Set(findings.map(({ mark }) => mark));
  const stateOf = ({ row, state, mark }: ComparedRow): ComparedRow["state"] => {
    if (row.handling === "explained" || state !== "explained") return state;
    // Told in the list, and not taken over as an explanation.
    return known.has(mark) ? "open" : "new";
  };
  const of = (wanted: ComparedRow["state"]): ComparedRow[] => rows.filter((row) => stateOf(row) === wanted);
  return { mended, explained: of("explained"), open: of("open"), new: of("new") };
}

/** What was taken over of a list. */
export interface RepliesTaken {
  readonly settings: CheckSettings;
  /** How many replies became explanations. */
  readonly taken: number;
  /** How many findings have another explanation in the workbook already, which stays. */
  readonly kept: number;
}

/**
 * The settings with the replies to 核实 findings as their explanations; replies to what must hold, and claims to have
 * mended what is found again, are none. Pure.
 */
export function takeReplies(validation: Validation, settings: CheckSettings, { findings }: ReturnedList): RepliesTaken {
  const byKey = new Map(validation.result.findings.map((finding) => [findingKey(finding), finding]));
  const { rows } = compareFindings(findingList(validation).rows, findings);
  const replies = new Map(findings.map(({ mark, reply }) => [mark, reply]));
  let now = settings;
  let taken = 0;
  let kept = 0;
  for (const { row, mark } of rows) {
    const finding = byKey.get(row.key);
    const reply = replies.get(mark) ?? "";
    if (finding?.severity !== "verifiable" || !isExplanation(reply)) continue;
    if (finding.explanation === null) {
      now = explain(now, finding, reply);
      taken += 1;
    } else if (finding.explanation !== reply) kept += 1;
  }
  return { settings: now, taken, kept };
}
