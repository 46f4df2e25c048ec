import type { TableDefinition } from "../kinds/definition";
import { income, sameAmount, type Meaning } from "../meaning";
import { plain } from "./label";
import { isPartOfGeneralPublic, saidByExpenseLine, saidByIncomeLine, saidBySpendingLine, saying } from "./words";

/** The key of the line that means an amount; `null` where the kind of table has none that is not yet taken. */
export function lineMeaning(
  { lines }: Pick<TableDefinition, "lines">,
  means: Meaning,
  taken: ReadonlySet<string>,
): string | null {
  return (
    Object.entries(lines).find(([key, line]) => !taken.has(key) && key !== "" && sameLine(line.means, means))?.[0] ??
    null
  );
}

const sameLine = (a: Meaning, b: Meaning): boolean =>
  a.flow === b.flow && a.fund === b.fund && a.kind === b.kind && a.origin === b.origin && a.purpose === b.purpose;

/**
 * What a label of income means. Below 上年结转 the same words mean what was carried over; 经费拨款 without the general
 * public budget above it is that budget.
 */
export function incomeMeaning(
  { means }: TableDefinition,
  text: string,
  isCarriedOver: boolean,
  taken: ReadonlySet<string> = new Set(),
): Meaning | null {
  const labelled = saidByIncomeLine(text);
  if (labelled === null) return null;
  const isBudget = isPartOfGeneralPublic(labelled.fund) && !taken.has("generalPublicAppropriation");
  const said = isBudget ? { ...labelled, fund: "generalPublic" as const } : labelled;
  const base = income(means.fund);
  if (said.fund === undefined && said.origin === undefined) return base;
  const origin = said.origin ?? (isCarriedOver ? "carriedOver" : "currentYear");
  return saying(base, { ...said, origin });
}

/** What a label of expenditure means that is no 类, 款 or 项. */
export function spendingMeaning({ means }: TableDefinition, text: string): Meaning | null {
  const said = saidBySpendingLine(text);
  if (said === null) return null;
  const base: Meaning = { ...means, kind: "all" };
  return said.kind === undefined ? base : saying(base, said);
}

/** What a label of the “三公” table means. @param hasExpenses whether the expenses have a line of their own beside 合计 */
export function expenseMeaning({ means }: TableDefinition, text: string, hasExpenses: boolean): Meaning | null {
  const said = saidByExpenseLine(text);
  if (said === null) return null;
  const isGrand = said.isTotal === true && hasExpenses;
  return { ...saying(means, said), ...(isGrand && { purpose: "threePublicAndMeetings" as const }), fund: means.fund };
}

/**
 * 其中：政府性基金收入 below a budget that is already named is the department's own part of it; so is what names the
 * same budget right below it, without 其中.
 * @param above what the line above means; `null` where there is none
 */
export function withinTaken(text: string, means: Meaning, above: Meaning | null): Meaning | null {
  if (means.origin !== "currentYear") return null;
  return /^其中/u.test(plain(text)) || (above !== null && sameAmount(above, means))
    ? { ...means, origin: "own" }
    : null;
}

/** The keys of labels one below the other, as a reader of the sheet would find them. */
export function lineKeys(
  definition: TableDefinition,
  labels: readonly string[],
  side: "income" | "expenditure",
): string[] {
  const taken = new Set<string>();
  const hasExpenses = labels.some((label) => label.includes("三公"));
  let isCarriedOver = false;
  let above: Meaning | null = null;
  for (const label of labels) {
    const means =
      definition.shape === "lines"
        ? expenseMeaning(definition, label, hasExpenses)
        : side === "income"
          ? incomeMeaning(definition, label, isCarriedOver, taken)
          : spendingMeaning(definition, label);
    if (means?.origin === "carriedOver") isCarriedOver = true;
    const own = means && withinTaken(label, means, above);
    above = means;
    const key = means && (lineMeaning(definition, means, taken) ?? (own && lineMeaning(definition, own, taken)));
    if (key) taken.add(key);
  }
  return [...taken];
}
