import { labelOf, type Classification } from "../../disclosure/codes/classification";
import { ownerOfName } from "../../disclosure/codes/code-names";
import { codeAbove, isOfficialLevel } from "../../disclosure/codes/kinds";
import { spacedCode } from "../../disclosure/recognition/codes";
import { classification } from "../../disclosure/sources";
import type { TableKind } from "../../disclosure/kinds/definition";
import { addressList } from "../names";
import { examination, type Fault } from "../rule";
import { allCodedNames, byCode, codesOf, type CodedName } from "./coded-names";

const MOST_NAMED = 5;

/** 科目表中没有的编码. Lists are incomplete and years differ: only where the list can know, and never an error. */
export const codeUnlisted = examination({
  id: "code-unlisted",
  kind: "codes",
  name: { zh: "科目表中没有的编码", en: "Code not in the classification" },
  holds: {
    zh: "所列编码见于当年政府收支分类科目。",
    en: "Every code stands in the official classification of the year.",
  },
  severity: "verifiable",
  sources: [classification("支出功能分类科目、支出经济分类科目")],
  remedy: {
    zh: "对照当年印发的科目表核对编码；编码无误的，可载入本单位的科目表，或说明理由后保留。",
    en: "Compare with the printed list of the year; where the code is right, load your own list or give a reason.",
  },
  examine: (subject) => {
    const list = codesOf(subject);
    const unlisted = allCodedNames(subject.book).filter((entry) => isUnlisted(entry, list));
    return unlisted.length === 0 ? [] : [faultOf(unlisted, list)];
  },
});

/** A code the list lacks proves nothing, unless all codes beside it are listed or one of them has its name. */
function isUnlisted({ code, name }: CodedName, list: Classification): boolean {
  if (list.codes.has(code) || !isOfficialLevel(code)) return false;
  return list.complete.has(codeAbove(code)) || ownerOfName(code, name, list) !== null;
}

/** All in one line: a workbook of another department may have a dozen of them. */
function faultOf(unlisted: readonly CodedName[], list: Classification): Fault {
  const codes = [...byCode(unlisted)].map(([code, [first]]) => `${spacedCode(code)} ${first?.name ?? ""}`.trim());
  const label = labelOf(
    list,
    unlisted.map(({ code }) => code),
  );
  const cells = unlisted.map(({ cell }) => cell);
  const named = codes.slice(0, MOST_NAMED);
  const [rest, restEn] =
    codes.length > MOST_NAMED ? [`等${codes.length}个`, ` and others, ${codes.length} in all`] : ["", ""];
  const tables = new Set<TableKind>(unlisted.map(({ table }) => table));
  const where = addressList(cells);
  return {
    table: tables.size === 1 ? (unlisted[0]?.table ?? null) : null,
    cells,
    message: {
      zh: `${label.zh}中没有${named.join("、")}${rest}（${where.zh}），请核对编码。`,
      en: `The ${label.en} has no ${named.join(", ")}${restEn} (${where.en}); please check.`,
    },
  };
}
