import { pausing } from "../../src/actions/pace";

test("the interface has a moment once it had none for forty milliseconds, and then not before forty more", async () => {
  let clock = 1000;
  let moments = 0;
  const pause = pausing({
    now: () => clock,
    breathe: () => {
      moments += 1;
      // The interface takes its time too.
      clock += 7;
      return Promise.resolve();
    },
  });
  const after = async (milliseconds: number): Promise<number> => {
    clock += milliseconds;
    await pause();
    return moments;
  };
  expect([await after(0), await after(39), await after(1), await after(39), await after(1)]).toEqual([0, 0, 1, 1, 2]);
});
