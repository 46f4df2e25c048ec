import { meet } from "../../disclosure/interval";
import { powerOfTen, type Decimal } from "../../disclosure/money";
import type { Fact } from "../facts/fact";
import type { Knowledge } from "../facts/knowledge";
import type { Claim, Frame } from "../reading/frame";
import { printedLike, rangeOf, strictly, type Quantity } from "../reading/quantity";
import { saysNothing } from "../reading/subject";
import { levelOf, type Ledger } from "./ledger";

/** Whether a printed figure is a cell's amount, as far as both are printed. */
export function isStated(quantity: Quantity, fact: Fact): boolean {
  const off = quantity.amount.minus(fact.amount).abs();
  if (off.isZero()) return true;
  if (quantity.amount.isZero() || (quantity.kind === "count" && fact.kind === "count" && quantity.quantum.gte("1")))
    return false;
  const coarser = quantity.quantum.gt(fact.quantum) ? quantity.quantum : fact.quantum;
  return off.lte(coarser.div(2));
}

/** Whether digits were cut off where they should have been rounded. */
function isCutOff({ amount, quantum }: Quantity, fact: Fact): boolean {
  const off = fact.amount.minus(amount);
  return fact.quantum.lt(quantum) && off.gt(0) && off.lt(quantum);
}

/** The facts of a frame: those that prove it, else those of its likeliest reading. */
export function factsOfFrame(frame: Frame, knowledge: Knowledge, ledger: Ledger): readonly Fact[] {
  const level = levelOf(frame);
  if (level && ledger.standing(level).class === "proved") return ledger.standing(level).facts;
  const [said = {}] = frame.readings;
  return frame.foreign === "" && !saysNothing(said) ? knowledge.of(said, "money") : [];
}

/** Amounts against the workbook: proved by a cell, or against what is meant. */
export function judgeLevels(frames: readonly Frame[], knowledge: Knowledge, ledger: Ledger): void {
  for (const frame of frames) {
    for (const claim of frame.claims) if (claim.role === "level") judgeLevel(claim, knowledge, ledger);
    judgeToldAgain(frame, ledger);
  }
}

/** 安排, 预算数为: this budget's amount again, of what the sentence before told. */
const AGAIN = /(?:预算(?:数|金额)?|安排)(?:数)?(?:为|是|共)*$/u;

/** 行政运行56.12万元。…2026年预算安排57.80万元: told twice of one thing, once as the table has it and once not. */
function judgeToldAgain(frame: Frame, ledger: Ledger): void {
  const first = levelOf(frame);
  if (!first || ledger.standing(first).class !== "proved") return;
  const { facts } = ledger.standing(first);
  for (const claim of frame.claims) {
    const { quantity, role, isOtherAccount, attribute, before } = claim;
    if (role !== "level" || quantity.kind !== "money" || quantity.isLoose || isOtherAccount) continue;
    if (ledger.isSettled(claim) || attribute !== first.attribute || !AGAIN.test(before)) continue;
    const amounts = facts.map(({ amount }) => tableText(amount, quantity));
    ledger.refute(claim, facts);
    ledger.conflict({
      kind: "amount",
      level: "error",
      message: `${labelOf(frame)}又写${quantity.text}，前面写${first.quantity.text}，表中为${amounts[0] ?? ""}`,
      candidates: [{ claim, values: facts.map(({ amount }) => amount) }],
      cells: facts.flatMap(({ cells }) => cells),
    });
  }
}

function judgeLevel(claim: Claim, knowledge: Knowledge, ledger: Ledger): void {
  const { quantity, frame } = claim;
  if (quantity.isLoose || claim.isOtherAccount || quantity.kind === "percent") return;
  const facts = candidatesFor(claim, knowledge);
  if (facts.length === 0 && (isOperatingFunds(claim, knowledge, ledger) || isOfUnits(claim, knowledge, ledger))) return;
  const stating = facts.filter((fact) => isStated(quantity, fact));
  if (stating.length > 0) {
    ledger.prove(claim, stating);
    const [stated] = stating;
    const strict = strictly(quantity);
    if (stated && strict !== quantity && !stating.some((fact) => isStated(strict, fact)))
      tellShort(claim, stated, ledger);
    return;
  }
  const [first] = facts;
  if (frame.own.code === "" && quantity.amount.isZero()) ledger.derive(claim, "表中没有这个科目", []);
  if (!first) return;
  const cut = facts.find((fact) => isCutOff(quantity, fact));
  if (cut) {
    ledger.prove(claim, [cut]);
    ledger.conflict({
      kind: "truncated",
      level: quantity.usual > quantity.decimals ? "warning" : "info",
      message: `${labelOf(frame)}写${quantity.text}，是截尾；四舍五入为${printedLike(quantity, cut.amount)}${quantity.unit}`,
      candidates: [{ claim, values: [cut.amount] }],
      cells: cut.cells,
    });
    return;
  }
  const meant = knowledge.of(frame.readings[0] ?? {}, quantity.kind === "count" ? "count" : "money");
  // Other texts group the vehicles otherwise under like names.
  if (frame.own.topic?.startsWith("vehicle:") === true) return;
  if (frame.foreign !== "" || saysNothing(frame.readings[0] ?? {}) || meant.length === 0) return;
  ledger.refute(claim, meant);
  const values = distinct([...meant, ...facts].map(({ amount }) => amount));
  const isUnit = values.some((value) => isOtherUnit(quantity, value));
  ledger.conflict({
    kind: isUnit ? "unit" : "amount",
    level: "error",
    message: isUnit
      ? `${labelOf(frame)}写${quantity.text}，单位有误：表中为${tableText(values[0], quantity)}`
      : `${labelOf(frame)}写${quantity.text}，表中为${values
          .slice(0, 2)
          .map((value) => tableText(value, quantity))
          .join("或")}`,
    candidates: [{ claim, values }],
    cells: meant.flatMap(({ cells }) => cells),
  });
}

/** 公用经费 as the tables state them. */
export const operatingFacts = (knowledge: Knowledge): readonly Fact[] =>
  knowledge.of({ flow: "expenditure", fund: "generalPublic", kind: "operating" }, "money");

/**
 * 机关运行经费 are the 公用经费 of agencies: where nothing else states them, the same amount proves them and
 * another proves nothing, since those of institutions are left out.
 */
function isOperatingFunds(claim: Claim, knowledge: Knowledge, ledger: Ledger): boolean {
  if (claim.frame.own.topic !== "agencyOperating" || claim.quantity.kind !== "money") return false;
  const stating = operatingFacts(knowledge).filter((fact) => isStated(claim.quantity, fact));
  if (stating.length > 0) ledger.prove(claim, stating);
  return stating.length > 0;
}

/** What words right before a number of units count. */
const COUNTED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/下属$/u, ["units.administrative", "units.subordinate"]],
  [/行政单位$/u, ["units.administrative"]],
  [/(?<!参公)事业单位$/u, ["units.institutions"]],
];

/** 下属1家机关: as 基本信息 counts them. Words differ in what they count, so that another number proves nothing. */
function isOfUnits(claim: Claim, knowledge: Knowledge, ledger: Ledger): boolean {
  const { quantity, before } = claim;
  if (quantity.unit !== "家") return false;
  const topics = COUNTED.flatMap(([words, counted]) => (words.test(before) ? counted : []));
  const stating = topics
    .flatMap((topic) => knowledge.of({ topic }, "count"))
    .filter((fact) => isStated(quantity, fact));
  if (stating.length > 0) ledger.prove(claim, stating);
  return stating.length > 0;
}

/** 5.1 where every other figure has two decimals, and the cell says 5.13: rounded, or a digit lost. */
function tellShort(claim: Claim, fact: Fact, ledger: Ledger): void {
  const { quantity, frame } = claim;
  ledger.conflict({
    kind: "number-form",
    level: "warning",
    message: `${labelOf(frame)}写${quantity.text}，全文为${quantity.usual}位小数，表中为${tableText(fact.amount, quantity)}`,
    candidates: [{ claim, values: [fact.amount] }],
    cells: fact.cells,
  });
}

function candidatesFor({ quantity, frame }: Claim, knowledge: Knowledge): Fact[] {
  if (frame.foreign !== "") return [];
  const kind = quantity.kind === "count" ? "count" : "money";
  return frame.readings.flatMap((said) => [...knowledge.of(said, kind)]);
}

function isOtherUnit({ amount, quantum }: Quantity, value: Decimal): boolean {
  return [-8, -4, 4, 8].some((exponent) => {
    const moved = amount.times(powerOfTen(exponent));
    return (
      !value.isZero() &&
      !amount.isZero() &&
      moved
        .minus(value)
        .abs()
        .lte(quantum.times(powerOfTen(exponent)).div(2))
    );
  });
}

function distinct(values: readonly Decimal[]): Decimal[] {
  return values.filter((value, index) => values.findIndex((other) => other.eq(value)) === index);
}

const tableText = (value: Decimal | undefined, quantity: Quantity): string =>
  value === undefined ? "" : `${printedLike(quantity, value)}${quantity.unit}`;

export const labelOf = ({ label }: Frame): string => (label === "" ? "此处" : `“${label.slice(-24)}”`);

/** Whether two figures can stand for one amount. */
export const agree = (a: Quantity, b: Quantity): boolean => meet(rangeOf(a), rangeOf(b));
