import { execFileSync } from "node:child_process";
import { join } from "node:path";

interface Probe {
  readonly guard: string;
  readonly file: string;
  readonly text: string;
  readonly complaint: string;
  readonly needsTypes?: true;
}

const imports = (file: string, line: string): Probe => ({
  guard: `${file}: ${line}`,
  file,
  text: `${line}\nexport type Used = typeof used;\n`,
  complaint: "no-restricted-imports",
});

/** What each guard must refuse; a guard that nobody tests dies unseen. */
const PROBES: readonly Probe[] = [
  imports("src/workbook/cell.ts", 'import { ZERO as used } from "../disclosure/money";'),
  imports("src/disclosure/bilingual.ts", 'import { RULES as used } from "../checks";'),
  imports("src/disclosure/bilingual.ts", 'import { Decimal as used } from "decimal.js";'),
  imports("src/checks/finding.ts", 'import { diagnose as used } from "../diagnosis";'),
  imports("src/excel/index.ts", 'import { recognise as used } from "../disclosure/recognition";'),
  imports("src/actions/validate.ts", 'import { createExcelHost as used } from "../excel";'),
  imports("src/marking/looks.ts", 'import { RULES as used } from "../checks";'),
  imports("src/checks/finding.ts", 'import { LEVELS as used } from "../marking/looks";'),
  imports("src/narrative/view.ts", 'import { RULES as used } from "../checks";'),
  imports("src/consolidation/units.ts", 'import { checkedFile as used } from "../report/json";'),
  imports("src/excel/index.ts", 'import { readWorkbook as used } from "../xlsx";'),
  imports("src/taskpane/state.ts", 'import { changesOf as used } from "../workbench/changed-file";'),
  imports("src/workbench/text.ts", 'import { initialState as used } from "../taskpane/state";'),
  imports("src/cli/check-file.ts", 'import { initialState as used } from "../taskpane/state";'),
  {
    guard: "an operator on amounts",
    file: "src/disclosure/bilingual.ts",
    text: 'import { ONE, ZERO } from "./money";\nexport const isMore = ONE > ZERO;\n',
    complaint: "house/no-operators-on-amounts",
    needsTypes: true,
  },
  {
    guard: "chance",
    file: "src/checks/finding.ts",
    text: "export const chance = (): number => Math.random();\n",
    complaint: "no-restricted-properties",
  },
  {
    guard: "a clock",
    file: "src/checks/finding.ts",
    text: "export const now = (): Date => new Date();\n",
    complaint: "no-restricted-syntax",
  },
];
const ALLOWED = {
  file: "src/disclosure/bilingual.ts",
  text: 'import type { Decimal } from "./money";\nexport const isThere = (amount: Decimal | null): boolean => amount !== null;\n',
  needsTypes: true,
};

describe("the guards of the layout", () => {
  const complaints = JSON.parse(
    execFileSync(process.execPath, [join(__dirname, "lint-texts.mjs")], {
      cwd: join(__dirname, "../.."),
      encoding: "utf8",
      input: JSON.stringify([...PROBES, ALLOWED]),
    }),
  ) as readonly (readonly string[])[];

  it.each(PROBES.map((probe, at) => [probe.guard, probe, at] as const))("refuse %s", (_guard, { complaint }, at) => {
    expect(complaints[at]).toContain(complaint);
  });

  it("let an amount be compared with null", () => {
    expect(complaints[PROBES.length]).toEqual([]);
  });
});
