import type { AuditFinding, FigureClass, JudgedFigure, Suspect, TextAudit } from "./judgement";
import { judgeZeroCounts } from "./claims/zero-counts";
import type { Evidence } from "./evidence";
import { judgeAverages } from "./claims/averages";
import { blame } from "./claims/blame";
import { judgeChangeSums } from "./claims/change-sums";
import { judgeComparisons } from "./claims/comparisons";
import { judgeContainment } from "./claims/containment";
import { Ledger, type Candidate, type Conflict } from "./claims/ledger";
import { judgeFromNothing } from "./claims/from-nothing";
import { judgeLevels } from "./claims/levels";
import { judgeShares } from "./claims/shares";
import { judgeStatedTwice } from "./claims/stated-twice";
import { judgeSums } from "./claims/sums";
import { originalSpan } from "./reading/compact";
import type { Claim } from "./reading/frame";
import { printedLike } from "./reading/quantity";
import { readText, type Reading } from "./reading/read-text";
import type { ToldText } from "./told-text";
import { rejoined } from "./torn-paragraphs";
import { wordFindings } from "./words";

/** Judges every figure and the words of a text. Pure; a text of any kind is read without complaint. */
export function auditText(told: ToldText, evidence: Evidence): TextAudit {
  const { text, tears, placed } = rejoined(told);
  return placed(judgedText(text, tears, evidence));
}

function judgedText(text: ToldText, tears: number, evidence: Evidence): TextAudit {
  const { book, knowledge, year } = evidence;
  // The longest first: 某局 is within 某市某局.
  const departments = [...evidence.departments, ...namesInHeadings(text)].sort((a, b) => b.length - a.length);
  const reading = readText(text, { book, departments, year, projects: knowledge.projects });
  const ledger = new Ledger();
  judgeLevels(reading.frames, knowledge, ledger);
  judgeSums(reading.frames, knowledge, ledger);
  judgeComparisons(reading.frames, knowledge, ledger);
  judgeShares(reading.frames, knowledge, ledger);
  judgeChangeSums(reading.frames, knowledge, ledger);
  judgeAverages(reading.frames, knowledge, ledger);
  judgeStatedTwice(reading.frames, knowledge, ledger);
  judgeZeroCounts(reading.frames, ledger);
  judgeFromNothing(reading.frames, ledger);
  judgeContainment(reading.frames, knowledge, ledger);
  const conflicts = blame(ledger, reading.claims);
  const isDisclosure = explainsDisclosure(reading);
  const isCertain = isDisclosure && !isWrapped(reading, tears);
  const raised = [
    ...conflicts.map((conflict) => findingOf(conflict, reading, text)),
    ...wordFindings({ text, reading, evidence, departments, stated: statedBy(reading, ledger) }),
  ];
  return {
    name: text.name,
    isDisclosure,
    figures: judged(reading, text, ledger, conflicts),
    findings: raised
      .map((finding) => (isCertain || finding.level !== "error" ? finding : { ...finding, level: "warning" as const }))
      .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start),
  };
}

/** `关于X2024年…情况说明` names X as the department. */
function namesInHeadings({ paragraphs }: ToldText): string[] {
  const names = paragraphs.flatMap(({ text }) => /关于([^，。《》]{2,30}?)(?:部门)?20\d\d年/u.exec(text)?.[1] ?? []);
  return [...new Set(names)];
}

/** What a figure must be by the cell or the working behind it, as the text prints such figures. */
function statedBy({ claims }: Reading, ledger: Ledger): (quantity: Claim["quantity"]) => readonly string[] | null {
  const values = new Map(
    claims.flatMap((claim) => {
      const { value } = ledger.standing(claim);
      return value === null ? [] : [[claim.quantity, [printedLike(claim.quantity, value)]] as const];
    }),
  );
  return (quantity) => values.get(quantity) ?? null;
}

/** So many lines torn within a sentence tell, fewer in a short text. */
const LINES_TORN = 3;
const PARAGRAPHS_EACH = 20;

/** Whether lines break within sentences, as text taken from a PDF does: then subjects and figures may be torn apart. */
function isWrapped({ paragraphs }: Reading, tears: number): boolean {
  const torn = paragraphs.filter(({ compact }, index) => {
    const next = paragraphs[index + 1]?.compact.text ?? "";
    return next !== "" && (/[（《]$/u.test(compact.text) || /^(?:[，。、；：）》%]|万?元[，。；])/u.test(next));
  });
  return torn.length + tears >= Math.min(LINES_TORN, Math.ceil(paragraphs.length / PARAGRAPHS_EACH));
}

const DISCLOSURE_WORDS = [
  "收支预算|收支总预算|收支总体",
  "收入预算",
  "支出预算",
  "财政拨款",
  "一般公共预算",
  "三公",
  "机关运行经费|运行经费",
  "政府采购",
  "政府性基金",
  "项目支出",
];

/** A disclosure's text speaks of several of the things that every disclosure must. */
function explainsDisclosure({ paragraphs }: Reading): boolean {
  const whole = paragraphs.map(({ compact }) => compact.text).join("\n");
  return DISCLOSURE_WORDS.filter((words) => new RegExp(words, "u").test(whole)).length >= 4;
}

function judged(reading: Reading, text: ToldText, ledger: Ledger, conflicts: readonly Conflict[]): JudgedFigure[] {
  const blamed = new Map<Claim, Candidate>();
  for (const { candidates, level } of conflicts) {
    if (level === "info") continue;
    // What follows from its neighbours stays derived unless it is wrong beyond doubt.
    const decisive = candidates.filter(({ claim }) => {
      const { class: standing } = ledger.standing(claim);
      return standing !== "proved" && (standing !== "derived" || level === "error");
    });
    for (const candidate of decisive) if (!blamed.has(candidate.claim)) blamed.set(candidate.claim, candidate);
  }
  const known = new Set<string>();
  const figures = reading.claims.map((claim): JudgedFigure => {
    const { class: standing, cells, working } = ledger.standing(claim);
    const candidate = blamed.get(claim);
    known.add(`${claim.frame.paragraph}/${claim.quantity.from}`);
    const own: FigureClass = claim.quantity.isLoose && standing === "open" ? "no-claim" : standing;
    return {
      ...placeOf(claim, reading, text),
      class: candidate && own !== "proved" ? "contradicted" : own,
      subject: claim.frame.label,
      cells,
      working,
      expected: candidate ? candidate.values.map((value) => printedLike(claim.quantity, value)) : [],
    };
  });
  return [...figures, ...unclaimed(reading, text, known)].sort(
    (a, b) => a.paragraph - b.paragraph || a.start - b.start,
  );
}

/** Figures of headings, which state nothing. */
function unclaimed(reading: Reading, text: ToldText, known: ReadonlySet<string>): JudgedFigure[] {
  return reading.paragraphs.flatMap((paragraph, index) =>
    paragraph.quantities
      .filter(({ from }) => !known.has(`${index}/${from}`))
      .map((quantity): JudgedFigure => {
        const { start, end } = originalSpan(paragraph.compact, quantity.from, quantity.to);
        const printed = (text.paragraphs[index]?.text ?? "").slice(start, end);
        return {
          paragraph: index + 1,
          start,
          text: printed,
          class: "no-claim",
          subject: "",
          cells: [],
          working: "",
          expected: [],
        };
      }),
  );
}

function placeOf(
  { frame, quantity }: Claim,
  { paragraphs }: Reading,
  text: ToldText,
): Pick<Suspect, "paragraph" | "start" | "text"> {
  const read = paragraphs[frame.paragraph];
  const { start, end } = read ? originalSpan(read.compact, quantity.from, quantity.to) : { start: 0, end: 0 };
  return {
    paragraph: frame.paragraph + 1,
    start,
    text: (text.paragraphs[frame.paragraph]?.text ?? "").slice(start, end),
  };
}

function findingOf(
  { kind, level, message, candidates, cells }: Conflict,
  reading: Reading,
  text: ToldText,
): AuditFinding {
  const suspects = candidates.map(({ claim, values }): Suspect => ({
    ...placeOf(claim, reading, text),
    expected: [...new Set(values.map((value) => printedLike(claim.quantity, value)))],
  }));
  const [first = { paragraph: 1, start: 0, text: "", expected: [] }] = suspects;
  return { level, kind, message: `${message}。`, ...first, suspects, cells };
}
