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
const MOST = 4096;

/** The same for a function of a short text, as labels, headers and number formats are: sheets repeat them in every row. */
export function rememberedText<V>(work: (text: string) => V): (text: string) => V {
  const known = rememberedFew(work);
  return (text) => (text.length <= LONGEST_TEXT ? known(text) : work(text));
}

/** The same for a function of a number: a workbook states each amount several times. */
export const rememberedNumber: <V>(work: (value: number) => V) => (value: number) => V = rememberedFew;

/** Keys that are no objects are held on to, so that they are forgotten when they have become many. */
function rememberedFew<K extends string | number, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = work(key);
    if (known.size >= MOST) known.clear();
    known.set(key, { value });
    return value;
  };
}
