/** A state that changes by events alone, and who listens to it. */
export interface Store<State, Event> {
  /** The state with everything told so far. */
  readonly get: () => State;
  readonly tell: (event: Event) => void;
  /** @returns a function that stops listening */
  readonly subscribe: (onChange: () => void) => () => void;
}

/**
 * Holds a state outside React, so that actions see at once what they told; React would show them the
 * state of the last drawing.
 */
export function createStore<State, Event>(
  reduce: (state: State, event: Event) => State,
  initial: State,
): Store<State, Event> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    tell: (event) => {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const onChange of [...listeners]) onChange();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
