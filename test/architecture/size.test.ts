import { paneSize } from "../../bench/size";

/** Compressed, libraries apart: what an officer waits for on a slow line before the first 校验. */
const MOST_TO_OPEN = 280_000;

test("the pane's own code to open and check stays under 280 kB compressed, what comes later apart", async () => {
  const { first, all } = await paneSize(true);
  expect(first).toBeLessThan(MOST_TO_OPEN);
  // The views other than 校验, the writers of files and the pictures come when they are asked for.
  expect(first).toBeLessThan(0.8 * all);
});
