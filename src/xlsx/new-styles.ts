/** How a cell of a new workbook looks: a choice, not a design. */
export type Look =
  | "plain"
  | "title"
  | "note"
  | "header"
  | "text"
  | "number"
  | "amount"
  | "error"
  | "warning"
  | "done"
  | "link"
  | "input";

interface Style {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  /** A number format by its number; 49 is text, 3 `#,##0`, 164 our own. */
  readonly format: number;
  readonly alignment: string;
}

const TOP_WRAPPED = 'vertical="top" wrapText="1"';

const STYLES: Readonly<Record<Look, Style>> = {
  plain: { font: 0, fill: 0, border: 0, format: 0, alignment: "" },
  title: { font: 1, fill: 0, border: 0, format: 49, alignment: "" },
  note: { font: 0, fill: 0, border: 0, format: 49, alignment: 'vertical="top"' },
  header: { font: 2, fill: 2, border: 1, format: 49, alignment: 'horizontal="center" vertical="center" wrapText="1"' },
  text: { font: 0, fill: 0, border: 1, format: 49, alignment: TOP_WRAPPED },
  number: { font: 0, fill: 0, border: 1, format: 3, alignment: 'vertical="top"' },
  amount: { font: 0, fill: 0, border: 1, format: 164, alignment: 'vertical="top"' },
  error: { font: 3, fill: 0, border: 1, format: 49, alignment: TOP_WRAPPED },
  warning: { font: 4, fill: 0, border: 1, format: 49, alignment: TOP_WRAPPED },
  done: { font: 5, fill: 0, border: 1, format: 49, alignment: TOP_WRAPPED },
  link: { font: 6, fill: 0, border: 1, format: 49, alignment: TOP_WRAPPED },
  input: { font: 0, fill: 3, border: 1, format: 49, alignment: TOP_WRAPPED },
};

const isLook = (look: string): look is Look => look in STYLES;

/** In the order of their numbers in the file. */
export const LOOKS: readonly Look[] = Object.keys(STYLES).filter(isLook);

/** Its text goes on in further lines. */
export const isWrapped = (look: Look): boolean => STYLES[look].alignment.includes("wrapText");

const font = (size: number, inner = ""): string => `<font>${inner}<sz val="${size}"/><name val="宋体"/></font>`;
/** Their parts in the order in which Excel itself writes them: bold, underline, size, colour, name. */
const FONTS = [
  font(10),
  font(16, "<b/>"),
  font(10, "<b/>"),
  '<font><b/><sz val="10"/><color rgb="FFC00000"/><name val="宋体"/></font>',
  '<font><sz val="10"/><color rgb="FF9C5700"/><name val="宋体"/></font>',
  '<font><sz val="10"/><color rgb="FF548235"/><name val="宋体"/></font>',
  '<font><u/><sz val="10"/><color rgb="FF0563C1"/><name val="宋体"/></font>',
];
const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid("FFDDEBF7"),
  solid("FFFFF9E5"),
];
const edge = (side: string): string => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`;
const BORDERS = [
  "<border><left/><right/><top/><bottom/><diagonal/></border>",
  `<border>${["left", "right", "top", "bottom"].map(edge).join("")}<diagonal/></border>`,
];
const TEXT_FORMAT = 49;

/** The styles of a new workbook, in the order of `LOOKS`. */
export function stylesXml(namespace: string): string {
  const formats = Object.values(STYLES).map(({ font: fontId, fill, border, format, alignment }) => {
    // With this prefix a text stays one when a person edits its cell, also where it begins with =.
    const prefix = format === TEXT_FORMAT ? ' quotePrefix="1"' : "";
    const own = `numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0"${prefix} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`;
    return alignment === "" ? `<xf ${own}/>` : `<xf ${own} applyAlignment="1"><alignment ${alignment}/></xf>`;
  });
  const list = (name: string, items: readonly string[]): string =>
    `<${name} count="${items.length}">${items.join("")}</${name}>`;
  return [
    `<styleSheet ${namespace}>`,
    list("numFmts", ['<numFmt numFmtId="164" formatCode="#,##0.00####"/>']),
    list("fonts", FONTS),
    list("fills", FILLS),
    list("borders", BORDERS),
    list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list("cellXfs", formats),
    list("cellStyles", ['<cellStyle name="常规" xfId="0" builtinId="0"/>']),
    "</styleSheet>",
  ].join("");
}
