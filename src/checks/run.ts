import { cellKey } from "../workbook/address";
import { atOnce, type Steps } from "../workbook/steps";
import { formTable } from "../disclosure/forms/form";
import { TABLE_KINDS } from "../disclosure/kinds";
import { classificationFor } from "../disclosure/codes/classification";
import { withLists } from "../disclosure/codes/merged";
import { coverageOf } from "./coverage";
import { evaluate, figuresOf, type Verdict } from "./equation";
import type { CheckResult, Finding, NotEvaluated, RuleSwitchedOff } from "./finding";
import { foldFindings, foldVerdicts } from "./fold";
import { inOrder } from "./order";
import type { BalanceRule, Fault, Rule, Subject } from "./rule";
import type { Severity } from "./rule-facts";
import { plainShownAmount, styleOf } from "./amount-text";
import { inHabit } from "./rounding-habit";
import { equationSentence } from "./sentence";
import { canSwitchOff, fingerprint, NO_SETTINGS, type CheckSettings } from "./settings";

/**
 * Checks a workbook: evaluate → settle severities → fold duplicates → attach explanations → order.
 * @param rules in the order in which findings of one cell are to be listed
 */
export function run(rules: readonly Rule[], subject: Subject, settings: CheckSettings = NO_SETTINGS): CheckResult {
  return atOnce(running(rules, subject, settings));
}

/** The same in steps: one for each rule. */
export function* running(rules: readonly Rule[], subject: Subject, settings: CheckSettings): Steps<CheckResult> {
  const switchedOff = switchedOffAmong(rules, settings);
  const active = rules.filter((rule) => !switchedOff.some((off) => off.rule === rule));
  const isEmpty = Object.keys(subject.book.tables).length === 0;
  const notEvaluated = isEmpty ? [] : active.flatMap((rule) => lacking(rule, subject));
  const balances = active.filter((rule): rule is BalanceRule => "needs" in rule);
  const verdicts = yield* evaluating(balances, subject.book);
  const codes = subject.codes ?? withLists(classificationFor(subject.book.year), settings.codes);
  const examined = { ...subject, codes, verdicts };
  const faults: Finding[] = [];
  for (const rule of active) {
    if ("needs" in rule) continue;
    yield;
    for (const fault of rule.examine(examined)) faults.push(fromFault(rule, fault));
  }
  yield;
  const broken = verdicts
    .filter(({ outcome }) => outcome !== "exact")
    .flatMap((verdict) => fromVerdict(verdict, subject));
  const findings = foldFindings([...faults, ...broken]).map((finding) => explained(finding, settings));
  const { cells, uncovered } = coverageOf(subject.book, verdicts);
  return {
    findings: inOrder(findings, TABLE_KINDS),
    verdicts,
    uncovered,
    notEvaluated,
    switchedOff,
    counts: { equations: verdicts.length, cells, uncovered: uncovered.length },
  };
}

/** Every equation that balances state over a book, each once, evaluated. */
export function verdictsOf(balances: readonly BalanceRule[], book: Subject["book"]): readonly Verdict[] {
  return atOnce(evaluating(balances, book));
}

function* evaluating(balances: readonly BalanceRule[], book: Subject["book"]): Steps<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const rule of balances) {
    for (const equation of rule.equations(book)) verdicts.push(evaluate(equation));
    yield;
  }
  return inHabit(foldVerdicts(verdicts));
}

/** The balances among rules, without those switched off. */
export function activeBalances(rules: readonly Rule[], settings: CheckSettings): readonly BalanceRule[] {
  const switchedOff = switchedOffAmong(rules, settings);
  return rules.filter((rule): rule is BalanceRule => "needs" in rule && !switchedOff.some((off) => off.rule === rule));
}

function switchedOffAmong(rules: readonly Rule[], settings: CheckSettings): RuleSwitchedOff[] {
  const reasons = new Map(settings.switchedOff.map(({ rule, reason }) => [rule, reason]));
  return rules.flatMap((rule) => {
    const reason = reasons.get(rule.id);
    return reason === undefined || !canSwitchOff(rule) ? [] : [{ rule, reason }];
  });
}

/** Rules about tables that the form has and the workbook lacks; what the form does not have is not missed. */
function lacking(rule: Rule, { book }: Subject): NotEvaluated[] {
  if (!("needs" in rule)) return [];
  const missing = rule.needs.filter((kind) => book.tables[kind] === undefined);
  const isOfForm = missing.every((kind) => formTable(book.form, kind) !== null);
  return missing.length === 0 || !isOfForm ? [] : [{ rule, missing }];
}

/** 尾差 and cut-off digits are less grave than the rule they fall short of. */
function severityOf({ outcome, equation }: Verdict): Severity | null {
  switch (outcome) {
    case "exact":
      return null;
    case "rounding":
    case "truncated":
      return "rounding";
    case "cut-off":
    case "unusual":
      return "verifiable";
    case "broken":
      return equation.severity;
  }
}

function fromVerdict(verdict: Verdict, { book }: Subject): Finding[] {
  const severity = severityOf(verdict);
  if (severity === null) return [];
  const { equation, expected, difference } = verdict;
  const [, ...parts] = figuresOf(equation);
  const style = styleOf([equation.total, ...parts]);
  const cells = [
    { cell: equation.total.cell, role: "total" as const },
    ...parts.map(({ cell }) => ({ cell, role: "part" as const })),
  ];
  const keys = cells.map(({ cell }) => cellKey(cell));
  return [
    {
      rule: equation.rule,
      severity,
      table: equation.rule.kind === "other-sheets" ? null : equation.total.table,
      message: equationSentence(verdict, book),
      // Several amounts of one text stand in one cell.
      cells: cells.filter((_, index) => keys.indexOf(keys[index] ?? "") === index),
      expected: plainShownAmount(expected, style),
      actual: plainShownAmount(equation.total.amount, style),
      difference: plainShownAmount(difference, style),
      verdict,
      repair: null,
      explanation: null,
    },
  ];
}

function fromFault(rule: Rule, fault: Fault): Finding {
  return {
    rule,
    severity: fault.severity ?? rule.severity,
    table: fault.table,
    message: fault.message,
    cells: fault.cells.map((cell) => ({ cell, role: "subject" })),
    expected: fault.expected ?? null,
    actual: fault.actual ?? null,
    difference: fault.difference ?? null,
    verdict: null,
    repair: fault.repair ?? null,
    explanation: null,
  };
}

/** Only a 核实性 finding can be explained; the others must be mended. */
function explained(finding: Finding, settings: CheckSettings): Finding {
  if (finding.severity !== "verifiable" || settings.explained.length === 0) return finding;
  const key = fingerprint(finding);
  const explanation = settings.explained.find((entry) => entry.finding === key)?.explanation;
  return explanation === undefined ? finding : { ...finding, explanation };
}
