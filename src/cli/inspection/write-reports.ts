import type { Bilingual } from "../../disclosure/bilingual";
import { language, said } from "../language";
import { onLeaving } from "../leaving";
import { growingFile, type GrowingFile, type OutputRules } from "../output-files";
import { HtmlReport } from "./html-report";
import { Tally } from "./overview";
import type { EarlierUnit } from "../../report/rounds/replies";
import type { InspectionReport } from "./report";
import { isXlsx } from "./report-paths";
import { Rounds } from "./rounds";
import type { InspectedUnit } from "./unit";
import { XlsxReport } from "./xlsx-report";

/** What is known before the first file is checked. */
export interface Inspection {
  /** Where the reports go: .xlsx or .html. */
  readonly paths: readonly string[];
  readonly rules: OutputRules;
  /** How many files will come. */
  readonly files: number;
  readonly earlier: readonly EarlierUnit[] | null;
  /** What was asked for, as the person named it. */
  readonly scope: string;
}

/** 检查底稿 being written to files, whole or not at all. */
export class ReportFiles {
  private readonly tally = new Tally();
  private readonly rounds: Rounds;
  private readonly files: GrowingFile[] = [];
  private readonly reports: InspectionReport[];
  private readonly stay: () => void;

  /** @throws Refusal */
  constructor(private readonly inspection: Inspection) {
    this.rounds = new Rounds(inspection.earlier);
    this.stay = onLeaving(() => this.discard());
    this.reports = inspection.paths.map((path) => {
      const file = growingFile(path, inspection.rules);
      this.files.push(file);
      return isXlsx(path)
        ? new XlsxReport(inspection.files, said, (bytes) => file.write(bytes))
        : new HtmlReport(language(), (text) => file.write(text));
    });
  }

  add(unit: InspectedUnit): void {
    const compared = this.rounds.compare(unit);
    const line = this.tally.add(compared);
    for (const report of this.reports) report.add(compared, line);
  }

  /** @returns one sentence that says what was written. @throws Refusal */
  finish(): Bilingual {
    const { scope, earlier, paths } = this.inspection;
    const overview = this.tally.overview({
      scope,
      date: today(),
      isCompared: earlier !== null,
      absent: this.rounds.absent,
    });
    for (const report of this.reports) report.end(overview);
    for (const file of this.files) file.finish();
    return { zh: `检查底稿已写入${paths.join("、")}。`, en: `The report was written to ${paths.join(", ")}.` };
  }

  /** Leaves nothing behind of what is not finished. */
  discard(): void {
    this.stay();
    for (const file of this.files) file.discard();
  }
}

/** `2026-11-26`, by the clock on the wall. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
