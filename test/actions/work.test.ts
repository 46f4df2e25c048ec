import type { DeskEvent } from "../../src/actions/desk";
import { Cancelled, oneAtATime, type Going } from "../../src/actions/work";
import { HandPace, settled } from "../support/hand-pace";

/** Something that is done when it is told to be. */
function held(): { readonly action: () => Promise<void>; readonly finish: () => void; readonly began: () => boolean } {
  let finish = (): void => undefined;
  let began = false;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return {
    action: () => {
      began = true;
      return done;
    },
    finish: () => {
      finish();
    },
    began: () => began,
  };
}

const atWork = () => {
  const events: DeskEvent[] = [];
  const work = oneAtATime((event) => events.push(event), new HandPace());
  return { work, events };
};

describe("one action at a time", () => {
  test("a click while another is answered is passed over", async () => {
    const { work } = atWork();
    const [first, second] = [held(), held()];
    const answered = work.do("reading", first.action);
    await expect(work.do("marking", second.action)).resolves.toBe(false);
    first.finish();
    await expect(answered).resolves.toBe(true);
    expect(second.began()).toBe(false);
  });

  test("a click while something goes on by itself is answered afterwards, once", async () => {
    const { work, events } = atWork();
    const [following, click, again] = [held(), held(), held()];
    const goingOn = work.do("auditing", following.action, true);
    const answered = work.do("reading", click.action);
    const passedOver = work.do("reading", again.action);
    await settled();
    expect(click.began()).toBe(false);
    following.finish();
    await goingOn;
    click.finish();
    await expect(answered).resolves.toBe(true);
    await expect(passedOver).resolves.toBe(false);
    expect(again.began()).toBe(false);
    expect(events.flatMap((event) => (event.type === "started" ? [event.work] : []))).toEqual(["auditing", "reading"]);
  });

  test("what goes on by itself gives way to whatever is at work", async () => {
    const { work } = atWork();
    const [click, following] = [held(), held()];
    const answered = work.do("reading", click.action);
    await expect(work.do("auditing", following.action, true)).resolves.toBe(false);
    click.finish();
    await answered;
  });

  test("what only reads is called off at once, whatever it waits for, and what it comes to is nobody's", async () => {
    const { work, events } = atWork();
    const reading = held();
    let came = false;
    const answered = work.read("reading", async ({ unlessCancelled }) => {
      await unlessCancelled(reading.action());
      came = true;
    });
    await settled();
    work.cancel();
    await expect(answered).resolves.toBe(true);
    expect(work.isBusy()).toBe(false);
    reading.finish();
    await settled();
    expect(came).toBe(false);
    expect(events).toEqual([
      { type: "started", work: "reading", goesOn: false, canCancel: true },
      { type: "happened", what: { kind: "cancelled" } },
      { type: "finished" },
    ]);
  });

  test("a computation is called off at its next pause, and the next action knows nothing of it", async () => {
    const { work, events } = atWork();
    let steps = 0;
    const compute = async ({ pause }: Going): Promise<void> => {
      for (; steps < 10; steps++) await pause();
    };
    const answered = work.read("checking", async (going) => {
      await going.pause();
      work.cancel();
      await compute(going);
    });
    await expect(answered).resolves.toBe(true);
    expect(events).toContainEqual({ type: "happened", what: { kind: "cancelled" } });
    expect(steps).toBe(0);
    await work.read("checking", compute);
    expect(steps).toBe(10);
  });

  test("what is called off says so where it is caught as an error", () => {
    expect(String(new Cancelled())).toBe("Cancelled: called off");
  });

  test("what writes is not called off", async () => {
    const { work, events } = atWork();
    const writing = held();
    const answered = work.do("writing", writing.action);
    await settled();
    work.cancel();
    expect(work.isBusy()).toBe(true);
    writing.finish();
    await answered;
    expect(events).toEqual([
      { type: "started", work: "writing", goesOn: false, canCancel: false },
      { type: "finished" },
    ]);
  });
});
