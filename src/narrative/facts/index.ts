import type { Book } from "../../disclosure/book";
import type { Inputs } from "../../disclosure/inputs/inputs";
import type { TableKind } from "../../disclosure/kinds/definition";
import { word, type Run } from "../document";
import { gap } from "../phrases/gap";
import { asRunningText } from "../punctuation";
import { words, type Words } from "./amount";
import { otherFacts, type OtherFacts } from "./other-matters";
import { answeredTables } from "./answered";
import { profileFacts, type ProfileFacts } from "./profile";
import { projectsFacts, type ProjectsFacts } from "./projects";
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
  incomeFacts,
  overviewFacts,
  threePublicFacts,
  type AppropriationFacts,
  type BasicExpenditureFacts,
  type CarryoverFacts,
  type ExpenditureFacts,
  type IncomeFacts,
  type OverviewFacts,
  type ThreePublicFacts,
} from "./tables";

/** What every section may speak of. */
export interface CommonFacts {
  readonly department: Run;
  /** `2024`. */
  readonly year: Run;
  readonly lastYear: Run;
  readonly other: OtherFacts;
  readonly profile: ProfileFacts;
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
}

export type Facts = CommonFacts & Partial<TableFacts>;

/** Everything the text can be written from: figures of the tables, statements of the input sheets. */
export function factsOf(book: Book, inputs: Inputs): Facts {
  const tables = answeredTables(book);
  return {
    ...identity(book, inputs),
    other: otherFacts(tables, inputs),
    profile: profileFacts(inputs),
    terms: inputs.glossary.map(({ term, meaning }) => ({
      key: term.value,
      term: words(term, "名词"),
      meaning: words(meaning, "名词解释"),
    })),
    ...(tables.overview && { overview: overviewFacts(tables.overview) }),
    ...(tables.income && { income: incomeFacts(tables.income, inputs) }),
    ...(tables.expenditure && { expenditure: expenditureFacts(tables.expenditure, inputs) }),
    ...(tables.appropriation && { appropriation: appropriationFacts(tables.appropriation, inputs) }),
    ...(tables.generalPublicExpenditure && {
      generalPublicExpenditure: generalPublicFacts(tables.generalPublicExpenditure, inputs),
    }),
    ...(tables.basicExpenditure && { basicExpenditure: basicExpenditureFacts(tables.basicExpenditure) }),
    ...(tables.projects && { projects: projectsFacts(tables.projects, inputs) }),
    ...(tables.governmentFund && { governmentFund: fundExpenditureFacts(tables.governmentFund, inputs) }),
    ...(tables.stateCapital && { stateCapital: fundExpenditureFacts(tables.stateCapital, inputs) }),
    ...(tables.threePublicExpenses && { threePublicExpenses: threePublicFacts(tables.threePublicExpenses, inputs) }),
    ...(tables.carryover && { carryover: carryoverFacts(tables.carryover) }),
  };
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
