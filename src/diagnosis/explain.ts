import type { Bilingual } from "../disclosure/bilingual";
import type { Figure } from "../disclosure/figure";
import { formatAmount, sum, ZERO, type Decimal } from "../disclosure/money";
import { inUnit } from "../disclosure/unit";
import { cellAddress, qualifiedAddress } from "../workbook/address";
import type { Correction, Diagnosis, Explanation, RowFault, RowsAmong } from "./diagnosis";
import { PATTERN_NAMES } from "./pattern-names";
import { cellsLeftOut } from "./slips/formula-range";

/** An alternative this close to the best cannot be told from it. */
const EQUALLY_GOOD = 0.5;

/** A sentence does not list more; the alternatives have the others. */
const MOST_TOLD = 3;
/** Likewise of rows that nothing tells apart. */
const MOST_ROWS_TOLD = 6;

/**
 * A diagnosis as one sentence, the same in the pane and on the command line:
 * `表3!F9 最可能有误：4,047.63 应为 4,074.63（两位数字颠倒，解释全部 5 处不平）。`
 * @param brokenInAll how many equations of the workbook do not hold
 */
export function explain(diagnosis: Diagnosis, brokenInAll: number): Bilingual {
  const equals = equallyGood(diagnosis);
  if (equals.length > 0) return explainTie([diagnosis, ...equals], brokenInAll);
  const said = assertion(diagnosis, { zh: "最可能", en: "most likely" });
  const why = because(diagnosis, brokenInAll, diagnosis.isProvedSmallest);
  return { zh: `${said.zh}（${why.zh}）。`, en: `${said.en} (${why.en}).` };
}

/** One explanation without its diagnosis, for the list of alternatives: `表3!F9：4,047.63 应为 4,074.63（两位数字颠倒）`. */
export function explainAlternative(explanation: Explanation): Bilingual {
  const { rowFault } = explanation;
  const said = rowFault === undefined ? changes(explanation) : rowSaid(rowFault, { zh: "可能", en: "possibly" });
  const pattern = PATTERN_NAMES[explanation.pattern];
  return pattern.zh === "" ? said : { zh: `${said.zh}（${pattern.zh}）`, en: `${said.en} (${pattern.en})` };
}

/** The alternatives that cannot be told from the best explanation. */
export function equallyGood({ confidence, alternatives }: Diagnosis): readonly Explanation[] {
  return alternatives.filter((alternative) => alternative.confidence >= confidence * EQUALLY_GOOD);
}

/** How sure, in words. */
export function certainty({ confidence }: Explanation): Bilingual {
  if (confidence >= 0.9) return { zh: "把握很大", en: "nearly certain" };
  if (confidence >= 0.6) return { zh: "把握较大", en: "likely" };
  if (confidence >= 0.3) return { zh: "把握一般", en: "possible" };
  return { zh: "仅供参考", en: "a mere possibility" };
}

function explainTie(explanations: readonly Explanation[], brokenInAll: number): Bilingual {
  const settled = settles(explanations[0]?.settles.length ?? 0, brokenInAll);
  const told = explanations.slice(0, MOST_TOLD).map(explainAlternative);
  const rest = explanations.length > told.length ? { zh: "；等", en: "; and so on" } : { zh: "", en: "" };
  return {
    zh: `有${explanations.length}种改法同样说得通，请对照原始资料判断：${told.map(({ zh }) => zh).join("；或 ")}${rest.zh}（各${settled.zh}）。`,
    en: `${explanations.length} corrections are equally plausible, please compare with the source documents: ${told.map(({ en }) => en).join("; or ")}${rest.en} (each ${settled.en}).`,
  };
}

function assertion(explanation: Explanation, how: Bilingual): Bilingual {
  const { corrections, rowFault } = explanation;
  if (rowFault !== undefined) return rowSaid(rowFault, how);
  const [first] = corrections;
  if (first === undefined) return { zh: "", en: "" };
  if (corrections.length > 1) {
    const said = changes(explanation);
    return {
      zh: `以下${corrections.length}格${how.zh}有误：${said.zh}`,
      en: `These ${corrections.length} cells are ${how.en} wrong: ${said.en}`,
    };
  }
  const cell = qualifiedAddress(first.figure.cell);
  if (first.pattern === "left-blank") {
    return {
      zh: `${cell} ${how.zh}漏填：应为 ${expectedText(first).zh}`,
      en: `${cell} is ${how.en} left blank: it should be ${expectedText(first).en}`,
    };
  }
  const { actual, expected } = { actual: printed(first.figure, first.figure.amount), expected: expectedText(first) };
  return {
    zh: `${cell} ${how.zh}有误：${actual} 应为 ${expected.zh}`,
    en: `${cell} is ${how.en} wrong: ${actual} should be ${expected.en}`,
  };
}

function because(explanation: Explanation, brokenInAll: number, isProvedSmallest: boolean): Bilingual {
  const reasons: Bilingual[] = [];
  const pattern = PATTERN_NAMES[explanation.pattern];
  if (pattern.zh !== "" && explanation.rowFault === undefined && explanation.pattern !== "left-blank")
    reasons.push(pattern);
  if (explanation.rowFault?.seenAt) {
    const seen = qualifiedAddress(explanation.rowFault.seenAt.cell);
    reasons.push({ zh: `见 ${seen}`, en: `see ${seen}` });
  }
  for (const correction of explanation.corrections)
    reasons.push(...ranges(correction, explanation), ...formulas(correction, explanation));
  reasons.push(settles(explanation.settles.length, brokenInAll));
  if (!isProvedSmallest)
    reasons.push({ zh: "错处较多，未能逐一排除其他可能", en: "too many errors to rule out every other possibility" });
  return { zh: reasons.map(({ zh }) => zh).join("，"), en: reasons.map(({ en }) => en).join(", ") };
}

function settles(settled: number, brokenInAll: number): Bilingual {
  return settled === brokenInAll
    ? {
        zh: `解释全部 ${settled} 处不平`,
        en: settled === 1 ? "explains the one imbalance" : `explains all ${settled} imbalances`,
      }
    : { zh: `解释其中 ${settled} 处不平`, en: `explains ${settled} of ${brokenInAll} imbalances` };
}

function ranges({ figure, range }: Correction, { corrections }: Explanation): Bilingual[] {
  if (range === null) return [];
  const [low, high] = [printed(figure, range.low), printed(figure, range.high)];
  const cell = corrections.length > 1 ? `${qualifiedAddress(figure.cell)} ` : "";
  return [{ zh: `因四舍五入，${cell}${low} 至 ${high} 均说得通`, en: `rounding allows ${cell}${low} to ${high}` }];
}

/** Never propose to write over a formula without saying what is lost. */
function formulas({ figure, expected, pattern }: Correction, { settles: settled }: Explanation): Bilingual[] {
  if (figure.formula === null) return [];
  const cell = qualifiedAddress(figure.cell);
  if (pattern !== "formula-range") {
    return [
      {
        zh: `${cell} 是公式 ${figure.formula}，改为数值会失去公式`,
        en: `${cell} holds the formula ${figure.formula}, which a typed figure would replace`,
      },
    ];
  }
  const leftOut = settled
    .map(({ equation }) => cellsLeftOut(figure, equation))
    .find((parts) => sum(parts.map(({ amount }) => amount)).eq(expected.minus(figure.amount)));
  const lacking = (leftOut ?? []).map((part) => qualifiedAddress(part.cell));
  return [
    {
      zh: `公式 ${figure.formula} 未包括 ${lacking.join("、")}，宜改公式`,
      en: `the formula ${figure.formula} leaves out ${lacking.join(", ")}; mend the formula`,
    },
  ];
}

function rowSaid(fault: RowFault, how: Bilingual): Bilingual {
  const { kind, sheet, row, cells, amounts, among } = fault;
  if (among !== undefined) return rowsSaid(fault, among);
  const zh = amounts.map(({ column, amount }) => `${column} ${formatAmount(amount)}`).join("，");
  const en = amounts.map(({ column, amount }) => `${column} ${formatAmount(amount)}`).join(", ");
  if (kind === "twice") {
    const place = cells[0] === undefined ? sheet : qualifiedAddress(cells[0]);
    return {
      zh: `${sheet} ${how.zh}重复录入一行：${row ?? ""}，${zh}，重复的在 ${place} 一行`,
      en: `${sheet} ${how.en} has a row twice: ${row ?? ""}, ${en}, the second at ${place}`,
    };
  }
  return {
    zh: `${sheet} ${how.zh}漏了一行：${row === null ? "" : `${row}，`}${zh}`,
    en: `${sheet} ${how.en} lacks a row: ${row === null ? "" : `${row}, `}${en}`,
  };
}

/** `表6 商品和服务支出（302）项下某一款多约 9.00（合计、公用经费），无法判定是哪一款：…共26款，请对照原始资料`. */
function rowsSaid({ sheet, row, amounts }: RowFault, { level, rows, orMissing }: RowsAmong): Bilingual {
  const amount = amounts[0]?.amount ?? ZERO;
  const columns = amounts.map(({ column }) => column);
  const told = rows.filter((figure) => !figure.isEmpty).slice(0, MOST_ROWS_TOLD);
  const list = (told.length === 0 ? rows.slice(0, MOST_ROWS_TOLD) : told).map(
    (figure) => `${figure.row} ${cellAddress(figure.cell)}`,
  );
  const isShort = amount.isPositive();
  const off = formatAmount(amount.abs());
  return {
    zh:
      `${sheet} ${row === null ? "" : `${row}项下`}某一${level.zh}${isShort ? "少" : "多"}约 ${off}` +
      `（${columns.join("、")}）${orMissing ? `，或漏列、漏填一${level.zh}` : ""}，无法判定是哪一${level.zh}：` +
      `${list.join("、")}${rows.length > list.length ? "等" : ""}共${rows.length}${level.zh}，请对照原始资料`,
    en:
      `${sheet}: one ${level.en}${row === null ? "" : ` of ${row}`} is about ${off} too ${isShort ? "small" : "large"}` +
      ` (${columns.join(", ")})${orMissing ? `, or a ${level.en} is missing or blank` : ""}; nothing tells which of the ` +
      `${rows.length}: ${list.join(", ")}${rows.length > list.length ? " and others" : ""}; see the source documents`,
  };
}

/** Every cell with both its figures, and with its own slip where the cells differ in that. */
function changes({ corrections, pattern: common }: Explanation): Bilingual {
  const said = corrections.map((correction) => {
    const { figure, pattern } = correction;
    const cell = qualifiedAddress(figure.cell);
    const expected = expectedText(correction);
    const name = PATTERN_NAMES[common === "unexplained" ? pattern : "unexplained"];
    const actual = printed(figure, figure.amount);
    return {
      zh: `${cell} ${figure.isEmpty ? "空格" : actual} 应为 ${expected.zh}${name.zh === "" ? "" : `（${name.zh}）`}`,
      en: `${cell} ${figure.isEmpty ? "empty" : actual} should be ${expected.en}${name.en === "" ? "" : ` (${name.en})`}`,
    };
  });
  return { zh: said.map(({ zh }) => zh).join("，"), en: said.map(({ en }) => en).join(", ") };
}

function expectedText({ figure, expected }: Correction): Bilingual {
  if (expected.isZero()) return { zh: "空（零）", en: "empty (zero)" };
  const text = printed(figure, expected);
  return { zh: text, en: text };
}

/** In the table's own unit, as the table prints it. */
function printed(figure: Figure, amount: Decimal): string {
  return formatAmount(inUnit(amount, figure.unit), figure.decimals);
}
