import type { Finding } from "../checks/finding";
import type { RuleKind, Severity } from "../checks/rule-facts";
import type { Bilingual } from "../disclosure/bilingual";
import { SEVERITIES } from "./severity-names";
import type { Summary } from "./summary";

/** What a finding is about, as the overview sorts it: amounts, how a table is written, or what the text is made from. */
export type Aspect = "balances" | "form" | "text";

export const ASPECTS: readonly Aspect[] = ["balances", "form", "text"];

const ASPECT_OF_KIND: Readonly<Record<RuleKind, Aspect>> = {
  "within-table": "balances",
  "between-tables": "balances",
  reading: "form",
  form: "form",
  completeness: "form",
  codes: "form",
  "narrative-inputs": "text",
  "other-sheets": "text",
};

/** A balance is one wherever it stands. */
export function aspectOf({ rule, verdict }: Pick<Finding, "rule" | "verdict">): Aspect {
  return verdict === null ? ASPECT_OF_KIND[rule.kind] : "balances";
}

/** What is open of one aspect of one table; 尾差 and what is explained are not. */
export interface OverviewCell {
  readonly open: number;
  /** `null` where nothing is open. */
  readonly gravest: Severity | null;
}

/** A table or other sheet in the overview. */
export interface OverviewRow {
  /** The key of its group in the summary. */
  readonly key: string;
  readonly title: Bilingual;
  /** False where the form demands the table and the workbook lacks it. */
  readonly isThere: boolean;
  readonly cells: Readonly<Record<Aspect, OverviewCell>>;
  /** Cells that no balance protects: a wrong amount there is not noticed. */
  readonly unprotected: number;
}

/** 总览: every table of the form and every sheet with findings, by what is open in it. */
export function overviewOf({ tables, uncovered }: Pick<Summary, "tables" | "uncovered">): readonly OverviewRow[] {
  return tables.map(({ key, title, sheet, table, findings }) => ({
    key,
    title,
    isThere: sheet !== null || table === null,
    cells: { balances: open(findings, "balances"), form: open(findings, "form"), text: open(findings, "text") },
    unprotected: table === null ? 0 : uncovered.filter((figure) => figure.table === table).length,
  }));
}

function open(findings: readonly Finding[], aspect: Aspect): OverviewCell {
  const own = findings.filter(
    (finding) => finding.severity !== "rounding" && finding.explanation === null && aspectOf(finding) === aspect,
  );
  return {
    open: own.length,
    gravest: SEVERITIES.find((severity) => own.some((finding) => finding.severity === severity)) ?? null,
  };
}
