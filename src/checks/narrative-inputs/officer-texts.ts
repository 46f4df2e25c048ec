import type { Disclosure } from "../../disclosure/disclosure";
import type { Located } from "../../disclosure/table";

/** A text that the officer wrote and the publication prints, with what it is. */
export interface OfficerText extends Located {
  readonly zh: string;
  readonly en: string;
}

/** Every text of the input sheets and the target forms that is printed as it stands, each cell once. */
export function officerTexts({ inputs, performance }: Disclosure): OfficerText[] {
  const texts = (zh: string, en: string, found: readonly (Located | null | undefined)[]): OfficerText[] =>
    found.flatMap((text) => (text ? [{ ...text, zh, en }] : []));
  const all = [
    ...texts("主要职能", "the functions", inputs.functions),
    ...inputs.reasons.flatMap(({ label, reason }) =>
      texts(`${label.value}的变动原因`, `the reason for ${label.value}`, [reason]),
    ),
    ...inputs.projectNotes.flatMap(({ name, basis, allocation }) => [
      ...texts(`项目“${name.value}”的政策依据`, `the basis of ${name.value}`, [basis]),
      ...texts(`项目“${name.value}”的资金分配情况`, `the allocation of ${name.value}`, [allocation]),
    ]),
    ...inputs.statements.uses.flatMap(({ category, use }) =>
      texts(`${category}主要用途`, `the use of ${category}`, [use]),
    ),
    ...texts("其他需说明的事项", "other matters", [inputs.statements.otherMatters]),
    ...inputs.glossary.flatMap(({ term, meaning }) =>
      texts(`名词“${term.value}”的解释`, `the meaning of ${term.value}`, [meaning]),
    ),
    ...[...performance.overall, ...performance.projects].flatMap(({ goal }) =>
      texts("绩效目标", "the target", [goal?.text]),
    ),
  ];
  return all;
}
