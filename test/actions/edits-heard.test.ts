import { hearEdits } from "../../src/actions/edits-heard";
import type { WatchPort } from "../../src/workbook/ports";
import { HandPace } from "../support/hand-pace";

/** A host whose person edits what the test says. */
function heard() {
  let tell: (sheets: readonly string[]) => void = () => undefined;
  let isListening = true;
  const host: WatchPort = {
    watch: (onEdit) => {
      tell = onEdit;
      return Promise.resolve(() => {
        isListening = false;
        return Promise.resolve();
      });
    },
  };
  const pace = new HandPace();
  let times = 0;
  const edits = hearEdits(host, pace, () => (times += 1));
  return {
    pace,
    edits,
    edit: (...sheets: readonly string[]) => {
      tell(sheets);
    },
    times: () => times,
    isListening: () => isListening,
  };
}

describe("hearing of edits", () => {
  it("collects the sheets edited until the officer pauses", async () => {
    const { edits, edit, pace, times } = heard();
    const hearing = await edits;
    edit("表3");
    edit("表5");
    edit("表3");
    expect([times(), pace.pending]).toEqual([0, [400]]);
    await pace.pass();
    expect([times(), hearing.take()]).toEqual([1, ["表3", "表5"]]);
  });

  it("takes any sheet for changed where one could not be named", async () => {
    const { edits, edit } = heard();
    const hearing = await edits;
    edit("表3");
    edit();
    expect(hearing.take()).toBeNull();
    edit("表3");
    expect(hearing.take()).toEqual(["表3"]);
    expect(hearing.take()).toBeNull();
  });

  it("answers nothing more once it is stopped", async () => {
    const { edits, edit, pace, times, isListening } = heard();
    const hearing = await edits;
    edit("表3");
    await hearing.stop();
    await pace.pass();
    expect([times(), isListening()]).toEqual([0, false]);
  });
});
