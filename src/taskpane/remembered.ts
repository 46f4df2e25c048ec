/** Small preferences of this person on this computer. Where the web view refuses storage, they last as long as the pane. */
const PREFIX = "budget-disclosure-check.";

export function remembered(key: string): string | null {
  try {
    return window.localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    window.localStorage.setItem(PREFIX + key, value);
  } catch {
    // Refused: the choice holds until the pane is closed.
  }
}
