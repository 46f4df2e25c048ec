import { paneSize } from "../../bench/size";

/** Compressed: what an officer waits for on a slow line. */
const MOST = 350_000;

test("the pane's own code, with all that comes later, stays under 350 kB compressed", async () => {
  const { first, all } = await paneSize(true);
  expect(all).toBeLessThan(MOST);
  // The views other than 校验, the writers of files and the pictures come when they are asked for.
  expect(first).toBeLessThan(0.8 * all);
});
