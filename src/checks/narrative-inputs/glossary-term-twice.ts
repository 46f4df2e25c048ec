import { bareLabel } from "../../disclosure/recognition/label";
import { disclosureProcedure } from "../../disclosure/sources";
import type { Located } from "../../disclosure/table";
import { qualifiedAddress } from "../../workbook/address";
import { quoted } from "../names";
import { examination } from "../rule";

/** 名词解释 explains each term once; one written in two ways reads as two terms. */
export const glossaryTermTwice = examination({
  id: "glossary-term-twice",
  kind: "narrative-inputs",
  name: { zh: "名词重复或写法不一", en: "A term twice, or written in two ways" },
  holds: {
    zh: "名词解释中每个名词只解释一次，同一名词前后写法一致。",
    en: "The glossary explains each term once and writes it in one way.",
  },
  severity: "verifiable",
  sources: [disclosureProcedure("公开内容：对专业性较强的名词进行解释")],
  remedy: { zh: "合并为一条，全文用同一种写法。", en: "Make them one entry and one wording." },
  examine: ({ book: { inputs } }) => {
    const terms = inputs.glossary.map(({ term }) => term);
    return terms.flatMap((term, at) => {
      const alike = terms.slice(0, at).find((earlier) => areOne(earlier, term));
      if (alike === undefined) return [];
      const isSame = alike.value === term.value;
      const [from, to] = [alike, term].map(({ cell }) => qualifiedAddress(cell));
      return [
        {
          table: null,
          cells: [alike.cell, term.cell],
          message: isSame
            ? {
                zh: `名词解释中${quoted(term.value)}解释了两次（${from}、${to}）。`,
                en: `The glossary explains ${quoted(term.value)} twice (${from}, ${to}).`,
              }
            : {
                zh: `名词解释中${quoted(alike.value)}（${from}）与${quoted(term.value)}（${to}）像是同一名词的两种写法。`,
                en: `The glossary's ${quoted(alike.value)} (${from}) and ${quoted(term.value)} (${to}) look like one term written in two ways.`,
              },
          actual: term.value,
        },
      ];
    });
  },
});

const areOne = (a: Located, b: Located): boolean =>
  wordForm(a.value) === wordForm(b.value) || isOneCharacterOff(wordForm(a.value), wordForm(b.value));

/** What is the same however it is written: 其它 for 其他, 帐 for 账, quotation marks, 费用 for 费. */
const wordForm = (term: string): string =>
  bareLabel(term)
    .replace(/其它/gu, "其他")
    .replace(/帐/gu, "账")
    .replace(/费用/gu, "费")
    .replace(/[的、，,]/gu, "");

const LONG = 6;
/** Characters that make another term of the same words: 收入 and 支出, 第一 and 第二, 上级 and 下级. */
const TELLING = /[一二三四五六七八九十\dA-Za-z收支入出上下增减大小内外前后新旧借贷公私甲乙年月非不无]/u;

/** 监测 for 检测: long terms of one length with one other character, which does not make another term by itself. */
function isOneCharacterOff(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < LONG) return false;
  const off = [...a].flatMap((character, at) => (character === b[at] ? [] : [`${character}${b[at] ?? ""}`]));
  return off.length === 1 && !TELLING.test(off[0] ?? "");
}
