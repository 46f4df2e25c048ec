import type { Pace } from "../actions/pace";

/** The browser's time. */
export const browserPace: Pace = {
  now: () => Date.now(),
  breathe: () =>
    new Promise((resolve) => {
      setTimeout(resolve, 0);
    }),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
