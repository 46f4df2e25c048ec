import { Button, Tooltip } from "@fluentui/react-components";
import { CommentNote20Regular, Copy20Regular, DocumentEdit20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";
import type { Auditing } from "./use-audit";

/** What can be taken away: copies of the Word file, or the text with what was accepted. */
export function Copies({
  auditing,
  isBusy,
}: {
  readonly auditing: Auditing;
  readonly isBusy: boolean;
}): ReactElement | null {
  const { texts } = usePane();
  const { state, file } = auditing.desk;
  if (file !== null)
    return (
      <>
        <Button
          size="small"
          icon={<CommentNote20Regular />}
          disabledFocusable={isBusy}
          onClick={() => {
            void auditing.download("annotated");
          }}
        >
          {texts.audit.annotated}
        </Button>
        <Tooltip content={texts.audit.correctedHint} relationship="description">
          <Button
            size="small"
            icon={<DocumentEdit20Regular />}
            disabledFocusable={isBusy}
            onClick={() => {
              void auditing.download("corrected");
            }}
          >
            {texts.audit.corrected}
          </Button>
        </Tooltip>
      </>
    );
  if (state === null || state.corrections.length === 0) return null;
  return (
    <Button
      size="small"
      icon={<Copy20Regular />}
      disabledFocusable={isBusy}
      onClick={() => {
        void auditing.copyText();
      }}
    >
      {texts.audit.copyCorrected}
    </Button>
  );
}
