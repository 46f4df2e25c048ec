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

/** Longer texts are no labels: they hardly come twice. */
const LONGEST_TEXT = 64;
const MOST_TEXTS = 4096;

/** The same for a function of a short text, as labels, headers and number formats are: sheets repeat them in every row. */
export function rememberedText<V>(work: (text: string) => V): (text: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.value;
    const value = work(text);
    if (text.length <= LONGEST_TEXT) {
      if (known.size >= MOST_TEXTS) known.clear();
      known.set(text, { value });
    }
    return value;
  };
}
