import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { ClipboardPaste20Regular, DocumentSearch20Regular, TableSimple20Regular } from "@fluentui/react-icons";
import { useRef, useState, type ReactElement } from "react";
import { usePane } from "../pane-context";
import type { Auditing } from "./use-audit";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  pasted: { "& textarea": { minHeight: "120px" } },
});

interface SourceChoiceProps {
  readonly auditing: Auditing;
  readonly isBusy: boolean;
}

/** Which text: a Word file, a pasted one, or the sheet 情况说明. */
export function SourceChoice({ auditing, isBusy }: SourceChoiceProps): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const { desk, tell } = auditing;
  // Once there is a text, it has the room.
  const size = desk.state === null ? "medium" : "small";
  return (
    <div className={styles.part}>
      {desk.state === null && <p className={styles.hint}>{texts.audit.intro}</p>}
      <input
        ref={input}
        type="file"
        accept=".docx"
        hidden
        aria-label={texts.audit.file}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file) void auditing.takeFile(file);
        }}
      />
      <div className={styles.buttons}>
        <Button
          appearance={desk.state === null ? "primary" : "secondary"}
          size={size}
          icon={<DocumentSearch20Regular />}
          disabledFocusable={isBusy}
          onClick={() => {
            input.current?.click();
          }}
        >
          {texts.audit.file}
        </Button>
        <Button
          size={size}
          icon={<ClipboardPaste20Regular />}
          disabledFocusable={isBusy}
          aria-expanded={desk.isPasting}
          onClick={() => {
            tell({ type: "pasting", isPasting: !desk.isPasting });
          }}
        >
          {texts.audit.paste}
        </Button>
        <Button
          size={size}
          icon={<TableSimple20Regular />}
          disabledFocusable={isBusy}
          onClick={() => {
            void auditing.takeSheet();
          }}
        >
          {texts.audit.sheet}
        </Button>
      </div>
      {desk.isPasting && <PasteForm auditing={auditing} isBusy={isBusy} />}
    </div>
  );
}

function PasteForm({ auditing, isBusy }: SourceChoiceProps): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const [text, setText] = useState("");
  return (
    <div className={styles.part}>
      <Field label={texts.audit.pasteLabel} className={styles.pasted}>
        <Textarea
          value={text}
          placeholder={texts.audit.pastePlaceholder}
          resize="vertical"
          onChange={(_event, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || text.trim() === ""}
          onClick={() => {
            void auditing.takePasted(text);
          }}
        >
          {texts.audit.start}
        </Button>
        <Button
          onClick={() => {
            auditing.tell({ type: "pasting", isPasting: false });
          }}
        >
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
