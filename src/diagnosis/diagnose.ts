import type { Verdict } from "../checks/equation";
import type { Book } from "../disclosure/book";
import type { Figure } from "../disclosure/figure";
import type { Decimal } from "../disclosure/money";
import { assemble } from "./assemble";
import { Budget } from "./budget";
import { candidatesFor, type Candidates } from "./candidates";
import { clustersOf } from "./clusters";
import type { Diagnosis } from "./diagnosis";
import { LinearSystem } from "./linear-system";
import type { Surroundings } from "./misprint";
import { Problem } from "./problem";
import { rowMovesOf } from "./row-faults";
import type { Limits } from "./search";

/** Outcomes that ask for no explanation. */
const HOLDING: ReadonlySet<Verdict["outcome"]> = new Set(["exact", "rounding", "truncated"]);
/** Steps for one workbook, whatever is searched in it and how often. */
const ALL_STEPS = 240_000;
/** Steps for searching all clusters one by one, and again for each search of several together. */
const STEPS = 60_000;
const LIMITS: Omit<Limits, "share"> = { moves: 8, sets: 200 };
/** Clusters are searched together only while the result stays this small. */
const MOST_TOGETHER = 4;
/** Cells in an equation that still says something about each of them. */
const SHORT = 6;
/** A difference of one last digit is as often a matter of rounding as of a wrong figure. */
const CUT_OFF_CONFIDENCE = 0.5;

/**
 * From broken equations to the cells most likely wrong and what they should hold, most certain
 * first: the smallest sets of changes that settle everything broken and break nothing that holds
 * (Fellegi and Holt 1976), ranked by the slips of the hand that would explain them (Scholtus 2009).
 * The same verdicts always give the same diagnoses.
 * @param verdicts every equation of the workbook, evaluated: those that hold bind the answer too
 * @param priorYear last year's figure of the same place, where known
 */
export function diagnose(
  verdicts: readonly Verdict[],
  book: Book,
  priorYear: (figure: Figure) => Decimal | null = () => null,
): readonly Diagnosis[] {
  const binding = verdicts.filter(({ equation }) => !isExplicable(equation));
  if (binding.every(({ outcome }) => HOLDING.has(outcome))) return [];
  const question = ask(binding, book, priorYear, new Budget(ALL_STEPS));
  const diagnoses = question.clusters.length === 0 ? [] : diagnoseBroken(question);
  return [...diagnoses, ...diagnoseCutOff(question, diagnoses)].sort(
    (a, b) => b.confidence - a.confidence || b.settles.length - a.settles.length,
  );
}

/**
 * Beside the tables, a bound that may be exceeded for a reason, as posts by staff, and a difference that is said to be
 * last year's carry-over call no figure wrong.
 */
function isExplicable({ rule, relation, severity, note }: Verdict["equation"]): boolean {
  return rule.kind === "other-sheets" && severity === "verifiable" && (relation === "at-least" || note !== null);
}

/** The equations of a workbook, ready to be searched. */
interface Question {
  readonly problem: Problem;
  readonly surroundings: Surroundings;
  /** Broken constraints in groups to be explained on their own. */
  readonly clusters: readonly (readonly number[])[];
  readonly cutOff: readonly number[];
  readonly book: Book;
}

function ask(verdicts: readonly Verdict[], book: Book, priorYear: Surroundings["priorYear"], budget: Budget): Question {
  const system = new LinearSystem(verdicts);
  const having = (wanted: Verdict["outcome"]) => verdicts.flatMap(({ outcome }, i) => (outcome === wanted ? [i] : []));
  const cutOff = [...having("cut-off"), ...having("unusual")];
  const broken = having("broken").filter((constraint) => !system.balance(constraint).holds);
  const problem = new Problem(
    system,
    rowMovesOf(system, broken, book),
    new Set([...cutOff, ...having("truncated")]),
    budget,
  );
  const surroundings: Surroundings = { broken: new Set([...broken, ...cutOff]), priorYear, known: new Map() };
  return { problem, surroundings, clusters: clustersOf(problem, broken), cutOff, book };
}

/** A cluster of broken constraints with what explains it by itself. */
interface Part {
  readonly broken: readonly number[];
  readonly candidates: Candidates;
  /** Moves in its smallest explanation; infinite where none was found. */
  readonly size: number;
}

/** Explains the clusters one by one, and together where the cells of one may serve another. */
function diagnoseBroken(question: Question): readonly Diagnosis[] {
  const { clusters, problem, surroundings, book } = question;
  const steps = Math.floor(STEPS / clusters.length);
  const parts = clusters.map((cluster) => {
    const moves = cluster.every((constraint) => statesText(problem, constraint)) ? 1 : LIMITS.moves;
    return partOf(question, cluster, { ...LIMITS, moves, share: problem.budget.share(steps) });
  });
  const size = parts.reduce((total, part) => total + part.size, 0);
  // Clusters that need one cell each cannot share it; only larger explanations can do better together.
  const isSettled = parts.every((part) => part.size === 1);
  const groups = isSettled ? parts.map((part) => [part]) : size <= MOST_TOGETHER ? [parts] : meeting(parts);
  return groups.flatMap((group) => {
    const broken = group.flatMap((part) => part.broken);
    // No move reaches two clusters, so each needs one of its own; and what settles all settles each.
    const atLeast = Math.max(group.length, ...group.map((part) => (Number.isFinite(part.size) ? part.size : 1)));
    const moves = Math.min(LIMITS.moves, distinctMoves(group));
    const together = () => partOf(question, broken, { ...LIMITS, share: problem.budget.share(STEPS), moves, atLeast });
    const { candidates } = group.length === 1 && group[0] !== undefined ? group[0] : together();
    return candidates.found.length > 0
      ? assemble(problem, surroundings.broken, candidates, book)
      : diagnoseWithoutLongSums(question, broken);
  });
}

/** A number of a text may be the wrong one itself, which no cell needs to explain: only a cell that alone settles it is named. */
function statesText({ system }: Problem, constraint: number): boolean {
  return system.constraint(constraint).terms.some(({ variable }) => !system.isChangeable(variable));
}

function partOf({ problem, surroundings }: Question, broken: readonly number[], limits: Limits): Part {
  const candidates = candidatesFor(problem, broken, surroundings, limits);
  const size = candidates.found[0]?.groups.reduce((total, group) => total + group.best.moves.length, 0) ?? Infinity;
  return { broken, candidates, size };
}

/** Parts of which one explanation reaches into another. */
function meeting(parts: readonly Part[]): Part[][] {
  let groups: Part[][] = [];
  for (const part of parts) {
    const meets = (other: Part) => reachesInto(part, other) || reachesInto(other, part);
    const met = groups.filter((group) => group.some(meets));
    groups = [...groups.filter((group) => !met.includes(group)), [part, ...met.flat()]];
  }
  return groups;
}

function reachesInto({ candidates, size }: Part, { broken }: Part): boolean {
  if (size < 2) return false;
  return candidates.found.some(({ groups }) =>
    groups.some(({ best }) => broken.some((constraint) => best.touched.has(constraint))),
  );
}

function distinctMoves(parts: readonly Part[]): number {
  const moves = parts.flatMap(({ candidates }) => candidates.found[0]?.groups.flatMap(({ best }) => best.moves) ?? []);
  return new Set(moves).size;
}

/**
 * Where so much is wrong that the whole is beyond reach, the long sums bind it together while
 * saying least about each cell: without them the rest falls into clusters small enough.
 */
function diagnoseWithoutLongSums(
  { problem: { system, budget }, surroundings, book }: Question,
  broken: readonly number[],
): Diagnosis[] {
  const long = new Set(broken.filter((constraint) => system.constraint(constraint).terms.length > SHORT));
  if (long.size === 0) return [];
  const kept = system.constraints.flatMap(({ verdict }, i) => (long.has(i) ? [] : [verdict]));
  const question = ask(kept, book, surroundings.priorYear, budget);
  const wanted = new Set(broken.map((constraint) => system.constraint(constraint).verdict));
  const clusters = question.clusters.filter((cluster) =>
    cluster.some((constraint) => wanted.has(question.problem.system.constraint(constraint).verdict)),
  );
  const steps = Math.floor(STEPS / (2 * Math.max(1, clusters.length)));
  return clusters.flatMap((cluster) => {
    const { found } = partOf(question, cluster, { ...LIMITS, share: budget.share(steps), moves: 3 }).candidates;
    return assemble(question.problem, question.surroundings.broken, { found, isProvedSmallest: false }, book);
  });
}

/**
 * Numbers stated twice with one last digit between them. A single one is a question of rounding
 * (核实性 says so already); several that one cell explains point at that cell.
 */
function diagnoseCutOff(
  { problem: { system, budget }, cutOff, surroundings, book }: Question,
  diagnosed: readonly Diagnosis[],
): Diagnosis[] {
  const settled = new Set(diagnosed.flatMap(({ settles }) => settles));
  const left = cutOff.filter((constraint) => !settled.has(system.constraint(constraint).verdict));
  const others = [...surroundings.broken].filter((constraint) => !left.includes(constraint));
  const problem = new Problem(system, [], new Set(others), budget);
  return clustersOf(problem, left)
    .filter((cluster) => cluster.length > 1)
    .flatMap((cluster) => {
      const candidates = candidatesFor(problem, cluster, surroundings, {
        share: budget.share(2000),
        moves: 1,
        sets: 20,
      });
      return assemble(problem, surroundings.broken, candidates, book).map((diagnosis) => ({
        ...diagnosis,
        confidence: diagnosis.confidence * CUT_OFF_CONFIDENCE,
        alternatives: diagnosis.alternatives.map((other) => ({
          ...other,
          confidence: other.confidence * CUT_OFF_CONFIDENCE,
        })),
      }));
    });
}
