import type { Rule } from "../rule";
import { departmentDiffers } from "./department-differs";
import { departmentMissing } from "./department-missing";
import { headerAltered } from "./header-altered";
import { hiddenAmounts } from "./hidden-amounts";
import { tableNumberMissing } from "./table-number-missing";
import { tableNumberWrong } from "./table-number-wrong";
import { tableTitleAltered } from "./table-title-altered";
import { tableTitleMissing } from "./table-title-missing";
import { unitContradicted } from "./unit-contradicted";
import { unitDiffers } from "./unit-differs";
import { unitMissing } from "./unit-missing";
import { yearDiffers } from "./year-differs";
import { yearMissing } from "./year-missing";

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
];
