/**
 * A function of a value that never changes, worked out once for each: workbooks, sheets and tables are
 * values, and many rules ask the same of them. What nobody holds any more is forgotten.
 */
export function remembered<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = work(key);
    known.set(key, { value });
    return value;
  };
}
