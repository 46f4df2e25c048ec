import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { ArrowUpload20Regular, DocumentArrowDown20Regular, TableSimple20Regular } from "@fluentui/react-icons";
import { useRef, type ReactElement } from "react";
import { READABLE_ENDINGS } from "../../xlsx/endings";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", fontSize: tokens.fontSizeBase200 },
});

/** 导出问题清单: what was found, as a list to send to the unit or to the leader; 读回清单, once it comes back. */
export function HandOver(): ReactElement {
  const styles = useStyles();
  const { state, controller, texts } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const isBusy = state.work !== null;
  const button = (format: "docx" | "xlsx", icon: ReactElement, name: string): ReactElement => (
    <Button
      size="small"
      icon={icon}
      disabledFocusable={isBusy}
      aria-label={texts.labelled(texts.exportList, name)}
      onClick={() => {
        void controller.exportFindings(format);
      }}
    >
      {name}
    </Button>
  );
  return (
    <div className={styles.row} role="group" aria-label={texts.exportList} data-part="hand-over">
      <span>{texts.exportList}</span>
      {button("docx", <DocumentArrowDown20Regular />, "Word")}
      {button("xlsx", <TableSimple20Regular />, "Excel")}
      <input
        ref={input}
        type="file"
        accept={READABLE_ENDINGS.join(",")}
        hidden
        aria-label={texts.day.readBack}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file) void controller.readBack(file);
        }}
      />
      <Tooltip content={texts.day.readBackHint} relationship="description">
        <Button
          size="small"
          icon={<ArrowUpload20Regular />}
          disabledFocusable={isBusy}
          onClick={() => {
            input.current?.click();
          }}
        >
          {texts.day.readBack}
        </Button>
      </Tooltip>
    </div>
  );
}
