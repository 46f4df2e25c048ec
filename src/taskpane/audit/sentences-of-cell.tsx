import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableCellEdit20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { qualifiedAddress, type CellRef } from "../../workbook/address";
import { usePane } from "../pane-context";
import { ParagraphLinks } from "./paragraph-links";
import type { Auditing } from "./use-audit";

const useStyles = makeStyles({
  part: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", fontSize: tokens.fontSizeBase200 },
  found: { display: "flex", flexWrap: "wrap", columnGap: "8px", "& button": { fontSize: "inherit" } },
});

/** The other way round: the paragraphs that state the cell that is selected in the workbook. */
export function SentencesOfCell({
  auditing,
  stating,
  onLeadTo,
  isBusy,
}: {
  readonly auditing: Auditing;
  readonly stating: (cell: CellRef) => readonly number[];
  readonly onLeadTo: (paragraph: number) => void;
  readonly isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const { asked } = auditing.desk;
  const found = asked === null ? [] : stating(asked);
  return (
    <div className={styles.part} data-part="sentences">
      <Button
        size="small"
        appearance="subtle"
        icon={<TableCellEdit20Regular />}
        disabledFocusable={isBusy}
        onClick={() => {
          void auditing.askForSelected();
        }}
      >
        {texts.audit.statesSelected}
      </Button>
      {asked !== null && (
        <span className={styles.found} role="status">
          {found.length === 0
            ? texts.audit.statedNowhere(qualifiedAddress(asked))
            : texts.audit.statedIn(qualifiedAddress(asked))}
          <ParagraphLinks numbers={found} onLeadTo={onLeadTo} />
        </span>
      )}
    </div>
  );
}
