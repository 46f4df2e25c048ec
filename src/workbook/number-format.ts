/**
 * Excel's number format codes, read once and for all: what a cell shows, and so what its amount is, follows from
 * here. Source: ECMA-376 Part 1, 18.8.31 (numFmts); Microsoft, "Number format codes".
 */

/** A piece of one section of a format code. */
export type FormatToken =
  /** Shown as it stands: quoted, escaped (`\.`, in Chinese codes `!.`), a currency sign, any other character. */
  | { readonly kind: "literal"; readonly text: string }
  /** A place for a digit: `0` always shows one, `#` only where there is one, `?` a blank instead. */
  | { readonly kind: "digit"; readonly holder: "0" | "#" | "?" }
  | { readonly kind: "point" }
  | { readonly kind: "comma" }
  | { readonly kind: "percent" }
  | { readonly kind: "slash" }
  | { readonly kind: "exponent"; readonly plus: boolean }
  /** `General` within a section. */
  | { readonly kind: "general" }
  /** `@`: the text of the cell. */
  | { readonly kind: "text" }
  /** A run of one date letter, `yyyy`; `elapsed` for `[h]`. */
  | { readonly kind: "date"; readonly letters: string; readonly elapsed: boolean };

export type SectionKind = "general" | "number" | "exponent" | "fraction" | "date" | "text" | "words";

export interface FormatSection {
  readonly kind: SectionKind;
  readonly tokens: readonly FormatToken[];
  /** `[>=10000]`; `null` where the section has none. */
  readonly condition: FormatCondition | null;
}

export interface FormatCondition {
  readonly operator: string;
  readonly limit: number;
}

/** The section that shows a number, and whether a minus sign stands before what it shows. */
export interface ChosenSection {
  readonly section: FormatSection;
  readonly showsMinus: boolean;
}

/** Longer codes Excel does not hold; what is longer shows a number as `General` does. */
export const LONGEST_FORMAT = 255;
/** Format codes of a workbook are few; a program that shows many workbooks must not keep them all. */
const MOST_KNOWN = 2000;
const known = new Map<string, readonly FormatSection[]>();

/** The sections of a format code, in their order. `General`, `@` and an empty code are one section. */
export function sectionsOf(code: string): readonly FormatSection[] {
  const before = known.get(code);
  if (before) return before;
  const sections = code.length > LONGEST_FORMAT ? [GENERAL] : readSections(code);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(code, sections);
  return sections;
}

/**
 * Which section shows a number. Without conditions the first is for positive numbers, the second for negative
 * ones, the third for zero; a section that is missing is the first. A section for negative numbers alone writes
 * the minus sign itself, if any.
 */
export function sectionFor(value: number, code: string): ChosenSection {
  const sections = sectionsOf(code);
  const last = sections.at(-1);
  const numeric = last?.kind === "text" && sections.length > 1 ? sections.slice(0, -1) : sections;
  const [first = GENERAL, second, third] = numeric;
  if (first.condition !== null || second?.condition) return byCondition(value, first, second, third);
  if (value < 0 && second) return { section: second, showsMinus: false };
  if (value === 0 && third) return { section: third, showsMinus: false };
  return { section: first, showsMinus: value < 0 };
}

function byCondition(
  value: number,
  first: FormatSection,
  second: FormatSection | undefined,
  third: FormatSection | undefined,
): ChosenSection {
  const chosen = (section: FormatSection): ChosenSection => ({
    section,
    showsMinus: value < 0 && !isForNegatives(section.condition),
  });
  if (first.condition ? meets(value, first.condition) : value >= 0) return chosen(first);
  if (!second) return chosen(GENERAL);
  if (second.condition ? meets(value, second.condition) : !third) return chosen(second);
  if (!second.condition && value < 0) return { section: second, showsMinus: false };
  return chosen(third ?? GENERAL);
}

const COMPARISONS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  "<": (value, limit) => value < limit,
  "<=": (value, limit) => value <= limit,
  ">": (value, limit) => value > limit,
  ">=": (value, limit) => value >= limit,
  "=": (value, limit) => value === limit,
  "<>": (value, limit) => value !== limit,
};
const meets = (value: number, { operator, limit }: FormatCondition): boolean =>
  COMPARISONS[operator]?.(value, limit) ?? false;
const isForNegatives = (condition: FormatCondition | null): boolean =>
  condition !== null &&
  ((condition.operator === "<" && condition.limit <= 0) || (condition.operator === "<=" && condition.limit < 0));

/** Whether a code shows numbers as dates or times. */
export function isDateFormat(code: string): boolean {
  return sectionsOf(code)[0]?.kind === "date";
}

function readSections(code: string): FormatSection[] {
  const sections: FormatSection[] = [];
  let tokens: FormatToken[] = [];
  let condition: FormatCondition | null = null;
  const scanner = new Scanner(code);
  while (!scanner.isDone) {
    if (scanner.take(";")) {
      sections.push(sectionOf(tokens, condition));
      tokens = [];
      condition = null;
      continue;
    }
    const read = scanner.next();
    if (read === null) continue;
    if ("operator" in read) condition = read;
    else tokens.push(read);
  }
  return [...sections, sectionOf(tokens, condition)];
}

const BRACKETED_TIME = /^(?:h+|m+|s+)$/iu;
const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?(?:E[+-]?\d+)?)$/iu;
const DATE_LETTERS = "ymdhse";
const NOON = /^(?:AM\/PM|A\/P|上午\/下午)/iu;
const GENERAL_WORD = /^(?:General|G\/通用格式)/iu;

/** Walks a format code character by character. */
class Scanner {
  private at = 0;
  private isUnclosed = false;
  constructor(private readonly code: string) {}

  get isDone(): boolean {
    return this.at >= this.code.length;
  }

  take(character: string): boolean {
    if (this.code[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  /** The next token; a condition; `null` for what shows nothing (a colour, a filling). */
  next(): FormatToken | FormatCondition | null {
    const character = this.code.charAt(this.at);
    this.at += 1;
    switch (character) {
      case '"':
        return this.quoted();
      case "\\":
      case "!":
        return { kind: "literal", text: this.code.charAt(this.at++) };
      case "_":
        this.at += 1;
        return { kind: "literal", text: " " };
      case "*":
        this.at += 1;
        return null;
      case "[":
        return this.bracketed();
      case "0":
      case "#":
      case "?":
        return { kind: "digit", holder: character };
      case ".":
        return { kind: "point" };
      case ",":
        return { kind: "comma" };
      case "%":
        return { kind: "percent" };
      case "/":
        return { kind: "slash" };
      case "@":
        return { kind: "text" };
      default:
        return this.word(character);
    }
  }

  private quoted(): FormatToken {
    const end = this.code.indexOf('"', this.at);
    const text = this.code.slice(this.at, end < 0 ? undefined : end);
    this.at = end < 0 ? this.code.length : end + 1;
    return { kind: "literal", text };
  }

  private bracketed(): FormatToken | FormatCondition | null {
    const end = this.isUnclosed ? -1 : this.code.indexOf("]", this.at);
    if (end < 0) {
      this.isUnclosed = true;
      return { kind: "literal", text: "[" };
    }
    const inside = this.code.slice(this.at, end);
    this.at = end + 1;
    if (inside.startsWith("$")) {
      const text = inside.slice(1).split("-")[0] ?? "";
      return text === "" ? null : { kind: "literal", text };
    }
    if (BRACKETED_TIME.test(inside)) return { kind: "date", letters: inside.toLowerCase(), elapsed: true };
    const [, operator, limit] = CONDITION.exec(inside) ?? [];
    return operator === undefined ? null : { operator, limit: Number(limit) };
  }

  private word(character: string): FormatToken {
    const start = this.at - 1;
    const ahead = this.code.slice(start, start + 8);
    const noon = NOON.exec(ahead)?.[0];
    if (noon !== undefined) {
      this.at = start + noon.length;
      return { kind: "date", letters: noon, elapsed: false };
    }
    const general = GENERAL_WORD.exec(ahead)?.[0];
    if (general !== undefined) {
      this.at = start + general.length;
      return { kind: "general" };
    }
    const letter = character.toLowerCase();
    const following = this.code[this.at];
    if (letter === "e" && (following === "+" || following === "-")) {
      this.at += 1;
      return { kind: "exponent", plus: following === "+" };
    }
    const isWeekday = ahead.slice(0, 3).toLowerCase() === "aaa";
    if (!isWeekday && !DATE_LETTERS.includes(letter)) return { kind: "literal", text: character };
    while (this.code[this.at]?.toLowerCase() === letter) this.at += 1;
    return { kind: "date", letters: this.code.slice(start, this.at).toLowerCase(), elapsed: false };
  }
}

function sectionOf(tokens: readonly FormatToken[], condition: FormatCondition | null): FormatSection {
  return { kind: kindOf(tokens), tokens, condition };
}

function kindOf(tokens: readonly FormatToken[]): SectionKind {
  const has = (kind: FormatToken["kind"]): boolean => tokens.some((token) => token.kind === kind);
  if (has("text")) return "text";
  if (has("general")) return "general";
  if (has("date")) return "date";
  if (!has("digit")) return "words";
  if (has("exponent")) return "exponent";
  return isFraction(tokens) ? "fraction" : "number";
}

/** A slash between places for digits, or before a fixed denominator: `# ?/?`, `# ?/8`. */
function isFraction(tokens: readonly FormatToken[]): boolean {
  const slash = tokens.findIndex(({ kind }) => kind === "slash");
  const after = tokens[slash + 1];
  return (
    tokens[slash - 1]?.kind === "digit" &&
    (after?.kind === "digit" || (after?.kind === "literal" && /^[1-9]\d*$/u.test(after.text)))
  );
}

const GENERAL: FormatSection = sectionOf([{ kind: "general" }], null);
