import { decimal, ONE, powerOfTen, type Decimal } from "../money";

/** An amount written in running text, in 万元, with the text before it. */
export interface WrittenAmount {
  /** Everything since the amount before it, separators included; brackets as written. */
  readonly before: string;
  readonly amount: Decimal;
  readonly quantum: Decimal;
  /** What the brackets right behind it hold, where that says what the amount consists of. */
  readonly bracket: string | null;
}

/** The amounts of one level of brackets, in their order. */
export interface WrittenAmounts {
  readonly amounts: readonly WrittenAmount[];
  /** What follows the last of them. */
  readonly after: string;
}

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const AMOUNT = new RegExp(`(${NUMBER})(亿元|万元|元)`, "gu");
const AMOUNT_ALONE = new RegExp(`^(?:共计|合计|共|计)?(?:${NUMBER})(?:亿元|万元|元)$`, "u");
const FACTORS: Readonly<Record<string, Decimal>> = { 亿元: powerOfTen(4), 万元: ONE, 元: powerOfTen(-4) };

/** `1,5000万元`, `49万`, `5千元`, `100余万元`, a range, a rate, a product, an approximation. */
const NO_PLAIN_AMOUNT = [
  /\d[,.]$/u,
  /[-~—–至到×xX*/÷+=]$/u,
  /(?:约|近|超过?|不超|不低于|不高于|不少于|不足|至少|最多|最高|最低|每[^,;。、]{0,6}|人均|年均|平均|标准[为是:]?|单价|价值|按|按照)$/u,
] as const;
/** No word that is looked for before an amount is longer. */
const WORDS_BEFORE = 12;
const NO_PLAIN_AMOUNT_AFTER = /^(?:[/×xX*÷+=~—–-]|每|至|到\d|以上|以下|以内|左右|多|余|起|的标准|一)/u;
const NUMBER_IN_OTHER_UNITS = /\d(?:几|多|余|[十百千]万?|万多|万余)元|\d[万亿](?=[,;。、:()]|$)/u;
/** Amounts beside the allocation: of other years, of contracts, of changes. */
const OTHER_AMOUNTS =
  /上年|去年|往年|以前年度|同比|[比较](?:前|20\d\d)年|累计|已(?:支付|拨付|下达|执行)|总投资|合同(?:金额|总价|价款|额)|另(?:有|外|行)/u;

const OPEN = 0xe000;
const PLACE = /[\ue000-\uf8ff]/gu;

/**
 * The text as it is compared: half width, without spaces, numbering such as `①` or `1）` written `(1)`.
 * `null` where spaces or full-width commas between digits leave open where a number begins.
 */
export function plainAllocation(text: string): string | null {
  if (/\d[，\s]+\d/u.test(text)) return null;
  const circled = text.replace(PLACE, "").replace(/[①-⑳]/gu, (sign) => `(${(sign.codePointAt(0) ?? 0) - 0x245f})`);
  const plain = circled
    .normalize("NFKC")
    .replace(/\r?\n/gu, "\n")
    .replace(/[^\S\n]+/gu, "")
    .trim();
  return plain.replace(/(^|[,;。、:\n])(\d{1,2}|[一二三四五六七八九十]{1,3})\)/gu, "$1($2)");
}

/** Years the text names; an allocation over several years says more than one year's amounts. */
export function yearsIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/(20\d\d)年/gu)].flatMap(([, year]) => (year === undefined ? [] : [year])));
}

/** Whether every amount of the text, brackets included, is one that can be added up. */
function isPlainlyWritten(text: string): boolean {
  if (NUMBER_IN_OTHER_UNITS.test(text) || OTHER_AMOUNTS.test(text)) return false;
  return [...text.matchAll(AMOUNT)].every((match) => {
    const before = text.slice(Math.max(0, match.index - WORDS_BEFORE), match.index);
    return (
      !NO_PLAIN_AMOUNT.some((pattern) => pattern.test(before)) &&
      !NO_PLAIN_AMOUNT_AFTER.test(text.slice(match.index + match[0].length))
    );
  });
}

/**
 * The amounts of a text outside brackets; those in brackets are kept with the amount they stand behind.
 * `null` where an amount is no plain one (a rate, a range, 约, 以上), or brackets do not match.
 * @param text as `plainAllocation` gives it
 */
export function writtenAmounts(text: string): WrittenAmounts | null {
  const level = withoutBrackets(text);
  if (level === null) return null;
  const { surface, restored } = level;
  if (!isPlainlyWritten(surface)) return null;
  const found = [...surface.matchAll(AMOUNT)];
  const amounts: WrittenAmount[] = [];
  let end = 0;
  for (const match of found) {
    const before = surface.slice(end, match.index);
    if (holdsAmounts(restored(before))) return null;
    end = match.index + match[0].length;
    const behind = /^[,、:]?([\ue000-\uf8ff])/u.exec(surface.slice(end));
    const content = behind
      ? restored(behind[0])
          .replace(/^[,、:]/u, "")
          .slice(1, -1)
      : "";
    const isDetail = holdsAmounts(content) && (/^(?:其中|包括|含)/u.test(content) || behind?.[0].length === 1);
    if (isDetail) end += behind?.[0].length ?? 0;
    amounts.push({
      before: restored(before),
      ...valueOf(match),
      bracket: isDetail && isPlainlyWritten(content) ? content : null,
    });
  }
  const after = restored(surface.slice(end));
  return holdsAmounts(after) ? null : { amounts, after };
}

const holdsAmounts = (text: string): boolean => new RegExp(AMOUNT.source, "u").test(text);

function valueOf([, digits = "0", unit = "万元"]: RegExpMatchArray): Pick<WrittenAmount, "amount" | "quantum"> {
  const plain = digits.replace(/,/gu, "");
  const factor = FACTORS[unit] ?? ONE;
  const decimals = plain.split(".")[1]?.length ?? 0;
  // Running text drops final zeros: 49万元 is 49.00. Only 亿元 is commonly rounded to what it shows.
  const quantum = powerOfTen(unit === "万元" ? -Math.max(2, decimals) : -decimals);
  return { amount: decimal(plain).times(factor), quantum: quantum.times(factor) };
}

/** The text with one character for each bracket, and the way back. */
function withoutBrackets(
  text: string,
): { readonly surface: string; readonly restored: (part: string) => string } | null {
  const brackets: string[] = [];
  let surface = "";
  let depth = 0;
  let start = 0;
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    if (character === "(" && depth++ === 0) start = index;
    if (depth === 0 && character !== ")") surface += character;
    if (character !== ")") continue;
    if (--depth < 0) return null;
    if (depth > 0) continue;
    const bracket = characters.slice(start, index + 1).join("");
    // 办公费（10万元）: the brackets hold the amount itself; 1.5亿元（15,000万元）says it again.
    const isAmount = AMOUNT_ALONE.test(bracket.slice(1, -1));
    if (isAmount && !/元$/u.test(surface)) surface += bracket.slice(1, -1);
    else if (!isAmount) surface += String.fromCharCode(OPEN + brackets.push(bracket) - 1);
  }
  if (depth !== 0) return null;
  const calculations = new Set(brackets.filter((bracket) => holdsAmounts(bracket) && !isPlainlyWritten(bracket)));
  const restored = (part: string): string => part.replace(PLACE, (place) => brackets[place.charCodeAt(0) - OPEN] ?? "");
  return {
    // How an amount was worked out, 3.2万元/人×10人, is no part of the allocation.
    surface: surface.replace(PLACE, (place) => (calculations.has(restored(place)) ? "" : place)),
    restored,
  };
}
