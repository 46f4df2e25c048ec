import { narrate } from "../src/actions/narrate";
import { validateWorkbook } from "../src/actions/validate";
import type { Workbook } from "../src/workbook/workbook";
import { printedWorkbook, REAL_FORMS } from "../test/support/real-forms";
import { milliseconds, printTable } from "./report";

const RUNS = 60;
/** Other families: three blocks of expenditure, pairs of codes, names within 类. */
const OTHERS = ["shaanxi-xian", "shandong-yantai", "zhejiang-huzhou"];

/**
 * Prints the CPU that validating takes in memory: recognise, check, diagnose, sentences. `anew` reads every sheet
 * as if it had just come from the file, `again` what is left when no sheet has changed.
 */
export function benchValidating(sample: Workbook): void {
  const workbooks = [
    { name: "sample", workbook: sample },
    ...REAL_FORMS.filter(({ id }) => OTHERS.includes(id)).map((printed) => ({
      name: printed.id,
      workbook: printedWorkbook(printed),
    })),
  ];
  printTable("Validating and narrating in memory, CPU", [
    ["", "equations", "anew ms", "again ms", "narrate ms"],
    ...workbooks.map(({ name, workbook }) => {
      const validation = validateWorkbook(workbook);
      return [
        name,
        validation.result.counts.equations,
        milliseconds(leastCpu(() => validateWorkbook(asReadAnew(workbook)))),
        milliseconds(leastCpu(() => validateWorkbook(workbook))),
        milliseconds(leastCpu(() => narrate({ workbook, validation }))),
      ];
    }),
  ]);
}

/** The same sheets as other values, of which nothing is remembered. */
function asReadAnew({ sheets, ...workbook }: Workbook): Workbook {
  return { ...workbook, sheets: sheets.map((sheet) => ({ ...sheet })) };
}

/** The least CPU of several runs, in milliseconds, whatever else the machine does. */
function leastCpu(work: () => void): number {
  let least = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
