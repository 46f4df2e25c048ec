import { BUILT_IN_FORMATS } from "../cell-formats";
import { attribute, closingTag, escapeXml, tagsOf, withAttribute, type Tag } from "../xml-tags";
import { spliced, type Splice } from "./splice";

/** Format codes that need no entry in a file: those alike in all languages. */
const IN_ALL_LANGUAGES: readonly number[] = [0, 1, 2, 3, 4, 9, 10, 49];
const BUILT_IN: Readonly<Record<string, number>> = Object.fromEntries(
  IN_ALL_LANGUAGES.map((id) => [BUILT_IN_FORMATS.get(id) ?? "", id]),
);
const FIRST_OWN_FORMAT = 164;
/** Excel repairs a file with more. Source: Microsoft, "Excel specifications and limits" (cell formats). */
export const MOST_CELL_FORMATS = 65_490;

/** The cell formats of a workbook; new ones are appended, present ones never change. */
export class Styles {
  private readonly formats: readonly string[];
  private readonly appended: string[] = [];
  private readonly variants = new Map<string, number>();
  private readonly numberFormats: Map<string, number>;
  private readonly newNumberFormats: { readonly id: number; readonly code: string }[] = [];

  constructor(private readonly xml: string) {
    this.formats = cellFormats(xml);
    this.numberFormats = new Map(
      [...tagsOf(xml)].flatMap((tag) =>
        tag.name === "numFmt"
          ? [[attribute(xml, tag, "formatCode") ?? "", Number(attribute(xml, tag, "numFmtId"))] as const]
          : [],
      ),
    );
  }

  /**
   * A format that differs from a present one in its number format and the mark of a text typed after an apostrophe.
   * @param code `null` where the number format stays
   * @param isQuoted whether the mark is to be there; `null` where it stays as it is
   * @returns its number; `null` where the workbook has as many formats as Excel takes
   */
  variant(base: number, code: string | null, isQuoted: boolean | null): number | null {
    const present = this.formats[base] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const wanted = this.restyled(present, code, isQuoted);
    if (wanted === present) return base;
    const key = `${base} ${wanted}`;
    const known = this.variants.get(key);
    if (known !== undefined) return known;
    if (this.formats.length + this.appended.length >= MOST_CELL_FORMATS) return null;
    const index = this.formats.length + this.appended.push(wanted) - 1;
    this.variants.set(key, index);
    return index;
  }

  /** The part with what was appended; the very same text where nothing was. */
  text(): string {
    const tags = [...tagsOf(this.xml)];
    const splices: Splice[] = [];
    const list = tags.find((tag) => tag.name === "cellXfs" && tag.kind === "open");
    const listEnd = list && closingTag(this.xml, list);
    if (this.appended.length > 0 && list && listEnd) {
      splices.push(this.counted(list, this.formats.length + this.appended.length), {
        from: listEnd.start,
        to: listEnd.start,
        text: this.appended.join(""),
      });
    }
    if (this.newNumberFormats.length > 0) splices.push(...this.appendedNumberFormats(tags));
    return spliced(this.xml, splices);
  }

  private restyled(format: string, code: string | null, isQuoted: boolean | null): string {
    const head = [...tagsOf(format)][0];
    if (!head) return format;
    let tag = format.slice(0, head.end);
    if (code !== null && this.codeOf(Number(attribute(format, head, "numFmtId"))) !== code) {
      tag = withAttribute(withAttribute(tag, "numFmtId", String(this.idOf(code))), "applyNumberFormat", "1");
    }
    if (isQuoted !== null) tag = withAttribute(tag, "quotePrefix", isQuoted ? "1" : null);
    return tag + format.slice(head.end);
  }

  private codeOf(id: number): string | undefined {
    for (const [code, known] of this.numberFormats) if (known === id) return code;
    return BUILT_IN_FORMATS.get(id);
  }

  private idOf(code: string): number {
    const known = BUILT_IN[code] ?? this.numberFormats.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.numberFormats.values()) + 1;
    this.numberFormats.set(code, id);
    this.newNumberFormats.push({ id, code });
    return id;
  }

  private appendedNumberFormats(tags: readonly Tag[]): Splice[] {
    const root = tags.find((tag) => tag.name === "styleSheet" && tag.kind === "open");
    const list = tags.find((tag) => tag.name === "numFmts" && tag.kind === "open");
    const prefix = root?.prefix ?? "";
    const entries = this.newNumberFormats
      .map(({ id, code }) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`)
      .join("");
    const listEnd = list && closingTag(this.xml, list);
    if (list && listEnd) {
      const present = tags.filter(
        (tag) => tag.name === "numFmt" && tag.start > list.start && tag.start < listEnd.start,
      ).length;
      return [
        this.counted(list, present + this.newNumberFormats.length),
        { from: listEnd.start, to: listEnd.start, text: entries },
      ];
    }
    const at = root?.end ?? 0;
    return [
      {
        from: at,
        to: at,
        text: `<${prefix}numFmts count="${this.newNumberFormats.length}">${entries}</${prefix}numFmts>`,
      },
    ];
  }

  private counted(list: Tag, count: number): Splice {
    return {
      from: list.start,
      to: list.end,
      text: withAttribute(this.xml.slice(list.start, list.end), "count", String(count)),
    };
  }
}

/** The `xf` elements of `cellXfs`, each as it stands. */
function cellFormats(xml: string): string[] {
  const formats: string[] = [];
  let isInList = false;
  let start: number | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.name === "cellXfs") isInList = tag.kind === "open";
    if (!isInList || tag.name !== "xf") continue;
    if (tag.kind === "open") start = tag.start;
    else if (tag.kind === "empty" || start !== null) {
      formats.push(xml.slice(start ?? tag.start, tag.end));
      start = null;
    }
  }
  return formats;
}
