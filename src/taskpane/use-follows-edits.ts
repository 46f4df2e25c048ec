import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Happening, Work } from "../actions/desk";
import { Cancelled, type Going } from "../actions/work";
import { isStale } from "../workbook/ports";
import { useEdits } from "./use-edits";
import { usePane } from "./pane-context";
import type { View } from "./state";

/** What a view that shows a text does with the rest of the pane. */
export interface FollowsEdits {
  /** One action at a time with everything else in the pane; what is to be said is its result. */
  readonly work: (kind: Work, action: () => Promise<Happening | null>, goesOn?: boolean) => Promise<boolean>;
  /** The same for what only reads until it is done, and can be called off. */
  readonly read: (
    kind: Work,
    action: (going: Going) => Promise<Happening | null>,
    goesOn?: boolean,
  ) => Promise<boolean>;
  /** Wants the text to be made anew, once the view is shown and nothing else is done. */
  readonly ask: () => void;
  /** What was asked for until now is answered otherwise. */
  readonly answer: () => void;
}

/**
 * A text that is made anew each time its view is asked for, and when cells change while it is shown.
 * @param refresh makes it from the sheets that may have changed, `null` for all; the same function while nothing it
 * rests on changes
 */
export function useFollowsEdits(
  view: View,
  isReady: boolean,
  refresh: (read: FollowsEdits["read"], goesOn: boolean, sheets: readonly string[] | null) => Promise<unknown>,
): FollowsEdits {
  const { host, state: pane, dispatch, controller } = usePane();
  const isShown = pane.view === view;
  const [asked, ask] = useReducer((times: number) => times + 1, 0);

  const readsAll = useRef(true);
  const telling = useCallback(
    async (action: Promise<Happening | null>) => {
      const what = await action.catch((failure: unknown) => {
        if (isStale(failure)) ask();
        // What had changed until then is not known any more.
        if (failure instanceof Cancelled) readsAll.current = true;
        throw failure;
      });
      if (what !== null) dispatch({ type: "happened", what });
    },
    [dispatch],
  );
  const work = useCallback<FollowsEdits["work"]>(
    (kind, action, goesOn) => controller.work.do(kind, () => telling(action()), goesOn),
    [controller, telling],
  );
  const read = useCallback<FollowsEdits["read"]>(
    (kind, action, goesOn) => controller.work.read(kind, (going) => telling(action(going)), goesOn),
    [controller, telling],
  );

  const answered = useRef(0);
  const edited = useEdits(host, isShown, ask);
  useEffect(() => {
    readsAll.current = true;
    ask();
  }, [pane.visits, pane.checked, pane.done.length]);

  useEffect(() => {
    if (!isShown || !isReady || pane.work !== null || controller.work.isBusy() || asked === answered.current) return;
    answered.current = asked;
    const sheets = edited.take();
    void refresh(read, true, readsAll.current ? null : sheets);
    readsAll.current = false;
  }, [asked, isShown, isReady, pane.work, refresh, read, edited, controller]);

  return {
    work,
    read,
    ask,
    answer: () => {
      answered.current = asked;
    },
  };
}
