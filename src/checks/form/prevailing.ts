/** What most of several tables have. */
export interface Prevailing<T> {
  readonly value: T;
  /** How many have it. */
  readonly count: number;
  /** More than half have it; otherwise it is only the commonest, the first met where several are. */
  readonly isMost: boolean;
}

/** The commonest value; `null` where there are none. */
export function prevailing<T>(values: readonly T[], keyOf: (value: T) => string): Prevailing<T> | null {
  const counts = new Map<string, { readonly value: T; count: number }>();
  for (const value of values) {
    const present = counts.get(keyOf(value));
    if (present) present.count += 1;
    else counts.set(keyOf(value), { value, count: 1 });
  }
  const [first] = [...counts.values()].sort((a, b) => b.count - a.count);
  return first ? { ...first, isMost: first.count * 2 > values.length } : null;
}
