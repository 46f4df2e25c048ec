import type { Finding } from "../checks/finding";
import { aspectOf } from "../report/overview";
import { errorsFirst } from "../report/finding-list";
import { qualifiedAddress } from "../workbook/address";
import { causesOf, withoutConsequences } from "../report/causes";
import type { Validation } from "../report/report";
import { summarise, type Summary, type TableSummary } from "../report/summary";
import type { Filter } from "./state";

export function isShown(finding: Finding, { severities, aspect }: Filter): boolean {
  const { severity, explanation } = finding;
  if (aspect !== null && (aspectOf(finding) !== aspect || severity === "rounding" || explanation !== null))
    return false;
  return severities.length === 0 || severities.includes(explanation === null ? severity : "explained");
}

/** The groups with the findings that filter and search let through, errors first; groups without any left out. */
export function listed({ tables }: Summary, filter: Filter): TableSummary[] {
  return errorsFirst(tables)
    .filter(({ key }) => filter.table === "all" || key === filter.table)
    .map((group) => ({
      ...group,
      findings: group.findings.filter((finding) => isShown(finding, filter) && isSought(finding, group, filter.search)),
    }))
    .filter(({ findings }) => findings.length > 0);
}

/** Whether a finding says, names or concerns what is searched for: words, a code with or without spaces, a cell. */
function isSought({ message, rule, cells, explanation }: Finding, { title }: TableSummary, search: string): boolean {
  const sought = plain(search);
  if (sought === "") return true;
  const texts = [message.zh, message.en, rule.name.zh, rule.name.en, title.zh, title.en, explanation ?? ""];
  return [...texts, ...cells.map(({ cell }) => qualifiedAddress(cell))].some((text) => plain(text).includes(sought));
}

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s,]+/gu, "")
    .toLowerCase();

/** What previous and next lead through: the findings in the order of the list, without the 尾差, which need nothing. */
export function inListOrder(groups: readonly TableSummary[]): Finding[] {
  return groups.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== "rounding"));
}

/** The same from a check: what follows from a cause of many findings is folded under it and passed over. */
export function walkOf(validation: Validation, filter: Filter): Finding[] {
  return inListOrder(listed(summarise(withoutConsequences(validation, causesOf(validation))), filter));
}
