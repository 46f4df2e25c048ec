import { readFileSync } from "node:fs";
import { join } from "node:path";
import { auditText, evidenceOf, toldFromLines, type AuditFinding, type Evidence, type TextAudit } from "../src/audit";
import type { Workbook } from "../src/workbook/workbook";
import { narrated } from "../test/support/narrated";
import { soundSample } from "../test/support/sound-sample";
import { copiedIn, REWORDINGS, slipsIn, wordFaultsIn, type PlantedFault } from "./audit-plant";
import { Random } from "./random";
import { fastest, milliseconds, percent, printTable } from "./report";

const PUBLISHED = join(__dirname, "../test/narrative/published.txt");

/** What became of the faults of a kind. */
interface Tally {
  planted: number;
  found: number;
  exact: number;
  first: number;
}

/** Plants faults in the published and in the generated text, one at a time, and counts which are found and where. */
export function benchAudit(tables: Workbook): void {
  const sound = soundSample();
  const texts: readonly (readonly [string, readonly string[], Evidence])[] = [
    ["published text, tables alone", readFileSync(PUBLISHED, "utf8").trimEnd().split("\n"), evidenceOf(tables)],
    ["generated text, input sheets too", narrated(sound).lines.map(({ text }) => text), evidenceOf(sound)],
  ];
  for (const [name, lines, evidence] of texts) {
    measureSlips(name, lines, evidence);
    measureWords(name, lines, evidence);
    measureRewordings(name, lines, evidence);
    const time = fastest(5, () => void audit(lines, evidence));
    process.stdout.write(`\n  ${lines.length} paragraphs in ${milliseconds(time)} ms\n`);
  }
}

const audit = (lines: readonly string[], evidence: Evidence): TextAudit =>
  auditText(toldFromLines("text", lines), evidence);

function measureSlips(name: string, lines: readonly string[], evidence: Evidence): void {
  const before = audit(lines, evidence);
  const tallies = new Map<string, Tally>();
  const faults = slipsIn(
    lines,
    before.figures.filter((figure) => figure.class !== "no-claim"),
    new Random(11),
  );
  for (const fault of sampled(faults)) {
    const own = before.figures.find(({ paragraph, start }) => paragraph === fault.paragraph && start === fault.start);
    const found = newIn(before, audit(fault.lines, evidence));
    const expected = /^-?[\d,.]+/u.exec(fault.right)?.[0].replace(/,/gu, "") ?? "";
    const suspects = found.flatMap(({ suspects: each }) => each.map((suspect, rank) => ({ ...suspect, rank })));
    const named = suspects.filter(({ paragraph, start }) => paragraph === fault.paragraph && start === fault.start);
    const isExact = named.some((suspect) => suspect.expected.some((value) => isSame(value, expected, fault)));
    const isFirst = named.some((suspect) => suspect.rank === 0 && isSame(suspect.expected[0] ?? "", expected, fault));
    for (const row of [`in ${own?.class ?? "?"} figures`, fault.kind])
      count(tallies, row, found.length > 0, isExact, isFirst);
    if (process.env["AUDIT_MISSED"] && (found.length === 0 || !isFirst))
      process.stdout.write(
        `  ${found.length === 0 ? "missed" : "other"} ${fault.kind} ${own?.class ?? ""} ${fault.paragraph} ${fault.right} → ${fault.wrong} | ${found.map(({ message }) => message.slice(0, 60)).join(" | ")}\n`,
      );
  }
  print(`${name}: slips in figures`, tallies);
}

/** Every n-th fault where only a part is asked for: `AUDIT_STEP=5`. */
function sampled<T>(faults: readonly T[]): T[] {
  const step = Number(process.env["AUDIT_STEP"] ?? "1") || 1;
  return faults.filter((_, index) => index % step === 0);
}

function isSame(value: string, expected: string, { kind }: PlantedFault): boolean {
  if (kind === "unit") return Number(value) === Math.round(Number(expected) * 1_000_000) / 100;
  if (kind === "scale") return Math.abs(Number(value) - Number(expected) / 10_000) <= 0.005;
  return value !== "" && Number(value) === Number(expected);
}

function measureWords(name: string, lines: readonly string[], evidence: Evidence): void {
  const before = audit(lines, evidence);
  const tallies = new Map<string, Tally>();
  for (const fault of sampled([...wordFaultsIn(lines), ...copiedIn(lines)])) {
    const found = newIn(before, audit(fault.lines, evidence));
    const isThere = found.some(({ suspects }) => suspects.some(({ paragraph }) => paragraph === fault.paragraph));
    count(tallies, fault.kind, found.length > 0, isThere, isThere);
    if (process.env["AUDIT_MISSED"] && !isThere)
      process.stdout.write(
        `  missed ${fault.kind} ${fault.paragraph} ${fault.right} → ${fault.wrong} ${found.length}\n`,
      );
  }
  print(`${name}: words`, tallies);
}

function measureRewordings(name: string, lines: readonly string[], evidence: Evidence): void {
  const before = audit(lines, evidence);
  let [figures, said, settled] = [0, 0, 0];
  for (const [pattern, by] of REWORDINGS) {
    const after = audit(
      lines.map((line) => line.replace(pattern, by)),
      evidence,
    );
    const fresh = newKinds(before, after);
    figures += after.figures.length;
    said += fresh.length;
    settled += after.figures.filter((figure) => figure.class === "proved" || figure.class === "derived").length;
    if (process.env["AUDIT_MISSED"])
      for (const finding of fresh)
        process.stdout.write(`  reworded ${String(pattern)} ${finding.kind} ${finding.paragraph} ${finding.message}\n`);
  }
  printTable(`${name}: rewordings without a fault`, [
    ["texts", "figures", "new errors and warnings", "proved or derived"],
    [REWORDINGS.length, figures, said, percent(settled, figures)],
  ]);
}

function count(tallies: Map<string, Tally>, kind: string, isFound: boolean, isExact: boolean, isFirst: boolean): void {
  const tally = tallies.get(kind) ?? { planted: 0, found: 0, exact: 0, first: 0 };
  tally.planted += 1;
  tally.found += Number(isFound);
  tally.exact += Number(isExact);
  tally.first += Number(isFirst);
  tallies.set(kind, tally);
}

function print(title: string, tallies: ReadonlyMap<string, Tally>): void {
  printTable(title, [
    ["", "planted", "found", "exact value offered", "first"],
    ...[...tallies].map(([kind, { planted, found, exact, first }]) => [
      kind,
      planted,
      percent(found, planted),
      percent(exact, planted),
      percent(first, planted),
    ]),
  ]);
}

const grave = ({ level }: AuditFinding): boolean => level !== "info";

/** What is said of the text with a fault and not of the text without. */
function newIn(before: TextAudit, after: TextAudit): AuditFinding[] {
  const known = new Set(before.findings.map(({ kind, message }) => `${kind}/${message}`));
  return after.findings.filter((finding) => grave(finding) && !known.has(`${finding.kind}/${finding.message}`));
}

/** Messages quote the text, so that of a reworded one only kind and paragraph can be compared. */
function newKinds(before: TextAudit, after: TextAudit): AuditFinding[] {
  const known = new Set(before.findings.map(({ kind, paragraph }) => `${kind}/${paragraph}`));
  return after.findings.filter((finding) => grave(finding) && !known.has(`${finding.kind}/${finding.paragraph}`));
}
