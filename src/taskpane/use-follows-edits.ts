import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Happening, Work } from "../actions/desk";
import { isStale } from "../workbook/ports";
import { useEdits } from "./use-edits";
import { usePane } from "./pane-context";
import type { View } from "./state";

/** What a view that shows a text does with the rest of the pane. */
export interface FollowsEdits {
  /** One action at a time with everything else in the pane; what is to be said is its result. */
  readonly work: (kind: Work, action: () => Promise<Happening | null>, goesOn?: boolean) => Promise<boolean>;
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
  refresh: (work: FollowsEdits["work"], goesOn: boolean, sheets: readonly string[] | null) => Promise<unknown>,
): FollowsEdits {
  const { host, state: pane, dispatch, controller } = usePane();
  const isShown = pane.view === view;
  const [asked, ask] = useReducer((times: number) => times + 1, 0);

  const work = useCallback<FollowsEdits["work"]>(
    (kind, action, goesOn = false) =>
      controller.work.do(
        kind,
        async () => {
          const what = await action().catch((failure: unknown) => {
            if (isStale(failure)) ask();
            throw failure;
          });
          if (what !== null) dispatch({ type: "happened", what });
        },
        goesOn,
      ),
    [dispatch, controller],
  );

  const answered = useRef(0);
  const edited = useEdits(host, isShown, ask);
  const readsAll = useRef(true);
  useEffect(() => {
    readsAll.current = true;
    ask();
  }, [pane.visits, pane.checked, pane.done.length]);

  useEffect(() => {
    if (!isShown || !isReady || pane.work !== null || controller.work.isBusy() || asked === answered.current) return;
    answered.current = asked;
    const sheets = edited.take();
    void refresh(work, true, readsAll.current ? null : sheets);
    readsAll.current = false;
  }, [asked, isShown, isReady, pane.work, refresh, work, edited, controller]);

  return {
    work,
    ask,
    answer: () => {
      answered.current = asked;
    },
  };
}
