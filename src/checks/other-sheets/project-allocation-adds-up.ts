import type { Bilingual } from "../../disclosure/bilingual";
import { recogniseInputs } from "../../disclosure/inputs";
import { readAllocation, type Allocated, type AllocatedGroup } from "../../disclosure/inputs/allocation";
import type { ProjectNote } from "../../disclosure/inputs/inputs";
import { formatAmount, plainAmount, sum, ZERO } from "../../disclosure/money";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { assess, type Printed } from "../equation";
import { quoted } from "../names";
import { examination, type Fault, type RuleSeverity } from "../rule";
import { printed } from "./stated-balance";

/** The amounts in the text 资金分配情况 and the scale of the project; what 其中 lists and its own amount. */
export const projectAllocationAddsUp = examination({
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
  examine: ({ workbook }) => recogniseInputs(workbook).projectNotes.flatMap(faultsOf),
});

/** An amount that parts of a text should add up to. */
interface Shortfall {
  readonly total: Printed;
  /** The part of the text that consists of them; `null` for the whole scale. */
  readonly of: Allocated | null;
  readonly group: AllocatedGroup;
}

function faultsOf(note: ProjectNote): Fault[] {
  const { scale, allocation } = note;
  if (scale === null || allocation === null) return [];
  const readings = readAllocation(allocation.value).map((reading) => underTotalFirst(reading, scale));
  // Where the text can be read in a way that adds up, it is read so.
  if (readings.some((reading) => shortfalls(reading, printed(scale), null).length === 0)) return [];
  const [likeliest] = readings;
  if (likeliest === undefined || isDividedTwice(likeliest, scale)) return [];
  return shortfalls(likeliest, printed(scale), null).map((shortfall) => faultOf(note, shortfall));
}

/** 预算180万元。培训100万元；考试80万元。 The amount said first is the scale itself, and the rest is under it. */
function underTotalFirst(reading: AllocatedGroup, scale: Printed): AllocatedGroup {
  const [first, ...rest] = reading.parts;
  const isScale = first?.group === null && first.amount.eq(scale.amount) && rest.length > 1;
  return isScale
    ? { ...reading, parts: [{ ...first, group: { parts: rest, isComplete: reading.isComplete } }] }
    : reading;
}

/** The same money divided once by use and again by unit: consecutive runs that each come to the scale. */
function isDividedTwice({ parts }: AllocatedGroup, scale: Printed): boolean {
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

/** What does not add up in a reading, the whole first. */
function shortfalls(group: AllocatedGroup, total: Printed, of: Allocated | null): Shortfall[] {
  const { outcome, difference } = assess({
    relation: "equals",
    total,
    parts: group.parts.map((part) => ({ figure: part, sign: 1 as const })),
  });
  const holds = outcome === "exact" || outcome === "rounding" || (!group.isComplete && difference.isPositive());
  return [
    ...(holds ? [] : [{ total, of, group }]),
    ...group.parts.flatMap((part) => (part.group ? shortfalls(part.group, part, part) : [])),
  ];
}

/** More amounts than this are counted, not listed. */
const MOST_LISTED = 6;

function faultOf({ name, scale, allocation }: ProjectNote, { total, of, group }: Shortfall): Fault {
  const cells = [allocation, scale].flatMap((at) => (at ? [at.cell] : []));
  const added = sum(group.parts.map(({ amount }) => amount));
  const difference = added.minus(total.amount);
  const amounts =
    group.parts.length > MOST_LISTED ? "" : group.parts.map(({ amount }) => formatAmount(amount)).join("、");
  const amountsEn =
    group.parts.length > MOST_LISTED ? "" : ` (${group.parts.map(({ amount }) => formatAmount(amount)).join(", ")})`;
  const should = shouldBe(of, total, scale);
  const where = allocation ? qualifiedAddress(allocation.cell) : "";
  return {
    table: null,
    cells,
    message: {
      zh: `项目${quoted(name.value)}的资金分配情况（${where}）${of ? `中${inName(of)}` : ""}所列${group.parts.length}项${amounts}之和${formatAmount(added)}，${should.zh}，${difference.isPositive() ? "多" : "少"}${formatAmount(difference.abs())}万元。`,
      en: `Project ${quoted(name.value)}: the ${group.parts.length} amounts${amountsEn} ${of ? `within ${of.label} ` : ""}of its allocation (${where}) add up to ${formatAmount(added)}, ${should.en}, ${formatAmount(difference.abs())} too ${difference.isPositive() ? "much" : "little"}.`,
    },
    expected: plainAmount(total.amount),
    actual: plainAmount(added),
    difference: plainAmount(difference),
    severity: severityOf(of, difference.isNegative()),
  };
}

const inName = ({ label }: Allocated): string => (label === "" ? "“其中”" : `“${label}”`);

function shouldBe(of: Allocated | null, total: Printed, scale: ProjectNote["scale"]): Bilingual {
  if (of !== null || scale === null)
    return { zh: `应等于其金额${formatAmount(total.amount)}`, en: `should equal its ${formatAmount(total.amount)}` };
  const place = qualifiedAddress(scale.cell);
  return {
    zh: `应等于预算安排规模${formatAmount(total.amount)}（${place}）`,
    en: `should equal its scale ${formatAmount(total.amount)} (${place})`,
  };
}

/** 其中 may leave something out without saying so. */
function severityOf(of: Allocated | null, isLess: boolean): RuleSeverity {
  return of !== null && isLess ? "verifiable" : "logical";
}
