import { disclosureTemplate } from "../../disclosure/sources";
import { isTotalLabel } from "../../disclosure/recognition/label";
import { tableName } from "../names";
import { examination } from "../rule";
import { tablesOf } from "./amount-cells";
import { labelTexts, textFault } from "./label-texts";

/** 文字中夹有空格或换行. */
export const strayCharacters = examination({
  id: "stray-characters",
  kind: "form",
  name: { zh: "文字中夹有空格或换行", en: "Stray spaces or line breaks" },
  holds: {
    zh: "名称、编码和表名中没有多余的空格、换行和看不见的字符。",
    en: "Names, codes and titles hold no stray spaces, line breaks or invisible characters.",
  },
  severity: "formal",
  sources: [disclosureTemplate("各表表名与行次")],
  remedy: { zh: "删去多余的空格和换行。", en: "Delete the stray spaces and line breaks." },
  examine: (subject) =>
    tablesOf(subject).flatMap((table) => {
      const name = tableName(subject.book, table.kind);
      return textFault(
        table,
        labelTexts(subject.workbook, table),
        withoutStray,
        { zh: "删去多余的空格和换行", en: "Delete stray characters" },
        (count, places, text, mended) => ({
          zh: `${name.zh}有${count}处文字夹有多余的空格、换行或看不见的字符（${places.zh}），如“${withStrayShown(text)}”应为“${mended.trim()}”。`,
          en: `${count} text(s) of ${name.en} hold stray spaces, line breaks or invisible characters (${places.en}): “${withStrayShown(text)}” should be “${mended.trim()}”.`,
        }),
      );
    }),
});

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/gu;
const BETWEEN_CHINESE = /(?<=[\p{Script=Han}、，（）])[^\S\n]+(?=[\p{Script=Han}、，（）])/gu;

/** ␣ for a space, ↵ for a line break, · for what cannot be seen: the two texts would look alike. */
const withStrayShown = (text: string): string =>
  text.trimStart().replace(/\r?\n/gu, "↵").replace(/\s/gu, "␣").replace(INVISIBLE, "·");

/** Indentation before a label and labels spread out, 收 入 总 计, are customary and stay. */
function withoutStray(text: string): string {
  const visible = text.replace(INVISIBLE, "");
  const trimmed = visible.replace(/\s+$/u, "");
  if (isSpreadOut(trimmed)) return trimmed;
  return trimmed.replace(/[^\S\n]*[\r\n]+[^\S\n]*/gu, joined).replace(BETWEEN_CHINESE, "");
}

/** Lines of Chinese are one text; between other words a space stays. */
function joined(_gap: string, at: number, text: string): string {
  const [before, after] = [text.slice(0, at).trimEnd().at(-1) ?? "", text.slice(at).trimStart().charAt(0)];
  return /[A-Za-z\d]/u.test(before) && /[A-Za-z\d]/u.test(after) ? " " : "";
}

function isSpreadOut(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  return isTotalLabel(text) || words.every((word) => [...word].length === 1);
}
