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
    isBetweenTables: equation.rule.kind === "between-tables",
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

/** The sum as words; `places` are the cells where the parts are too many to be listed one by one. */
function sumOf(scene: Scene): Bilingual & { readonly places: Bilingual } {
  const { parts } = scene.equation;
  const added = parts.filter((part) => part.sign === 1).map((part) => part.figure);
  const taken = parts.filter((part) => part.sign === -1).map((part) => part.figure);
  if (taken.length === 0 && added.length > MOST_LISTED) {
    const from = tablePrefix(added[0], scene);
    const places = addressList(added.map((figure) => figure.cell));
    return {
      zh: `${from.zh}${added.length}项之和`,
      en: `the sum of ${added.length} figures${from.en === "" ? "" : ` of ${from.en.trim()}`},`,
      places: { zh: `（${places.zh}）`, en: ` (${places.en})` },
    };
  }
  const [plus, minus] = [listed(added, scene), listed(taken, scene)];
  const isSum = added.length > 1;
  return {
    zh: `${plus.zh}${isSum ? "之和" : ""}${taken.length === 0 ? "" : `减去${minus.zh}后的`}`,
    en: `${isSum ? "the sum of " : ""}${plus.en}${taken.length === 0 ? "," : ` less ${minus.en},`}`,
    places: NOTHING,
  };
}

function listed(figures: readonly Figure[], scene: Scene): Bilingual {
  const items = figures.map((figure, index) => {
    // The table is said once for figures of the same one.
    const prefix = figures[index - 1]?.table === figure.table ? NOTHING : tablePrefix(figure, scene);
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
  const isSameRow =
    figure.table === total.table
      ? figure.cell.row === total.cell.row && figure.column !== total.column
      : row.zh === about.zh;
  const isSameColumn = figure.table === total.table && figure.column === total.column;
  return isSameRow ? column : isSameColumn ? row : full(figure);
}

function full(figure: Figure): Bilingual {
  const [row, column] = [rowName(figure), columnName(figure)];
  return isTotalColumn(figure) ? row : { zh: `${row.zh}的${column.zh}`, en: `${row.en}, ${column.en}` };
}

function tablePrefix(figure: Figure | undefined, { book, isBetweenTables }: Scene): Bilingual {
  if (!isBetweenTables || !figure) return NOTHING;
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
