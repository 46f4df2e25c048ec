import type { Rule } from "../checks/rule";
import type { RuleKind } from "../checks/rule-facts";
import type { Source } from "../disclosure/sources";
import { DEMAND_NAMES, KIND_NAMES } from "./kind-names";

/** A fault that breaks a rule, with what is said of it. */
export interface RuleExample {
  readonly when: string;
  readonly sentence: string;
}

/**
 * The catalogue of rules for people, in Markdown: what each demands, on what it rests, what to do,
 * and an example.
 * @param examples by rule id
 */
export function ruleCatalogue(rules: readonly Rule[], examples: ReadonlyMap<string, RuleExample>): string {
  const kinds = Object.keys(KIND_NAMES)
    .filter(isKind)
    .filter((kind) => rules.some((rule) => rule.kind === kind));
  const contents = kinds.map(
    (kind) => `- ${KIND_NAMES[kind].zh}：${rules.filter((rule) => rule.kind === kind).length}条`,
  );
  const chapters = kinds.map((kind) =>
    chapter(
      kind,
      rules.filter((rule) => rule.kind === kind),
      examples,
    ),
  );
  return [
    `# 规则目录\n\n共${rules.length}条规则。本页由\`npm run docs\`从规则本身生成，不要手工修改。\n\n${contents.join("\n")}`,
    ...chapters,
  ]
    .join("\n\n")
    .concat("\n");
}

function isKind(kind: string): kind is RuleKind {
  return kind in KIND_NAMES;
}

function chapter(kind: RuleKind, rules: readonly Rule[], examples: ReadonlyMap<string, RuleExample>): string {
  const { zh, en } = KIND_NAMES[kind];
  return [`## ${zh}（${en}）`, ...rules.map((rule) => entry(rule, examples.get(rule.id)))].join("\n\n");
}

function entry({ id, name, holds, severity, sources, remedy }: Rule, example: RuleExample | undefined): string {
  const facts = [
    `- 编号：\`${id}\``,
    `- 性质：${DEMAND_NAMES[severity].zh}`,
    `- 依据：${sources.map(sourceText).join("；")}`,
    `- 办法：${remedy.zh}`,
    ...(example ? [`- 例（${example.when}）：${example.sentence}`] : []),
  ];
  return `### ${name.zh}\n\n${holds.zh}\n\n*${holds.en}*\n\n${facts.join("\n")}`;
}

/** `《地方预决算公开操作规程》（财预〔2016〕143号），公开报表的范围`. */
export function sourceText({ title, number, article }: Source): string {
  return `《${title}》${number === "" ? "" : `（${number}）`}${article === "" ? "" : `，${article}`}`;
}
