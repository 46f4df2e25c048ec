import { nameOf as changeName } from "../checks/narrative-inputs/changes";
import type { Bilingual } from "../disclosure/bilingual";
import type { Book } from "../disclosure/book";
import type { Disclosure } from "../disclosure/disclosure";
import { recogniseInputs, type Inputs } from "../disclosure/inputs";
import {
  editsFor,
  lastYearFrom,
  matchLastYear,
  typedOtherwise,
  type LastYearMatch,
  type TypedOtherwise,
} from "../disclosure/inputs/last-year";
import type { KnownOfLastYear } from "../disclosure/inputs/prefill";
import { formatAmount } from "../disclosure/money";
import { recognise } from "../disclosure/recognition";
import type { Concern } from "../narrative/view";
import { qualifiedAddress } from "../workbook/address";
import type { Edit } from "../workbook/edits";
import type { WritePort } from "../workbook/ports";
import { recalculated } from "../workbook/recalculation";
import { remembered } from "../workbook/remembered";
import type { Workbook } from "../workbook/workbook";
import { make } from "./accept";

/** Last year's workbook, read from a file. */
export interface LastYearFile {
  readonly name: string;
  readonly workbook: Workbook;
}

/** Last year's workbook beside this year's: what was matched, and what found no match. */
export function compareWithLastYear(
  { book, inputs }: { readonly book: Book; readonly inputs: Inputs },
  lastYear: LastYearFile,
): LastYearMatch {
  return matchLastYear(book, inputs, knownOfLastYear(lastYear.workbook).amounts);
}

/** What last year's workbook says. It stays the same while the text is prepared again with every edit. */
export const knownOfLastYear = remembered((given: Workbook): KnownOfLastYear => {
  const workbook = recalculated(given);
  const inputs = recogniseInputs(workbook);
  const book = recognise(workbook);
  return {
    amounts: lastYearFrom(book, inputs),
    inputs,
    projects: (book.tables.projects?.ofKind("project") ?? []).map(({ name }) => name),
  };
});

/** Why nothing can be taken from a file; `null` where it holds disclosure tables. */
export function holdsNothing({ name, workbook }: LastYearFile): Bilingual | null {
  if (knownOfLastYear(workbook).amounts.lines.length > 0) return null;
  return {
    zh: "其中没有找到部门预算公开表，没有可以导入的数。",
    en: `“${name}” holds no disclosure tables to take from.`,
  };
}

/** Why a file may not be last year's disclosure of this department; said before its amounts are taken over. */
export function doubtsAbout({ book }: { readonly book: Book }, { name, workbook }: LastYearFile): Bilingual[] {
  const { department, year, lines } = knownOfLastYear(workbook).amounts;
  if (lines.length === 0)
    return [{ zh: `“${name}”中没有找到部门预算公开表。`, en: `No disclosure tables were found in “${name}”.` }];
  return [
    ...(year !== null && book.year !== null && year !== book.year - 1
      ? [
          {
            zh: `“${name}”是${year}年的公开表，应为${book.year - 1}年。`,
            en: `“${name}” is of ${year}, not of ${book.year - 1}.`,
          },
        ]
      : []),
    ...(department !== null && book.department !== null && department !== book.department
      ? [
          {
            zh: `“${name}”是“${department}”的公开表，本工作簿是“${book.department}”。`,
            en: `“${name}” is of “${department}”, this workbook of “${book.department}”.`,
          },
        ]
      : []),
  ];
}

/** The amounts of 上年预算数 that last year's workbook has otherwise; a doubtful workbook says nothing of them. */
export function concernsAboutPrior(book: Disclosure, match: LastYearMatch, lastYear: LastYearFile): Concern[] {
  const doubts = doubtsAbout({ book }, lastYear);
  return doubts.length > 0
    ? doubts.map(({ zh, en }) => ({ message: { zh: zh.replace(/。$/u, ""), en: en.replace(/\.$/u, "") }, cells: [] }))
    : typedOtherwise(book.inputs, match).map((each) => concernAboutPrior(each, lastYear.name));
}

/** An amount of 上年预算数 that last year's workbook has otherwise. */
function concernAboutPrior({ typed, figure, published }: TypedOtherwise, file: string): Concern {
  const name = changeName({ ...typed, label: typed.label.value });
  const [said, then, off] = [figure.amount, published.amount, figure.amount.minus(published.amount).abs()].map(
    (amount) => formatAmount(amount),
  );
  const [here, there] = [qualifiedAddress(figure.cell), `[${file}]${qualifiedAddress(published.cell)}`];
  return {
    message: {
      zh: `${name}的上年预算数${said}（${here}）与上年公开的${then}（${there}）不一致，相差${off}万元`,
      en: `Last year's budget of ${name}, ${said} (${here}), is not what was published last year, ${then} (${there}); they differ by ${off}`,
    },
    cells: [figure.cell],
  };
}

/** Takes last year's amounts over into the blank cells of 上年预算数. */
export interface LastYearOutcome {
  /** What was filled in; its inverse undoes it. */
  readonly edits: readonly Edit[];
  readonly match: LastYearMatch;
  /** Lines for which the sheet has no row. */
  readonly withoutRow: readonly string[];
}

/**
 * Fills the blank cells of 上年预算数 from last year's workbook; what was typed there stays.
 * @throws HostRefusal where the cells cannot be written
 */
export async function importLastYear(
  host: WritePort,
  { book, workbook }: { readonly book: Disclosure; readonly workbook: Workbook },
  lastYear: LastYearFile,
): Promise<LastYearOutcome> {
  const match = compareWithLastYear({ book, inputs: book.inputs }, lastYear);
  const { edits, withoutRow } = editsFor(book.inputs, match);
  return {
    edits: edits.length > 0 ? await make(host, edits, workbook) : [],
    match,
    withoutRow: withoutRow.map(({ code, label }) => (code === null ? label : `${label}（${code}）`)),
  };
}
