import { disclosureTemplate } from "../../disclosure/sources";
import { isTotalLabel } from "../../disclosure/recognition/label";
import { invisibleIn, withInvisibleShown, withoutInvisible } from "../../workbook/invisible";
import { rememberedText } from "../../workbook/remembered";
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
        (count, places, text, mended) => {
          const unseen = invisibleIn(text);
          return {
            zh: `${name.zh}有${count}处文字夹有多余的空格、换行或看不见的字符（${places.zh}），如“${withStrayShown(text)}”${unseen.zh === "" ? "" : `（含${unseen.zh}）`}应为“${mended.trim()}”。`,
            en: `${count} text(s) of ${name.en} hold stray spaces, line breaks or invisible characters (${places.en}): “${withStrayShown(text)}”${unseen.en === "" ? "" : ` (with ${unseen.en})`} should be “${mended.trim()}”.`,
          };
        },
      );
    }),
});

/** ␣ for a space, ↵ for a line break, · for what cannot be seen: the two texts would look alike. */
const withStrayShown = (text: string): string =>
  withInvisibleShown(text.trimStart().replace(/\r?\n/gu, "↵").replace(/\s/gu, "␣"), "·");

/** Indentation before a label and labels spread out, 收 入 总 计, are customary and stay. */
const withoutStray = rememberedText((text: string): string => {
  const trimmed = withoutInvisible(text).trimEnd();
  return !/\s/u.test(trimmed) || isSpreadOut(trimmed) ? trimmed : trimmed.replace(/\s+/gu, closed);
});

const CHINESE = /[\p{Script=Han}、，（）]/u;

/** What becomes of a gap. Lines of Chinese are one text, and Chinese has no spaces; between other words one stays. */
function closed(gap: string, at: number, text: string): string {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + gap.length)];
  if (/[\r\n]/u.test(gap)) return /[A-Za-z\d]/u.test(before) && /[A-Za-z\d]/u.test(after) ? " " : "";
  return CHINESE.test(before) && CHINESE.test(after) ? "" : gap;
}

function isSpreadOut(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  return isTotalLabel(text) || words.every((word) => [...word].length === 1);
}
