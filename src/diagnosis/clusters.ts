import type { Problem } from "./problem";

/** Broken constraints in groups that no single move can touch together: each is explained on its own. */
export function clustersOf(problem: Problem, broken: readonly number[]): number[][] {
  const clusterOf = new Map<number, number[]>();
  const byMove = new Map<number, number[]>();
  for (const constraint of broken) {
    let cluster = [constraint];
    for (const move of problem.movers(constraint)) {
      const other = byMove.get(move);
      const present = other === undefined ? undefined : clusterOf.get(other[0] ?? -1);
      if (present !== undefined && present !== cluster) {
        cluster = present.length >= cluster.length ? joined(present, cluster) : joined(cluster, present);
        for (const member of cluster) clusterOf.set(member, cluster);
      }
      byMove.set(move, [constraint]);
    }
    for (const member of cluster) clusterOf.set(member, cluster);
  }
  return [...new Set(clusterOf.values())].map((cluster) => cluster.sort((a, b) => a - b));
}

function joined(into: number[], from: readonly number[]): number[] {
  into.push(...from);
  return into;
}
