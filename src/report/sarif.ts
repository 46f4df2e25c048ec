import { version } from "../../package.json";
import { RULES } from "../checks";
import type { Finding } from "../checks/finding";
import type { Rule } from "../checks/rule";
import type { Severity } from "../checks/rule-facts";
import { fingerprint } from "../checks/settings";
import type { Language } from "../disclosure/bilingual";
import { qualifiedAddress } from "../workbook/address";
import type { Validation } from "./report";
import { sourceText } from "./rule-catalogue";

/** Source: SARIF 2.1.0 (OASIS), 3.27.10 level. */
const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note" | "none">> = {
  logical: "error",
  verifiable: "warning",
  formal: "note",
  rounding: "none",
};

/** One result of a SARIF log. Source: SARIF 2.1.0, 3.27. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: "fail" | "informational";
  readonly level: (typeof LEVELS)[Severity];
  readonly message: { readonly text: string };
  readonly locations: readonly object[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly object[];
  readonly properties?: Readonly<Record<string, string>>;
}

const INDEXES = new Map(RULES.map((rule, index) => [rule.id, index]));

/** The findings of a file as SARIF results. @param file its name as the output names it */
export function sarifResults(file: string, { result }: Validation, language: Language): SarifResult[] {
  return result.findings.map((finding) => resultOf(file, finding, language));
}

function resultOf(file: string, finding: Finding, language: Language): SarifResult {
  const { rule, severity, message, cells, expected, actual, difference, explanation } = finding;
  const artifact = { physicalLocation: { artifactLocation: { uri: uriOf(file) } } };
  const figures = Object.entries({ expected, actual, difference }).flatMap(([name, text]) =>
    text === null ? [] : [[name, text] as const],
  );
  return {
    ruleId: rule.id,
    ruleIndex: INDEXES.get(rule.id) ?? -1,
    kind: severity === "rounding" ? "informational" : "fail",
    level: LEVELS[severity],
    message: { text: message[language] },
    locations: [
      cells.length === 0
        ? artifact
        : {
            ...artifact,
            logicalLocations: cells.map(({ cell }) => ({ fullyQualifiedName: qualifiedAddress(cell), kind: "cell" })),
          },
    ],
    partialFingerprints: { "finding/v1": fingerprint(finding) },
    ...(explanation === null ? {} : { suppressions: [{ kind: "inSource", justification: explanation }] }),
    ...(figures.length === 0 ? {} : { properties: Object.fromEntries(figures) }),
  };
}

/** A path as a relative or absolute reference. Source: SARIF 2.1.0, 3.4.3; RFC 3986. */
function uriOf(path: string): string {
  const slashed = path.replaceAll("\\", "/");
  const encoded = slashed
    .split("/")
    .map((part) => encodeURIComponent(part))
    .join("/");
  if (/^[A-Za-z]:\//u.test(slashed)) return `file:///${slashed.slice(0, 2)}${encoded.slice("C%3A".length)}`;
  return slashed.startsWith("/") ? `file://${encoded}` : encoded;
}

function ruleData(rule: Rule, language: Language) {
  return {
    id: rule.id,
    name: rule.name[language],
    shortDescription: { text: rule.name[language] },
    fullDescription: { text: rule.holds[language] },
    help: { text: `${rule.remedy[language]}\n${rule.sources.map(sourceText).join("\n")}` },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

/** The log up to its first result. */
export function sarifBeginning(language: Language): string {
  const driver = {
    name: "budget-disclosure-check",
    version,
    language: language === "zh" ? "zh-CN" : "en",
    rules: RULES.map((rule) => ruleData(rule, language)),
  };
  return `{
"$schema": "https://json.schemastore.org/sarif-2.1.0.json",
"version": "2.1.0",
"runs": [{
"tool": ${JSON.stringify({ driver })},
"columnKind": "utf16CodeUnits",
"results": [
`;
}

/** The log after its last result. @param unchecked files that could not be checked, each with its sentence */
export function sarifEnding(unchecked: readonly { readonly path: string; readonly sentence: string }[]): string {
  const invocation = {
    executionSuccessful: unchecked.length === 0,
    toolExecutionNotifications: unchecked.map(({ path, sentence }) => ({
      level: "error",
      message: { text: sentence },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
    })),
  };
  return `
],
"invocations": [${JSON.stringify(invocation)}]
}]
}
`;
}
