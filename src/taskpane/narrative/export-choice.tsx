import { Label, makeStyles, Select, tokens, useId } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DocxParts } from "../../narrative/writers/docx";
import { usePane } from "../pane-context";

const CHOICES: readonly DocxParts[] = ["all", "text", "tables"];

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px", fontSize: tokens.fontSizeBase200 },
});

/** Which parts 导出Word writes. */
export function ExportChoice({
  parts,
  onChoose,
}: {
  readonly parts: DocxParts;
  readonly onChoose: (parts: DocxParts) => void;
}): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const id = useId("export-parts");
  return (
    <div className={styles.row}>
      <Label htmlFor={id} size="small">
        {texts.seeing.exportParts}
      </Label>
      <Select
        id={id}
        size="small"
        value={parts}
        onChange={(_event, { value }) => {
          const chosen = CHOICES.find((choice) => choice === value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {texts.seeing.exportPartsOf[choice]}
          </option>
        ))}
      </Select>
    </div>
  );
}
