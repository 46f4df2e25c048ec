import type { Bilingual } from "../disclosure/bilingual";
import type { Book } from "../disclosure/book";
import type { Figure } from "../disclosure/figure";
import { ZERO } from "../disclosure/money";
import { qualifiedAddress } from "../workbook/address";
import { shownAmount, styleOf, type AmountStyle } from "./amount-text";
import { figuresOf, type Equation, type Verdict } from "./equation";
import { addressList, columnName, isOnlyColumn, isTotalColumn, rowName, tableName } from "./names";

const NOTHING: Bilingual = { zh: "", en: "" };

/** More parts than this are counted, not listed. */
const MOST_LISTED = 3;

/**
 * The one sentence that says what should hold, what does and the difference:
 * `行政运行（201 06 01）：合计4,074.64（表3!E11）应等于基本支出4,074.63（表3!F11）与项目支出0.00（表3!G11）之和4,074.63，多0.01万元。`
 */
export function equationSentence(verdict: Verdict, book: Book): Bilingual {
  const { equation, difference } = verdict;
  const scene = sceneOf(equation, book);
  const subject = subjectOf(scene);
  const rest = restOf(verdict, scene);
  const off = withUnit(shownAmount(difference.abs(), scene.style), scene.style);
  const isMore = difference.isPositive();
  const note = noteOf(verdict);
  return {
    zh: `${subject.zh}${rest.zh}，${isMore ? "多" : "少"}${off.zh}${note.zh}。`,
    en: `${subject.en} ${rest.en}, ${off.en} too ${isMore ? "much" : "little"}${note.en}.`,
  };
}

/** What a calculation calls its total and its parts, as the sentence does. */
export function termNames(
  equation: Equation,
  book: Book,
): { readonly total: Bilingual; readonly parts: readonly Bilingual[] } {
  const scene = sceneOf(equation, book);
  const parts = equation.parts.map(({ figure }) => {
    const [prefix, name] = [tablePrefix(figure, scene), partName(figure, equation)];
    return { zh: `${prefix.zh}${name.zh}`, en: `${prefix.en}${name.en}` };
  });
  return { total: totalName(scene), parts };
}

/** What the pieces of a sentence need to know of the equation and of each other. */
interface Scene {
  readonly equation: Equation;
  readonly book: Book;
  readonly style: AmountStyle;
  readonly hasMixedUnits: boolean;
  readonly isBetweenTables: boolean;
}

function sceneOf(equation: Equation, book: Book): Scene {
  const { total, parts } = equation;
  const figures = figuresOf(equation);
  return {
    equation,
    book,
    style: styleOf([total, ...parts.map((part) => part.figure)]),
    hasMixedUnits: figures.some((figure) => figure.unit !== total.unit),
    isBetweenTables: equation.rule.kind !== "within-table",
  };
}

function subjectOf(scene: Scene): Bilingual {
  const { about, total } = scene.equation;
  const name = totalName(scene);
  const amount = amountAt(total, scene);
  const isSaid = name.zh === about.zh || (name.zh.endsWith(about.zh) && isOnlyColumn(total));
  return {
    zh: `${isSaid ? "" : `${about.zh}：`}${name.zh}${amount.zh}`,
    en: `${isSaid ? "" : `${about.en}: `}${name.en} ${amount.en}`,
  };
}

function restOf({ expected, equation }: Verdict, scene: Scene): Bilingual {
  const { relation, parts } = equation;
  const [only, ...others] = parts;
  const verb =
    relation === "equals" ? { zh: "应等于", en: "should equal" } : { zh: "不应少于", en: "should be no less than" };
  if (only === undefined) {
    const zero = shownAmount(ZERO, scene.style);
    return relation === "equals"
      ? { zh: `应为${zero}`, en: `should be ${zero}` }
      : { zh: `不应少于${zero}`, en: `should be no less than ${zero}` };
  }
  if (others.length === 0 && only.sign === 1) {
    const part = listed([only.figure], scene);
    return { zh: `${verb.zh}${part.zh}`, en: `${verb.en} ${part.en}` };
  }
  const sum = sumOf(scene);
  const result = inStyle(expected, scene);
  return {
    zh: `${verb.zh}${sum.zh}${result.zh}${sum.places.zh}`,
    en: `${verb.en} ${sum.en} ${result.en}${sum.places.en}`,
  };
}

/** A sum as words; `places` are its cells where they are not said with each of its parts. */
interface Sum extends Bilingual {
  readonly places: Bilingual;
}

function sumOf(scene: Scene): Sum {
  const { parts } = scene.equation;
  const added = parts.filter((part) => part.sign === 1).map((part) => part.figure);
  const taken = parts.filter((part) => part.sign === -1).map((part) => part.figure);
  const plus =
    sumInText(added, scene) ?? (added.length > MOST_LISTED ? sumCounted(added, scene) : sumListed(added, scene));
  if (taken.length === 0) return { ...plus, en: `${plus.en},` };
  // Of many figures taken away those of nothing are not worth the words.
  const told = taken.length > MOST_LISTED ? taken.filter(({ amount }) => !amount.isZero()) : taken;
  const minus = listed(told, scene);
  return {
    zh: `${plus.zh}${plus.places.zh}${told.length === 0 ? "" : `减去${minus.zh}后的`}`,
    en: `${plus.en}${plus.places.en}${told.length === 0 ? "" : ` less ${minus.en}`},`,
    places: NOTHING,
  };
}

function sumListed(added: readonly Figure[], scene: Scene): Sum {
  const plus = listed(added, scene);
  const isSum = added.length > 1;
  return { zh: `${plus.zh}${isSum ? "之和" : ""}`, en: `${isSum ? "the sum of " : ""}${plus.en}`, places: NOTHING };
}

/** Figures too many to be named one by one. */
function sumCounted(added: readonly Figure[], scene: Scene): Sum {
  const from = tablePrefix(added[0], scene);
  const cells = addressList(added.map((figure) => figure.cell));
  const places = { zh: `（${cells.zh}）`, en: ` (${cells.en})` };
  const outside = sumOutsideTables(added);
  if (outside) return { ...outside, places };
  return {
    zh: `${from.zh}${from.zh === "" ? "" : "中"}${added.length}项之和`,
    en: `the sum of ${added.length} figures${from.en === "" ? "" : ` of ${from.en.trim()}`}`,
    places,
  };
}

/** More amounts of one text than this are counted, not listed. */
const MOST_IN_TEXT = 6;

/** Amounts of one text: all stand in one cell, which is said once. `null` for other figures. */
function sumInText(added: readonly Figure[], scene: Scene): Sum | null {
  const [first] = added;
  if (!first || !added.every((figure) => figure.table === null && !figure.isHeld && figure.column === first.column))
    return null;
  const name = columnName(first);
  const amounts = added.map((figure) => shownAmount(figure.amount, { ...scene.style, unit: figure.unit }));
  const place = qualifiedAddress(first.cell);
  const [zh, en] =
    added.length > MOST_IN_TEXT
      ? [`${added.length}项`, `${added.length} amounts`]
      : [joined(amounts, "、", "与"), joined(amounts, ", ", " and ")];
  return {
    zh: `${name.zh}所列${zh}之和`,
    en: `the sum of ${en} in the ${name.en}`,
    places: { zh: `（${place}）`, en: ` (${place})` },
  };
}

/** `22张绩效目标表的财政拨款之和`, `15项上年预算数之和`; `null` where they are not one column of such sheets. */
function sumOutsideTables(added: readonly Figure[]): Bilingual | null {
  const [first] = added;
  if (first?.table !== null || first.column === "") return null;
  const { where, column } = first;
  if (!added.every((figure) => figure.table === null && figure.where === where && figure.column === column))
    return null;
  const name = columnName(first);
  const places = where === "form" ? "张绩效目标表的" : "项";
  return {
    zh: `${added.length}${places}${name.zh}之和`,
    en: `the sum of ${name.en} in ${added.length} ${where === "form" ? "target forms" : "lines"}`,
  };
}

function listed(figures: readonly Figure[], scene: Scene): Bilingual {
  const items = figures.map((figure, index) => {
    // The table is said once for figures of the same one.
    const prefix = isOfSameTable(figures[index - 1], figure) ? NOTHING : tablePrefix(figure, scene);
    const name = partName(figure, scene.equation);
    const amount = amountAt(figure, scene);
    return { zh: `${prefix.zh}${name.zh}${amount.zh}`, en: `${prefix.en}${name.en} ${amount.en}` };
  });
  return {
    zh: joined(
      items.map((item) => item.zh),
      "、",
      "与",
    ),
    en: joined(
      items.map((item) => item.en),
      ", ",
      " and ",
    ),
  };
}

function joined(items: readonly string[], separator: string, last: string): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(separator)}${last}${items.at(-1) ?? ""}`;
}

/** A figure between tables is named with its table; the row is said where the subject is another. */
function totalName(scene: Scene): Bilingual {
  const { total, about } = scene.equation;
  const prefix = tablePrefix(total, scene);
  const [row, column] = [rowName(total), columnName(total)];
  const name = row.zh !== about.zh ? full(total) : isOnlyColumn(total) ? row : column;
  return { zh: `${prefix.zh}${name.zh}`, en: `${prefix.en}${name.en}` };
}

function partName(figure: Figure, { total, about }: Equation): Bilingual {
  const [row, column] = [rowName(figure), columnName(figure)];
  const isSameRow = isOfSameTable(figure, total)
    ? figure.cell.row === total.cell.row && figure.column !== total.column
    : row.zh === about.zh && column.zh !== "";
  const isSameColumn = isSameSheet(figure, total) && figure.column === total.column;
  return isSameRow ? column : isSameColumn ? row : full(figure);
}

function isOfSameTable(a: Figure | undefined, b: Figure): boolean {
  return a !== undefined && a.table !== null && a.table === b.table;
}

/** Of one table, or outside the tables of one sheet. */
function isSameSheet(a: Figure, b: Figure): boolean {
  return a.table === b.table && (a.table !== null || a.cell.sheet === b.cell.sheet);
}

function full(figure: Figure): Bilingual {
  const [row, column] = [rowName(figure), columnName(figure)];
  const isInText = figure.table === null && !figure.isHeld;
  return isInText || isTotalColumn(figure) ? row : { zh: `${row.zh}的${column.zh}`, en: `${row.en}, ${column.en}` };
}

function tablePrefix(figure: Figure | undefined, { book, isBetweenTables }: Scene): Bilingual {
  if (!isBetweenTables || !figure || figure.table === null) return NOTHING;
  const name = tableName(book, figure.table);
  return { zh: name.zh, en: `${name.en} ` };
}

function amountAt(figure: Figure, scene: Scene): Bilingual {
  const style = { unit: figure.unit, decimals: figure.decimals };
  const text = shownAmount(figure.amount, style);
  const amount = scene.hasMixedUnits ? withUnit(text, style) : { zh: text, en: text };
  const place = `（${qualifiedAddress(figure.cell)}）`;
  return { zh: `${amount.zh}${place}`, en: `${amount.en} (${qualifiedAddress(figure.cell)})` };
}

function inStyle(amount: Verdict["expected"], scene: Scene): Bilingual {
  const text = shownAmount(amount, scene.style);
  return scene.hasMixedUnits ? withUnit(text, scene.style) : { zh: text, en: text };
}

function withUnit(amount: string, { unit }: AmountStyle): Bilingual {
  return { zh: `${amount}${unit}`, en: `${amount} ${unit}` };
}

function noteOf({ outcome, equation: { note } }: Verdict): Bilingual {
  const reason =
    outcome === "rounding"
      ? { zh: "，属四舍五入尾差", en: ", explained by rounding" }
      : outcome === "cut-off"
        ? { zh: "，可能一处四舍五入、另一处舍去尾数", en: ", perhaps rounded in one place and cut off in the other" }
        : outcome === "truncated"
          ? { zh: "，属截尾所致的尾差", en: ", explained by figures cut off" }
          : outcome === "unusual"
            ? {
                zh: "，其他合计都精确相等，不像四舍五入所致",
                en: ", unlike rounding, as the other sums come out to the last digit",
              }
            : NOTHING;
  return { zh: `${reason.zh}${note ? `（${note.zh}）` : ""}`, en: `${reason.en}${note ? ` (${note.en})` : ""}` };
}
