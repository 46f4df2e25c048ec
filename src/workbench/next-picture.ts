import { pausing } from "../actions/pace";

/** Once the browser has drawn what was set just now. A page that is not seen draws nothing and is not waited for. */
export function nextPicture(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    else
      requestAnimationFrame(() => {
        setTimeout(resolve, 0);
      });
  });
}

/** A pause for whoever does something long in pieces: the page has its moments, as many as are felt. */
export const unhurried = (): (() => Promise<void>) => pausing({ now: () => performance.now(), breathe: nextPicture });
