import { isHolding } from "../equation";
import type { StatedFigure } from "../../disclosure/figure";
import { readAllocation, type Allocated, type AllocatedGroup } from "../../disclosure/inputs/allocation";
import type { ProjectNote } from "../../disclosure/inputs/inputs";
import { sum, ZERO } from "../../disclosure/money";
import { disclosureTemplate } from "../../disclosure/sources";
import type { Located } from "../../disclosure/table";
import { quoted } from "../names";
import { balance, type EquationDraft } from "../rule";

/** The amounts in the text 资金分配情况 and the scale of the project; what 其中 lists and its own amount. */
export const projectAllocationAddsUp = balance({
  id: "project-allocation-adds-up",
  kind: "other-sheets",
  name: { zh: "项目资金分配之和等于规模", en: "A project's allocation adds up to its scale" },
  holds: {
    zh: "资金分配情况所列各项金额之和等于预算安排规模，“其中”各项之和等于它所说明的金额。",
    en: "The amounts of a project's allocation add up to its scale, and what an amount consists of adds up to that amount.",
  },
  severity: "logical",
  sources: [disclosureTemplate("预算情况说明第七部分：预算安排规模、资金分配情况")],
  remedy: {
    zh: "核对资金分配情况的各项金额是否有错、是否仍是上一稿的数，或预算安排规模是否填错。",
    en: "Look for a wrong amount, or one left over from an earlier draft, in the allocation, or for a wrong scale.",
  },
  needs: [],
  equations: (_, { inputs }) => inputs.projectNotes.flatMap(balancesOf),
});

function balancesOf({ name, scale, allocation }: ProjectNote): EquationDraft[] {
  if (scale === null || allocation === null) return [];
  const readings = readAllocation(allocation.value).map((reading) => underTotalFirst(reading, scale));
  const balances = readings.map((reading) => balancesIn(reading, scale, { name, allocation }));
  // Where the text can be read in a way that adds up, it is read so.
  const sound = balances.find((reading) => reading.every(holds));
  if (sound) return sound;
  const [likeliest] = readings;
  return likeliest === undefined || isDividedTwice(likeliest, scale) ? [] : (balances[0] ?? []);
}

/** 预算180万元。培训100万元；考试80万元。 The amount said first is the scale itself, and the rest is under it. */
function underTotalFirst(reading: AllocatedGroup, scale: Pick<StatedFigure, "amount">): AllocatedGroup {
  const [first, ...rest] = reading.parts;
  const isScale = first?.group === null && first.amount.eq(scale.amount) && rest.length > 1;
  return isScale
    ? { ...reading, parts: [{ ...first, group: { parts: rest, isComplete: reading.isComplete } }] }
    : reading;
}

/** The same money divided once by use and again by unit: consecutive runs that each come to the scale. */
function isDividedTwice({ parts }: AllocatedGroup, scale: Pick<StatedFigure, "amount">): boolean {
  let run = ZERO;
  let runs = 0;
  for (const { amount } of parts) {
    run = run.plus(amount);
    if (!run.eq(scale.amount)) continue;
    run = ZERO;
    runs += 1;
  }
  return runs > 1 && run.isZero();
}

/** What a reading says must add up, the whole first. */
function balancesIn(group: AllocatedGroup, total: StatedFigure, text: AllocationText): EquationDraft[] {
  const parts = group.parts.map((part) => ({ part, figure: amountIn(part, text) }));
  const isLess = sum(group.parts.map(({ amount }) => amount)).lt(total.amount);
  const isWithin = !total.isHeld;
  return [
    {
      about: { zh: text.name.value, en: text.name.value },
      total,
      parts: parts.map(({ figure }) => figure),
      // What names only some of its parts may well come to less.
      relation: group.isComplete ? "equals" : "at-least",
      // 其中 may leave something out without saying so.
      ...(isWithin && isLess ? { severity: "verifiable" as const } : {}),
    },
    ...parts.flatMap(({ part, figure }) => (part.group ? balancesIn(part.group, figure, text) : [])),
  ];
}

interface AllocationText {
  readonly name: Located;
  readonly allocation: Located;
}

/** An amount that the text states. */
function amountIn({ label, amount, quantum }: Allocated, { allocation }: AllocationText): StatedFigure {
  const named = label === "" ? "“其中”" : quoted(label);
  return {
    cell: allocation.cell,
    table: null,
    where: "sheet",
    row: named,
    column: "资金分配情况",
    english: { row: named, column: "allocation" },
    amount,
    quantum,
    decimals: Math.max(2, quantum.decimalPlaces()),
    unit: "万元",
    isEmpty: false,
    formula: null,
    isHeld: false,
  };
}

function holds({ total, parts, relation = "equals" }: EquationDraft): boolean {
  const known = parts.flatMap((figure) => (figure ? [{ figure, sign: 1 as const }] : []));
  return !total || isHolding({ relation, total, parts: known });
}
