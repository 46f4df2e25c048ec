import type { DeskEvent } from "../../src/actions/desk";
import { oneAtATime } from "../../src/actions/work";
import { settled } from "../support/hand-pace";

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
  const work = oneAtATime((event) => events.push(event), { breathe: () => Promise.resolve() });
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
});
