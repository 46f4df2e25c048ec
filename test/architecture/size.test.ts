import { paneSize } from "../../bench/size";

/** Compressed, libraries apart: what an officer waits for on a slow line before the first 校验, and all of it. */
const MOST_TO_OPEN = 240_000;
const MOST = 350_000;

test("the pane's own code stays under 350 kB compressed, and under 240 kB what it takes to open and check", async () => {
  const { first, all } = await paneSize(true);
  expect(first).toBeLessThan(MOST_TO_OPEN);
  expect(all).toBeLessThan(MOST);
  // The views other than 校验, the writers of files and the pictures come when they are asked for.
  expect(first).toBeLessThan(0.8 * all);
});
