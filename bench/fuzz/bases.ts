import { INVENTED_PLACES, printedWorkbook, REAL_FORMS } from "../../test/support/real-forms";
import { sample, wholeSample } from "../../test/support/sample";
import type { Workbook } from "../../src/workbook/workbook";

let all: readonly Workbook[] | null = null;

/** What is attacked: the sample with and without what officers fill in, and disclosures as other places print them. */
function bases(): readonly Workbook[] {
  all ??= [wholeSample(), sample(), ...[...REAL_FORMS, ...INVENTED_PLACES].map(printedWorkbook)];
  return all;
}

/** One of them, the same for the same number. */
export function baseOf(number: number): Workbook {
  const workbook = bases()[number % bases().length];
  if (workbook === undefined) throw new Error(`no workbook ${number}`);
  return workbook;
}
