import { createChecking, type Checking } from "../actions/checking";
import { oneAtATime, type OneAtATime } from "../actions/work";
import type { HostPort } from "../workbook/ports";
import { browserPace } from "./browser-pace";
import type { PaneEvent, PaneState, View } from "./state";
import type { Store } from "./store";

/** What a person can do in the pane. */
export interface Controller extends Checking {
  show(view: View): void;
  /** Everything in the pane that takes time goes through here, one at a time. */
  readonly work: OneAtATime;
}

/** Ties the actions to the pane's state and the browser's time. */
export function createController(host: HostPort, { get, tell }: Store<PaneState, PaneEvent>): Controller {
  const work = oneAtATime(tell, browserPace);
  return {
    ...createChecking({ host, pace: browserPace, work, desk: get, tell }),
    show: (view) => {
      tell({ type: "shown", view });
    },
    work,
  };
}
