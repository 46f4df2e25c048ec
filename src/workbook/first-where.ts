/**
 * The first of so many places from which on something is so, found by halving; their number where it is nowhere.
 * @param isSo once so, so at every later place
 */
export function firstWhere(places: number, isSo: (at: number) => boolean): number {
  let [low, high] = [0, places];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
