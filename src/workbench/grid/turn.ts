/** Who is telling the other of a change just now; the told one does not answer back. */
export interface Turn {
  isModelSpeaking: boolean;
  isGridSpeaking: boolean;
}

/** Runs `work` while the model speaks. */
export function modelSpeaks(turn: Turn, work: () => void): void {
  const before = turn.isModelSpeaking;
  turn.isModelSpeaking = true;
  try {
    work();
  } finally {
    turn.isModelSpeaking = before;
  }
}

/** Runs `work` while the grid speaks. */
export function gridSpeaks(turn: Turn, work: () => void): void {
  const before = turn.isGridSpeaking;
  turn.isGridSpeaking = true;
  try {
    work();
  } finally {
    turn.isGridSpeaking = before;
  }
}
