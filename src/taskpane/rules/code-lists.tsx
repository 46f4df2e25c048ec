import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { useRef, type ReactElement } from "react";
import { TABLE_ENDINGS } from "../../xlsx/endings";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "flex-start" },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "6px 0 0" },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0, alignSelf: "stretch" },
  item: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "4px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  origin: { display: "block", color: tokens.colorNeutralForeground3 },
  remove: { flexShrink: 0 },
});

/** 科目表: the lists of codes that are kept in the workbook, loaded from a file and removed here. */
export function CodeLists(): ReactElement {
  const styles = useStyles();
  const {
    state: { checked, work },
    controller,
    texts,
  } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const isBusy = work !== null;
  const lists = checked?.settings.codes ?? [];
  return (
    <div className={styles.part} data-part="code-lists">
      <h2 className={styles.heading}>{texts.codeLists}</h2>
      {lists.length > 0 && (
        <ul className={styles.list}>
          {lists.map((list) => (
            <li key={`${list.origin} ${list.title}`} className={styles.item}>
              <span className={styles.name}>
                {texts.codeListOf(list.title, list.codes.length)}
                <span className={styles.origin}>{texts.codeListOrigins[list.origin]}</span>
              </span>
              <Button
                className={styles.remove}
                size="small"
                disabledFocusable={isBusy}
                aria-label={texts.removeCodesOf(list.title)}
                onClick={() => {
                  void controller.forgetCodes(list);
                }}
              >
                {texts.removeCodes}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.hint}>{texts.codeListsHint}</p>
      <input
        ref={input}
        type="file"
        accept={TABLE_ENDINGS.join(",")}
        hidden
        aria-label={texts.loadCodes}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (!file) return;
          // The reader of files comes only when one is picked.
          void controller.loadCodes(async () => (await import("./read-codes")).readCodeFile(file));
        }}
      />
      <Button
        size="small"
        icon={<FolderOpen20Regular />}
        disabledFocusable={isBusy}
        onClick={() => {
          input.current?.click();
        }}
      >
        {texts.loadCodes}
      </Button>
    </div>
  );
}
