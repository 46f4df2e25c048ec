import { Button } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronUp20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { usePane } from "./pane-context";

/** 上一个 and 下一个 with the place among all. @param at the one that is open, from 0; −1 where none is */
export function StepButtons({
  at,
  count,
  onGo,
}: {
  readonly at: number;
  readonly count: number;
  readonly onGo: (to: number) => void;
}): ReactElement {
  const { texts } = usePane();
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUp20Regular />}
        aria-label={texts.previous}
        disabledFocusable={at <= 0}
        onClick={() => {
          onGo(at - 1);
        }}
      />
      <span aria-live="polite">{texts.position(at + 1, count)}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDown20Regular />}
        aria-label={texts.next}
        disabledFocusable={at >= count - 1}
        onClick={() => {
          onGo(at + 1);
        }}
      />
    </>
  );
}
