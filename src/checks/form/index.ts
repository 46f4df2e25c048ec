import type { Rule } from "../rule";
import { amountStoredAsText } from "./amount-stored-as-text";
import { codeLeadingZeroLost } from "./code-leading-zero-lost";
import { codeStoredAsNumber } from "./code-stored-as-number";
import { departmentDiffers } from "./department-differs";
import { departmentMissing } from "./department-missing";
import { figuresCutOff } from "./figures-cut-off";
import { formulaLeavesOutRow } from "./formula-leaves-out-row";
import { fullWidthDigits } from "./full-width-digits";
import { headerAltered } from "./header-altered";
import { hiddenAmounts } from "./hidden-amounts";
import { hiddenDecimals } from "./hidden-decimals";
import { mixedDecimals } from "./mixed-decimals";
import { negativeAmount } from "./negative-amount";
import { numberFormat } from "./number-format";
import { strayCharacters } from "./stray-characters";
import { tableNumberMissing } from "./table-number-missing";
import { tableNumberWrong } from "./table-number-wrong";
import { tableTitleAltered } from "./table-title-altered";
import { tableTitleMissing } from "./table-title-missing";
import { typedNumberAmongFormulas } from "./typed-number-among-formulas";
import { unitContradicted } from "./unit-contradicted";
import { unitDiffers } from "./unit-differs";
import { unitMissing } from "./unit-missing";
import { yearDiffers } from "./year-differs";
import { yearMissing } from "./year-missing";
import { zeroWrittenAndEmpty } from "./zero-written-and-empty";

/** Rules about how amounts, texts, codes and the lines around a table are written. */
export const FORM_RULES: readonly Rule[] = [
  unitContradicted,
  unitMissing,
  unitDiffers,
  departmentMissing,
  departmentDiffers,
  tableNumberMissing,
  tableNumberWrong,
  tableTitleMissing,
  tableTitleAltered,
  yearMissing,
  yearDiffers,
  headerAltered,
  hiddenAmounts,
  amountStoredAsText,
  hiddenDecimals,
  numberFormat,
  mixedDecimals,
  figuresCutOff,
  zeroWrittenAndEmpty,
  negativeAmount,
  fullWidthDigits,
  strayCharacters,
  codeLeadingZeroLost,
  codeStoredAsNumber,
  typedNumberAmongFormulas,
  formulaLeavesOutRow,
];
