import { RULES } from "../../checks";
import type { Finding } from "../../checks/finding";
import type { Rule } from "../../checks/rule";
import type { RuleKind } from "../../checks/rule-facts";
import type { SwitchedOff } from "../../checks/settings";
import { KIND_NAMES } from "../../report/kind-names";

/** The rules of the list: those switched off with their reasons, then all others by kind. */
export interface RuleLists {
  readonly off: readonly { readonly rule: Rule; readonly reason: string }[];
  readonly groups: readonly { readonly kind: RuleKind; readonly rules: readonly Rule[] }[];
}

/** @param search a part of a rule's name or statement, in either language; blank finds all */
export function ruleLists(switchedOff: readonly SwitchedOff[], search: string): RuleLists {
  const sought = search.trim().toLowerCase();
  const wanted = RULES.filter(({ id, name, holds }) =>
    [id, name.zh, name.en, holds.zh, holds.en].some((text) => text.toLowerCase().includes(sought)),
  );
  const reasons = new Map(switchedOff.map(({ rule, reason }) => [rule, reason]));
  const kinds = Object.keys(KIND_NAMES) as RuleKind[];
  return {
    off: wanted.flatMap((rule) => {
      const reason = reasons.get(rule.id);
      return reason === undefined ? [] : [{ rule, reason }];
    }),
    groups: kinds
      .map((kind) => ({ kind, rules: wanted.filter((rule) => rule.kind === kind && !reasons.has(rule.id)) }))
      .filter(({ rules }) => rules.length > 0),
  };
}

/** The findings of each rule that someone has to mend or explain; 尾差 and explained ones do not count. */
export function openByRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const open = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity === "rounding" || finding.explanation !== null) continue;
    open.set(finding.rule.id, [...(open.get(finding.rule.id) ?? []), finding]);
  }
  return open;
}
