import type { Verdict } from "../checks/equation";
import type { Book } from "../disclosure/book";
import type { Figure } from "../disclosure/figure";
import type { Decimal } from "../disclosure/money";
import { assemble } from "./assemble";
import { candidatesFor, type Candidates, type Group } from "./candidates";
import { clustersOf } from "./clusters";
import type { Diagnosis } from "./diagnosis";
import { LinearSystem } from "./linear-system";
import type { Surroundings } from "./misprint";
import { Problem } from "./problem";
import { rowMovesOf } from "./row-faults";
import type { Limits } from "./search";

/** Work for one workbook: a bound on the time that is the same on every machine, so that results are too. */
const ALL_WORK = 60_000;
const LIMITS: Limits = { work: ALL_WORK, moves: 8, sets: 200 };
/** Clusters are searched together only while the result stays this small. */
const MOST_TOGETHER = 6;
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
  const outcome = (wanted: Verdict["outcome"]) => verdicts.flatMap((verdict, i) => (verdict.outcome === wanted ? [i] : []));
  const cutOff = outcome("cut-off");
  if (cutOff.length === 0 && !verdicts.some((verdict) => verdict.outcome === "broken")) return [];
  const system = new LinearSystem(verdicts);
  const broken = outcome("broken").filter((constraint) => !system.balance(constraint).holds);
  const problem = new Problem(system, rowMovesOf(system, broken, book), new Set(cutOff));
  const surroundings: Surroundings = { broken: new Set([...broken, ...cutOff]), priorYear };
  const explained = explainClusters(problem, broken, surroundings);
  const diagnoses = explained.flatMap((candidates) => assemble(problem, surroundings.broken, candidates));
  return [...diagnoses, ...diagnoseCutOff(system, cutOff, diagnoses, surroundings)].sort(
    (a, b) => b.confidence - a.confidence || b.settles.length - a.settles.length,
  );
}

/** A cluster of broken constraints with what explains it by itself. */
interface Part {
  readonly broken: readonly number[];
  readonly candidates: Candidates;
  readonly size: number;
}

/** Explains the clusters one by one, and together where the cells of one may serve another. */
function explainClusters(problem: Problem, broken: readonly number[], surroundings: Surroundings): readonly Candidates[] {
  const clusters = clustersOf(problem, broken);
  const work = Math.floor(ALL_WORK / Math.max(1, clusters.length));
  const parts = clusters.map((cluster) => partOf(problem, cluster, surroundings, { ...LIMITS, work }));
  const size = parts.reduce((total, part) => total + part.size, 0);
  // Clusters that need one cell each cannot share it; only larger explanations can do better together.
  const isSettled = parts.every((part) => part.size === 1);
  const groups = isSettled ? parts.map((part) => [part]) : size <= MOST_TOGETHER ? [parts] : meeting(parts);
  return groups.map((group) => {
    const [only] = group;
    if (group.length === 1 && only !== undefined) return only.candidates.found.length > 0 ? only.candidates : partialOf(problem, only.broken, surroundings);
    const together = group.flatMap((part) => part.broken);
    const most = Math.min(LIMITS.moves, distinctMoves(group));
    // No move reaches two clusters, so each needs one of its own.
    const { candidates } = partOf(problem, together, surroundings, { ...LIMITS, moves: most, atLeast: group.length });
    return candidates.found.length > 0 ? candidates : partialOf(problem, together, surroundings);
  });
}

function partOf(problem: Problem, broken: readonly number[], surroundings: Surroundings, limits: Limits): Part {
  const candidates = candidatesFor(problem, broken, surroundings, limits);
  return { broken, candidates, size: sizeOf(candidates) };
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
  return candidates.found.some(({ groups }) => groups.some(({ best }) => broken.some((constraint) => best.touched.has(constraint))));
}

function distinctMoves(parts: readonly Part[]): number {
  const moves = parts.flatMap(({ candidates }) => candidates.found[0]?.groups.flatMap(({ best }) => best.moves) ?? []);
  return new Set(moves).size;
}

function sizeOf({ found }: Candidates): number {
  return found[0]?.groups.reduce((total, group) => total + group.best.moves.length, 0) ?? Infinity;
}

/** Where the whole is beyond reach: the moves that by themselves settle all they touch, those that settle most first. */
function partialOf(problem: Problem, broken: readonly number[], surroundings: Surroundings): Candidates {
  const left = new Set(broken);
  const groups: Group[] = [];
  const moves = [...new Set(broken.flatMap((constraint) => problem.movers(constraint)))]
    .map((move) => ({ move, settled: [...problem.column(move).keys()].filter((constraint) => left.has(constraint)) }))
    .filter(({ settled }) => settled.length > 1)
    .sort((a, b) => b.settled.length - a.settled.length);
  for (const { move, settled } of moves) {
    if (!settled.every((constraint) => left.has(constraint)) || problem.trial([move]).options !== null) continue;
    const [single] = candidatesFor(problem, settled, surroundings, { work: 500, moves: 1, sets: 10 }).found;
    if (single === undefined) continue;
    groups.push(...single.groups);
    for (const constraint of settled) left.delete(constraint);
  }
  const logLikelihood = groups.reduce((total, { best }) => total + best.logLikelihood, 0);
  return { found: groups.length === 0 ? [] : [{ groups, logLikelihood }], isProvedSmallest: false };
}

/**
 * Numbers stated twice with one last digit between them. A single one is a question of rounding
 * (核实性 says so already); several that one cell explains point at that cell.
 */
function diagnoseCutOff(
  system: LinearSystem,
  cutOff: readonly number[],
  diagnosed: readonly Diagnosis[],
  surroundings: Surroundings,
): Diagnosis[] {
  const settled = new Set(diagnosed.flatMap(({ settles }) => settles));
  const left = cutOff.filter((constraint) => !settled.has(system.constraint(constraint).verdict));
  const others = [...surroundings.broken].filter((constraint) => !left.includes(constraint));
  const problem = new Problem(system, [], new Set(others));
  return clustersOf(problem, left)
    .filter((cluster) => cluster.length > 1)
    .flatMap((cluster) => {
      const candidates = candidatesFor(problem, cluster, surroundings, { work: 2000, moves: 1, sets: 20 });
      return assemble(problem, surroundings.broken, candidates).map((diagnosis) => ({
        ...diagnosis,
        confidence: diagnosis.confidence * CUT_OFF_CONFIDENCE,
      }));
    });
}
