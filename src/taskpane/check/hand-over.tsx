import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentArrowDown20Regular, TableSimple20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", fontSize: tokens.fontSizeBase200 },
});

/** 导出问题清单: what was found, as a list to send to the unit or to the leader. */
export function HandOver(): ReactElement {
  const styles = useStyles();
  const { state, controller, texts } = usePane();
  const button = (format: "docx" | "xlsx", icon: ReactElement, name: string): ReactElement => (
    <Button
      size="small"
      icon={icon}
      disabledFocusable={state.work !== null}
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
    </div>
  );
}
