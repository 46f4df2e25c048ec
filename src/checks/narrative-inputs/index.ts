import type { ExaminationRule } from "../rule";
import { changeAThousandfold } from "./change-a-thousandfold";
import { changeWithoutReason } from "./change-without-reason";
import { inputSheetUnreadable } from "./input-sheet-unreadable";
import { draftResidue } from "./draft-residue";
import { glossaryIncomplete } from "./glossary-incomplete";
import { glossaryTermTwice } from "./glossary-term-twice";
import { marksUnbalanced } from "./marks-unbalanced";
import { publishedLate } from "./published-late";
import { statementBlank } from "./statement-blank";
import { basicsContradictTables } from "./basics-contradict-tables";
import { publishedOutsideYear } from "./published-outside-year";
import { reasonEmpty } from "./reason-empty";
import { threePublicRose } from "./three-public-rose";
import { priorYearAmountMissing } from "./prior-year-amount-missing";
import { reasonContradictsChange } from "./reason-contradicts-change";
import { reasonCopied } from "./reason-copied";
import { reasonWithoutChange } from "./reason-without-change";

/** What the officer's statements lack or contradict, before the text is written from them. */
export const NARRATIVE_INPUT_RULES: readonly ExaminationRule[] = [
  inputSheetUnreadable,
  basicsContradictTables,
  publishedOutsideYear,
  publishedLate,
  statementBlank,
  priorYearAmountMissing,
  changeAThousandfold,
  changeWithoutReason,
  reasonWithoutChange,
  reasonContradictsChange,
  reasonCopied,
  reasonEmpty,
  threePublicRose,
  draftResidue,
  marksUnbalanced,
  glossaryIncomplete,
  glossaryTermTwice,
];
