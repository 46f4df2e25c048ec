import { absentTables, type Book } from "../../disclosure/book";
import { classificationFor, type Classification } from "../../disclosure/codes/classification";
import { NATIONAL_BASE } from "../../disclosure/forms";
import { formTable } from "../../disclosure/forms/form";
import type { InputKind } from "../../disclosure/inputs/definition";
import type { Inputs } from "../../disclosure/inputs/inputs";
import { INPUT_DEFINITIONS } from "../../disclosure/inputs/sheets";
import { definitionOf, TABLE_KINDS } from "../../disclosure/kinds";
import type { TableKind } from "../../disclosure/kinds/definition";
import type { Table } from "../../disclosure/table";
import { word, type Run } from "../document";
import { gap } from "../phrases/gap";
import { asRunningText } from "../punctuation";
import { words, type Amount, type Words } from "./amount";
import { bodyOf, type Body } from "./body";
import { breakdownFacts, fundOverviewFacts, type BreakdownFacts, type BreakdownKind } from "./breakdowns";
import { carriedWithin, FUND_TABLES, type Budget } from "./carried";
import { wholeOf } from "./whole";
import { otherFacts, type OtherFacts } from "./other-matters";
import { answeredTables } from "./answered";
import { profileFacts, type ProfileFacts } from "./profile";
import { notedProjects, projectsFacts, type Project, type ProjectsFacts } from "./projects";
import {
  fundExpenditureFacts,
  generalPublicFacts,
  type FundExpenditureFacts,
  type GeneralPublicFacts,
} from "./spending";
import {
  appropriationFacts,
  basicExpenditureFacts,
  carryoverFacts,
  expenditureFacts,
  fiscalBasicFacts,
  incomeFacts,
  overviewFacts,
  type AppropriationFacts,
  type BasicExpenditureFacts,
  type CarryoverFacts,
  type ExpenditureFacts,
  type FiscalBasicFacts,
  type IncomeFacts,
  type OverviewFacts,
} from "./tables";
import { threePublicFacts, type ThreePublicFacts } from "./three-public";

/** What every section may speak of. */
export interface CommonFacts {
  readonly department: Run;
  /** `2024`. */
  readonly year: Run;
  readonly lastYear: Run;
  /** Whose budget it is: 部门 or 单位. */
  readonly body: Body;
  /** Whether the form states the changes of totals: 收支增减变化 of 财预〔2016〕143号. */
  readonly comparesTotals: boolean;
  /** Tables that should be there and are not, or say nothing, by the title the form gives them. */
  readonly missing: ReadonlyMap<TableKind, string>;
  /** Input sheets the workbook has. */
  readonly asked: ReadonlySet<InputKind>;
  /** What was carried over within the amounts of a budget's expenditure table; `null` where nothing is counted in. */
  readonly carried: Readonly<Record<Budget, Amount | null>>;
  readonly other: OtherFacts;
  readonly profile: ProfileFacts;
  /** The projects of 项目情况. */
  readonly notedProjects: readonly Project[];
  readonly terms: readonly { readonly key: string; readonly term: Words; readonly meaning: Words }[];
}

/** What a table has to say; absent where the table is. */
export interface TableFacts extends Record<TableKind, unknown> {
  readonly overview: OverviewFacts;
  readonly income: IncomeFacts;
  readonly expenditure: ExpenditureFacts;
  readonly appropriation: AppropriationFacts;
  readonly generalPublicExpenditure: GeneralPublicFacts;
  readonly basicExpenditure: BasicExpenditureFacts;
  readonly projects: ProjectsFacts;
  readonly governmentFund: FundExpenditureFacts;
  readonly stateCapital: FundExpenditureFacts;
  readonly threePublicExpenses: ThreePublicFacts;
  readonly carryover: CarryoverFacts;
  readonly fiscalBasic: FiscalBasicFacts;
  readonly fiscalExpenditure: BreakdownFacts;
  readonly generalPublicByEconomic: BreakdownFacts;
  readonly basicByFunction: BreakdownFacts;
  readonly projectsByEconomic: BreakdownFacts;
  readonly basicByFund: BreakdownFacts;
  readonly projectsByFund: BreakdownFacts;
  readonly projectList: BreakdownFacts;
  readonly governmentFundOverview: BreakdownFacts;
}

export type Facts = CommonFacts & Partial<TableFacts>;

/** Everything the text can be written from: figures of the tables, statements of the input sheets. */
export function factsOf(book: Book, inputs: Inputs): Facts {
  const tables = answeredTables(book);
  const classification = classificationFor(book.year);
  const carried = (budget: Budget): Amount | null => {
    const table = tables[FUND_TABLES[budget]];
    return table ? carriedWithin(tables, budget, wholeOf<string>(table, "total", "")) : null;
  };
  return {
    ...identity(book, inputs),
    body: bodyOf(book),
    comparesTotals: (book.form ?? NATIONAL_BASE).comparesTotals ?? false,
    missing: missingTables(book, tables),
    asked: new Set(INPUT_DEFINITIONS.map(({ kind }) => kind).filter((kind) => inputs.sheets[kind] !== undefined)),
    carried: {
      generalPublic: carried("generalPublic"),
      governmentFund: carried("governmentFund"),
      stateCapital: carried("stateCapital"),
    },
    other: otherFacts(tables, inputs),
    profile: profileFacts(inputs),
    notedProjects: notedProjects(inputs),
    terms: inputs.glossary.map(({ term, meaning }) => ({
      key: term.value,
      term: words(term, "名词"),
      meaning: words(meaning, "名词解释"),
    })),
    ...(tables.overview && { overview: overviewFacts(tables.overview) }),
    ...(tables.income && { income: incomeFacts(tables.income, inputs) }),
    ...(tables.expenditure && { expenditure: expenditureFacts(tables.expenditure, inputs) }),
    ...(tables.appropriation && {
      appropriation: appropriationFacts(tables.appropriation, inputs, (budget, amount) =>
        carriedWithin(tables, budget, amount),
      ),
    }),
    ...(tables.generalPublicExpenditure && {
      generalPublicExpenditure: generalPublicFacts(tables.generalPublicExpenditure, inputs, classification),
    }),
    ...(tables.basicExpenditure && {
      basicExpenditure: basicExpenditureFacts(tables.basicExpenditure, classification),
    }),
    ...(tables.projects && { projects: projectsFacts(tables.projects, inputs) }),
    ...(tables.governmentFund && {
      governmentFund: fundExpenditureFacts(tables.governmentFund, inputs, classification),
    }),
    ...(tables.stateCapital && { stateCapital: fundExpenditureFacts(tables.stateCapital, inputs, classification) }),
    ...(tables.threePublicExpenses && { threePublicExpenses: threePublicFacts(tables.threePublicExpenses, inputs) }),
    ...(tables.carryover && { carryover: carryoverFacts(tables.carryover) }),
    ...(tables.fiscalBasic && {
      fiscalBasic: fiscalBasicFacts(
        basicExpenditureFacts(tables.fiscalBasic, classification),
        tables.basicExpenditure ? basicExpenditureFacts(tables.basicExpenditure, classification) : null,
      ),
    }),
    ...(tables.governmentFundOverview && { governmentFundOverview: fundOverviewFacts(tables.governmentFundOverview) }),
    ...breakdownsOf(tables, classification),
  };
}

/** How the tables that only divide an amount call it. */
export const DIVIDED: Readonly<Record<BreakdownKind, string>> = {
  fiscalExpenditure: "财政拨款支出",
  generalPublicByEconomic: "一般公共预算支出",
  basicByFunction: "一般公共预算基本支出",
  projectsByEconomic: "一般公共预算项目支出",
  basicByFund: "基本支出",
  projectsByFund: "项目支出",
  projectList: "项目支出",
};

function breakdownsOf(
  tables: Book["tables"],
  classification: Classification,
): Partial<Record<BreakdownKind, BreakdownFacts>> {
  const kinds = Object.keys(DIVIDED) as BreakdownKind[];
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const table: Table | undefined = tables[kind];
      return table ? [[kind, breakdownFacts(table, tables, DIVIDED[kind], classification)]] : [];
    }),
  );
}

/** What the form demands and the workbook lacks, and tables that are there and blank. An extract lacks nothing. */
function missingTables(book: Book, answered: Book["tables"]): ReadonlyMap<TableKind, string> {
  const { form, tables } = book;
  const absent = absentTables(book);
  const blank = TABLE_KINDS.filter((kind) => tables[kind] !== undefined && answered[kind] === undefined);
  return new Map(
    [...absent, ...blank].map((kind) => [kind, formTable(form, kind)?.title ?? definitionOf(kind).title.zh]),
  );
}

/** Department and year as 基本信息 states them, else as the tables do. */
function identity(book: Book, { basics }: Inputs): Pick<CommonFacts, "department" | "year" | "lastYear"> {
  const name = basics.department?.value ?? book.department;
  const year = basics.year?.value ?? book.year;
  const yearRun = (value: number): Run => ({ ...word(String(value)), from: basics.year ? [basics.year.cell] : [] });
  return {
    department:
      name === null
        ? gap("部门名称")
        : { ...word(asRunningText(name)), from: basics.department ? [basics.department.cell] : [] },
    year: year === null ? gap("预算年度") : yearRun(year),
    lastYear: year === null ? gap("上一预算年度") : yearRun(year - 1),
  };
}
