import {
  labelOf,
  supersededSince,
  type Classification,
  type ClassifiedCode,
} from "../../disclosure/codes/classification";
import { bears, ownerOfName } from "../../disclosure/codes/code-names";
import { isOfficialLevel } from "../../disclosure/codes/kinds";
import { spacedCode } from "../../disclosure/recognition/codes";
import { classification } from "../../disclosure/sources";
import { addressList } from "../names";
import { examination, type Fault } from "../rule";
import { allCodedNames, byCode, codesOf, type CodedName } from "./coded-names";

/** 科目名称与编码不符: the name beside a code is not the official one. */
export const codeNameContradictory = examination({
  id: "code-name-contradictory",
  kind: "codes",
  name: { zh: "科目名称与编码不符", en: "Name contradicts the code" },
  holds: {
    zh: "科目名称与当年政府收支分类科目中该编码的名称一致。",
    en: "The name beside a code is the one the official classification of the year gives it.",
  },
  severity: "formal",
  sources: [classification("支出功能分类科目、支出经济分类科目")],
  remedy: {
    zh: "按当年科目表改名称，或核对编码是否填错。",
    en: "Take the name from the classification of the year, or see whether the code is wrong.",
  },
  examine: (subject) => faultsOf(allCodedNames(subject.book), codesOf(subject)),
});

/** One finding for a code and a wrong name, wherever it stands. */
function faultsOf(names: readonly CodedName[], list: Classification): Fault[] {
  return [...byCode(names)].flatMap(([code, entries]) => {
    const official = list.codes.get(code);
    if (!official || official.standing === "learned" || !isOfficialLevel(code)) return [];
    const wrong = entries.filter(({ name }) => !bears(official, name) && ownerOfName(code, name, list) === null);
    const [first] = wrong;
    if (!first) return [];
    const cells = wrong.map(({ cell }) => cell);
    const where = addressList(cells);
    const since = supersededSince(code, first.name);
    const because =
      since === null
        ? { zh: "", en: "" }
        : { zh: `，“${first.name}”自${since}年起不再使用`, en: `; “${first.name}” was replaced in ${since}` };
    const spaced = spacedCode(code);
    const label = labelOf(list, [code]);
    return [
      {
        table: first.table,
        cells,
        message: {
          zh: `科目${spaced}的名称为“${first.name}”（${where.zh}），${label.zh}为“${official.name}”${because.zh}。`,
          en: `Code ${spaced} is named “${first.name}” (${where.en}); the ${label.en} says “${official.name}”${because.en}.`,
        },
        expected: official.name,
        actual: first.name,
        // A row of the list that few or none have printed asks, and does not assert.
        ...(isTrusted(official) ? {} : { severity: "verifiable" as const }),
      },
    ];
  });
}

const isTrusted = ({ standing }: ClassifiedCode): boolean => standing === "observed" || standing === "own";
