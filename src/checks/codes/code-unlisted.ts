import { spacedCode } from "../../disclosure/recognition/codes";
import { classification } from "../../disclosure/sources";
import type { TableKind } from "../../disclosure/kinds/definition";
import { addressList } from "../names";
import { examination, type Fault } from "../rule";
import { byCode, codedNames, codedTables, type CodedName } from "./coded-names";

const MOST_NAMED = 5;

/** 科目表中没有的编码. Lists are incomplete and years differ: to be looked at, never an error. */
export const unlistedCode = examination({
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
    zh: "对照当年印发的科目表核对编码；本软件收录的科目表不全，编码无误的可说明理由后保留。",
    en: "Compare with the printed list of the year; ours is incomplete, so a right code may stay with a reason.",
  },
  examine: ({ book }) => {
    const unlisted = codedTables(book).flatMap(({ table, classification: list }) =>
      codedNames(table).filter(({ code }) => !list.codes.has(code)),
    );
    return unlisted.length === 0 ? [] : [faultOf(unlisted)];
  },
});

/** All in one line: a workbook of another department may have a dozen of them. */
function faultOf(unlisted: readonly CodedName[]): Fault {
  const codes = [...byCode(unlisted)].map(([code, [first]]) => `${spacedCode(code)} ${first?.name ?? ""}`.trim());
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
      zh: `科目表中没有${named.join("、")}${rest}（${where.zh}），请核对编码。`,
      en: `The classification has no ${named.join(", ")}${restEn} (${where.en}); please check.`,
    },
  };
}
