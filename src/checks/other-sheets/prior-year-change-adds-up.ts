import type { Bilingual } from "../../disclosure/bilingual";
import type { Book } from "../../disclosure/book";
import { recogniseInputs, type Inputs } from "../../disclosure/inputs";
import type { ChangeScope } from "../../disclosure/inputs/change-lines";
import { statedChanges, type StatedChange } from "../../disclosure/inputs/changes";
import { decimal, formatAmount, plainAmount, sum, ZERO, type Decimal } from "../../disclosure/money";
import { disclosureProcedure } from "../../disclosure/sources";
import { qualifiedAddress, type CellRef } from "../../workbook/address";
import { assess } from "../equation";
import { changeText } from "../narrative-inputs/changes";
import { examination, type Fault } from "../rule";

/** 上年预算数: the change of a total is the sum of the changes of its parts, on one base. */
export const priorYearChangeAddsUp = examination({
  id: "prior-year-change-adds-up",
  kind: "other-sheets",
  name: { zh: "增减额合计等于各项增减额之和", en: "Changes add up" },
  holds: {
    zh: "合计比上年的增减额等于各项增减额之和，各处上年预算数的口径一致，结转要么都计入、要么都不计入。",
    en: "The change of a total is the sum of the changes of its parts, on one base: carry-over is counted in everywhere or nowhere.",
  },
  severity: "verifiable",
  sources: [disclosureProcedure("公开内容：增减变化情况说明")],
  remedy: {
    zh: "核对上年预算数的口径，看是否一处含上年结转、一处不含；口径确需不同的，写明原因。",
    en: "See whether last year's amounts count carry-over in one place and not in another; where they must, say why.",
  },
  examine: ({ workbook, book }) => {
    const inputs = recogniseInputs(workbook);
    return inputs.sheets.priorYear === undefined
      ? []
      : balancesOf(book, inputs).flatMap((balance) => faultsOf(balance, inputs));
  },
});

/** A change of one amount, or of several together. */
interface Change {
  readonly name: Bilingual;
  readonly amount: Decimal;
  readonly terms: readonly { readonly label: string; readonly change: Decimal; readonly cell: CellRef | null }[];
}

interface ChangeBalance {
  readonly total: Change | null;
  readonly parts: Change | null;
}

function balancesOf(book: Book, inputs: Inputs): ChangeBalance[] {
  const lines = statedChanges(book, inputs);
  const of = (name: Bilingual, scope: ChangeScope, keys: readonly string[] | null): Change | null =>
    changeOf(
      name,
      lines.filter(
        (line) => line.scope === scope && (keys === null || keys.includes(line.key.slice(scope.length + 1))),
      ),
    );
  const generalPublic = of(
    { zh: "一般公共预算", en: "the general public budget" },
    "income",
    countsCarryover(book) ? ["generalPublic", "fiscalCarryover"] : ["generalPublic"],
  );
  const basicAndProject = { zh: "基本支出与项目支出", en: "basic and project expenditure" };
  return [
    {
      total: generalPublic,
      parts: of(
        {
          zh: "一般公共预算支出的基本支出与项目支出",
          en: "basic and project expenditure of the general public budget",
        },
        "generalPublicBudget",
        ["basic", "project"],
      ),
    },
    {
      total: generalPublic,
      parts: of(
        { zh: "一般公共预算支出各科目", en: "the items of the general public budget" },
        "generalPublicItems",
        null,
      ),
    },
    {
      total: of({ zh: "部门收入", en: "department income" }, "income", null),
      parts: of(
        { zh: `部门支出的${basicAndProject.zh}`, en: `${basicAndProject.en} of the department` },
        "expenditure",
        ["basic", "project"],
      ),
    },
    {
      total: of({ zh: "“三公”经费合计", en: "three public expenses" }, "threePublicExpenses", ["total"]),
      parts: of({ zh: "“三公”经费各项", en: "their lines" }, "threePublicExpenses", [
        "travelAbroad",
        "vehiclePurchase",
        "vehicleOperation",
        "reception",
      ]),
    },
  ];
}

/** Whether this year's general public expenditure is the year's appropriation and the carried-over one together. */
function countsCarryover({ tables }: Book): boolean {
  const [income, carryover] = [
    tables.income?.total?.figure("generalPublic"),
    tables.income?.total?.figure("fiscalCarryover"),
  ];
  const spent = tables.generalPublicExpenditure?.total?.figure("total");
  return (
    !!income &&
    !!carryover &&
    !!spent &&
    !carryover.amount.isZero() &&
    income.amount.plus(carryover.amount).eq(spent.amount)
  );
}

/** The change of some lines together; `null` where one of them is not known. */
function changeOf(name: Bilingual, lines: readonly StatedChange[]): Change | null {
  const terms = lines.flatMap(({ label, amount, prior }) => {
    // A line with no amount this year and no row for last year's had none in either.
    if (prior === null) return amount.isZero() ? [] : [null];
    return [prior.amount && { label, change: amount.minus(prior.amount.amount), cell: prior.cell }];
  });
  const known = terms.flatMap((term) => term ?? []);
  return known.length === 0 || known.length < terms.length
    ? null
    : { name, amount: sum(known.map(({ change }) => change)), terms: known };
}

/** A change is the difference of two amounts, each rounded to 0.01. */
const QUANTUM = decimal("0.02");

function faultsOf({ total, parts }: ChangeBalance, inputs: Inputs): Fault[] {
  if (total === null || parts === null) return [];
  const printed = (amount: Decimal) => ({ amount, quantum: amount.isZero() ? ZERO : QUANTUM });
  const added = parts.terms.map(({ change }) => ({ figure: printed(change), sign: 1 as const }));
  const taken = total.terms.slice(1).map(({ change }) => ({ figure: printed(change), sign: -1 as const }));
  const [first] = total.terms;
  if (
    first === undefined ||
    assess({ relation: "equals", total: printed(first.change), parts: [...added, ...taken] }).outcome !== "broken"
  )
    return [];
  const difference = parts.amount.minus(total.amount);
  const [whole, sumOfParts] = [changeText(total.amount), changeText(parts.amount)];
  const why = carryoverOf(inputs, difference);
  const off = formatAmount(difference.abs());
  const places = [...parts.terms, ...total.terms].flatMap(({ cell }) => cell ?? []);
  return [
    {
      table: null,
      cells: [...places, ...(why ? [why.cell] : [])],
      message: {
        zh: `${parts.name.zh}比上年预算${listed(parts)}合计${sumOfParts.zh}，应等于${total.name.zh}的${whole.zh}，相差${off}万元${why?.zh ?? ""}。`,
        en: `${parts.name.en} together ${sumOfParts.en} from last year's budget, ${total.name.en} ${whole.en}; they differ by ${off}${why?.en ?? ""}.`,
      },
      expected: plainAmount(total.amount),
      actual: plainAmount(parts.amount),
      difference: plainAmount(difference),
    },
  ];
}

/** 分别增加114.88万元、减少753.61万元， — where there are few. */
function listed({ terms }: Change): string {
  return terms.length === 2 ? `分别${terms.map(({ change }) => changeText(change).zh).join("、")}，` : "";
}

/** Says where the difference is last year's carry-over. */
function carryoverOf(inputs: Inputs, difference: Decimal): (Bilingual & { readonly cell: CellRef }) | null {
  const carried = inputs.priorYear.find(
    ({ key, amount }) =>
      key.startsWith("income/") && key.endsWith("Carryover") && amount?.amount.eq(difference.abs()) === true,
  );
  if (!carried?.amount) return null;
  const place = qualifiedAddress(carried.cell);
  return {
    cell: carried.cell,
    zh: `，恰为上年${carried.label.value}${formatAmount(carried.amount.amount)}万元（${place}），可能一处的上年预算数含结转、另一处不含`,
    en: `, which is last year's carry-over ${formatAmount(carried.amount.amount)} (${place}): perhaps counted in one place and not in the other`,
  };
}
