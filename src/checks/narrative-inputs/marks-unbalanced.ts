import type { Bilingual } from "../../disclosure/bilingual";
import type { Source } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { examination, type Fault, type Subject } from "../rule";
import { unbalancedAt } from "./draft-marks";
import { once } from "./draft-residue";
import { officerTexts, type OfficerText } from "./officer-texts";

/** GB/T 15834: marks come in pairs, and a title within a title stands in 〈〉. */
const PUNCTUATION: Source = {
  title: "标点符号用法",
  number: "GB/T 15834-2011",
  article: "4.9、4.15",
  checkedOn: "2026-11",
};

/** 书名号、括号、引号 without their other half, and a title within a title in the same marks. */
export const marksUnbalanced = examination({
  id: "marks-unbalanced",
  kind: "narrative-inputs",
  name: { zh: "括号、引号、书名号不成对", en: "Brackets or quotation marks without their other half" },
  holds: {
    zh: "填报的文字中，括号、引号、书名号成对；书名号里面用单书名号。",
    en: "In the officer's texts brackets and quotation marks come in pairs; a title within a title stands in 〈〉.",
  },
  severity: "formal",
  sources: [PUNCTUATION],
  remedy: { zh: "补上或删去这个标点。", en: "Add the other half, or delete this one." },
  examine: (subject) => officerTexts(subject.book).flatMap((text) => [...unbalanced(text), ...nested(subject, text)]),
});

const AROUND = 8;
/** `1）` and `一）` before the entries of a list. */
const LIST_NUMBER = /(^|[\n。；，：])(\s*(?:\d{1,2}|[一二三四五六七八九十]+))）/gu;
/** One width for both halves: （2021) is a pair. */
const fullWidth = (text: string): string => text.replace(/\(/gu, "（").replace(/\)/gu, "）");

/** A quotation mark is not quoted. */
function named(mark: string): Bilingual {
  if (mark === "“" || mark === "‘") return { zh: "左引号", en: "an opening quotation mark" };
  if (mark === "”" || mark === "’") return { zh: "右引号", en: "a closing quotation mark" };
  return { zh: `“${mark}”`, en: `“${mark}”` };
}

function unbalanced({ value, cell, zh, en }: OfficerText): Fault[] {
  const place = unbalancedAt(fullWidth(value).replace(LIST_NUMBER, "$1$2、"));
  if (place === null) return [];
  const at = qualifiedAddress(cell);
  const near = value.slice(Math.max(0, place - AROUND), place + AROUND + 1).trim();
  const mark = named(value[place] ?? "");
  return [
    {
      table: null,
      cells: [cell],
      message: {
        zh: `${zh}（${at}）中的${mark.zh}没有与它成对的另一半：“…${near}…”。`,
        en: `${en} (${at}): ${mark.en} lacks its other half in “…${near}…”.`,
      },
      actual: near,
    },
  ];
}

/** `《关于印发《办法》的通知》` → `《关于印发〈办法〉的通知》`. */
function nested(subject: Subject, text: OfficerText): Fault[] {
  const { value, cell, zh, en } = text;
  const [inner] = /《[^》]*《[^》]*》[^《》]*》/u.exec(value) ?? [];
  if (inner === undefined || unbalancedAt(value) !== null) return [];
  const at = qualifiedAddress(cell);
  const right = singleInside(inner);
  const repair = once(subject, text, singleInside);
  return [
    {
      table: null,
      cells: [cell],
      message: {
        zh: `${zh}（${at}）中书名号里面用了书名号：“${inner}”，应为“${right}”。`,
        en: `${en} (${at}): a title within a title, “${inner}”, should be “${right}”.`,
      },
      expected: right,
      actual: inner,
      ...(repair ? { repair } : {}),
    },
  ];
}

/** Marks of titles in turn, the outer double and the inner single. */
function singleInside(text: string): string {
  let depth = 0;
  return text.replace(/[《》]/gu, (mark) => {
    if (mark === "《") depth += 1;
    const isInner = depth > 1 && depth % 2 === 0;
    if (mark === "》") depth = Math.max(0, depth - 1);
    return isInner ? (mark === "《" ? "〈" : "〉") : mark;
  });
}
