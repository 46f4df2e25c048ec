import type { Author, ModelEvent, ModelListener } from "./events";

interface Step {
  readonly restores: (() => void)[];
  readonly events: ModelEvent[];
}

/** What was done to a workbook, step by step: undoing, and telling listeners what became different. */
export class History {
  /** False plays an Excel before ExcelApi 1.19, in which any write of an add-in empties the undo list. */
  recordsAddIn = true;

  private undoable: Step[] = [];
  private step: Step | null = null;
  private doing: Author = "person";
  private readonly listeners = new Set<ModelListener>();

  /** Whose step it is. */
  get author(): Author {
    return this.doing;
  }
  get canUndo(): boolean {
    return this.undoable.length > 0;
  }

  /** @returns a function that stops listening */
  listen(listener: ModelListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Everything `work` changes is one step of undoing; listeners hear of it at the end. */
  perform<T>(author: Author, work: () => T): T {
    if (this.step) return work();
    const step: Step = { restores: [], events: [] };
    this.step = step;
    this.doing = author;
    try {
      return work();
    } finally {
      this.step = null;
      this.doing = "person";
      if (step.restores.length > 0) {
        if (author === "person" || this.recordsAddIn) this.undoable.push(step);
        else this.undoable = [];
      }
      for (const event of step.events) this.tell(event);
    }
  }

  /** How the change just made is taken back. */
  restoring(restore: () => void): void {
    this.step?.restores.push(restore);
  }

  /** What became different: told at once, or with the step it belongs to. */
  announce(event: ModelEvent): void {
    if (this.step) this.step.events.push(event);
    else this.tell(event);
  }

  /** Takes back the last step; `false` where there is none. */
  undo(): boolean {
    const step = this.undoable.pop();
    if (!step) return false;
    for (const restore of [...step.restores].reverse()) restore();
    for (const event of step.events) this.tell(event.kind === "changed" ? withoutDetails(event) : event);
    return true;
  }

  private tell(event: ModelEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

function withoutDetails({ details: _details, ...event }: Extract<ModelEvent, { kind: "changed" }>): ModelEvent {
  return { ...event, by: "person" };
}
