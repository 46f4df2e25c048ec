/** Text to put in the place of a stretch of another; an empty stretch inserts. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Everything outside the stretches stays as it was. Insertions at one place keep the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((splice, order) => ({ splice, order }))
    .sort((a, b) => a.splice.from - b.splice.from || a.splice.to - b.splice.to || a.order - b.order);
  let result = "";
  let done = 0;
  for (const { splice } of ordered) {
    result += text.slice(done, splice.from) + splice.text;
    done = splice.to;
  }
  return result + text.slice(done);
}
