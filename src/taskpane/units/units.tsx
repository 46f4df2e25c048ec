import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentMultiple20Regular, FolderOpen20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactElement } from "react";
import type { Validation } from "../../report/report";
import { READABLE_ENDINGS } from "../../xlsx/endings";
import { usePane } from "../pane-context";
import { UnitsResult } from "./units-result";
import { useUnits } from "./use-units";

const useStyles = makeStyles({
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200 },
  part: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "6px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** 部门 = Σ 单位: the units' files are picked here, and what differs is listed. */
export function Units({ validation }: { readonly validation: Validation }): ReactElement {
  const styles = useStyles();
  const {
    state: { work },
    texts,
  } = usePane();
  const { result, isEmpty, take, drop } = useUnits(validation);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => {
    folder.current?.setAttribute("webkitdirectory", "");
  }, []);
  const picker = (input: typeof files, label: string, icon: ReactElement, ofFolder: boolean): ReactElement => (
    <>
      <input
        ref={input}
        type="file"
        multiple
        accept={ofFolder ? undefined : READABLE_ENDINGS.join(",")}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const picked = [...(target.files ?? [])];
          target.value = "";
          if (picked.length > 0) void take(picked);
        }}
      />
      <Button
        size="small"
        icon={icon}
        disabledFocusable={work !== null}
        onClick={() => {
          input.current?.click();
        }}
      >
        {label}
      </Button>
    </>
  );
  return (
    <details data-part="units">
      <summary className={styles.summary}>{texts.units.title}</summary>
      <div className={styles.part}>
        <p className={styles.hint}>{texts.units.hint}</p>
        <div className={styles.buttons}>
          {picker(files, texts.units.files, <DocumentMultiple20Regular />, false)}
          {picker(folder, texts.units.folder, <FolderOpen20Regular />, true)}
          {result !== null && (
            <Button size="small" appearance="subtle" onClick={drop}>
              {texts.units.close}
            </Button>
          )}
        </div>
        {isEmpty && (
          <p className={styles.hint} role="status">
            {texts.units.noFiles}
          </p>
        )}
        {result !== null && <UnitsResult result={result} validation={validation} />}
      </div>
    </details>
  );
}
