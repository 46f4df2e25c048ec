import { disclosureTemplate } from "../../disclosure/sources";
import { tableName } from "../names";
import { examination } from "../rule";
import { tablesOf } from "./amount-cells";
import { labelTexts, textFault } from "./label-texts";

/** 全角数字: ２０１ for 201. Full-width brackets and punctuation belong to Chinese text. */
export const fullWidthDigits = examination({
  id: "full-width-digits",
  kind: "form",
  name: { zh: "文字中有全角数字", en: "Full-width digits" },
  holds: { zh: "名称、编码和表名中的数字用半角。", en: "Digits in names, codes and titles are half-width." },
  severity: "formal",
  sources: [disclosureTemplate("各表表名与行次")],
  remedy: { zh: "改为半角数字。", en: "Write half-width digits." },
  examine: (subject) =>
    tablesOf(subject).flatMap((table) => {
      const name = tableName(subject.book, table.kind);
      return textFault(
        table,
        labelTexts(subject.workbook, table),
        halfWidth,
        { zh: "全角数字改为半角", en: "Make digits half-width" },
        (count, places, text, mended) => ({
          zh: `${name.zh}有${count}处数字是全角（${places.zh}），如“${text.trim()}”应为“${mended.trim()}”。`,
          en: `${count} text(s) of ${name.en} hold full-width digits (${places.en}): “${text.trim()}” should be “${mended.trim()}”.`,
        }),
      );
    }),
});

const halfWidth = (text: string): string => text.replace(/[０-９]/gu, (digit) => digit.normalize("NFKC"));
