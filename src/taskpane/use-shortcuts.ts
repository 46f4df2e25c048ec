import { useEffect } from "react";
import type { Controller } from "./controller";

/**
 * Keys of the pane, by their place on the keyboard: a Mac makes other characters of them. Excel leaves them free, and
 * so do WPS and the usual chat programs, which take Ctrl+Alt with A, W, X, Z and the arrows.
 */
export const SHORTCUTS = { validate: "KeyJ", next: "KeyN", previous: "KeyB" } as const;

/** Ctrl+Alt+J 校验, Ctrl+Alt+N 下一个, Ctrl+Alt+B 上一个, wherever in the pane the keyboard is. */
export function useShortcuts(controller: Controller): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || !event.altKey || event.shiftKey || event.metaKey || event.isComposing) return;
      const act = actionOf(event.code, controller);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
    };
  }, [controller]);
}

function actionOf(code: string, controller: Controller): (() => void) | null {
  switch (code) {
    case SHORTCUTS.validate:
      return () => {
        controller.show("check");
        void controller.validate();
      };
    case SHORTCUTS.next:
      return () => {
        controller.step(1);
      };
    case SHORTCUTS.previous:
      return () => {
        controller.step(-1);
      };
    default:
      return null;
  }
}
