import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Finding } from "../../checks/finding";
import { previewOf, type RepairPreview } from "../../actions/repair";
import type { CellState } from "../../workbook/edits";
import { qualifiedAddress } from "../../workbook/address";
import { usePane } from "../pane-context";
import { CellLink } from "./cell-link";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  preview: { maxHeight: "180px", overflow: "auto", border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: { padding: "2px 6px", textAlign: "left", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1, margin: 0, fontSize: tokens.fontSizeBase200 },
});

/** 修复: shows before → after for every cell, and changes them only on confirmation. */
export function RepairForm({ finding, others }: { readonly finding: Finding; readonly others: readonly Finding[] }): ReactElement | null {
  const styles = useStyles();
  const { state, controller, texts, say } = usePane();
  const [preview, setPreview] = useState<RepairPreview | null>(null);
  const { repair } = finding;
  if (!repair) return null;
  const alike = repair.safety === "safe" ? others.filter((other) => other.repair?.safety === "safe") : [];
  return (
    <div>
      {repair.safety === "changes-figure" && <p className={styles.warning}>{texts.changesFigure}</p>}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => { setPreview(previewOf([finding])); }}>{texts.repair}：{say(repair.name)}</Button>
        {alike.length > 0 && <Button size="small" onClick={() => { setPreview(previewOf([finding, ...alike])); }}>{texts.repairAll(alike.length + 1)}</Button>}
      </div>
      {preview && (
        <>
          <div className={styles.preview} tabIndex={0}>
            <table className={styles.table}>
              <thead><tr>{[texts.cell, texts.before, texts.after].map((title) => <th key={title} scope="col" className={styles.cell}>{title}</th>)}</tr></thead>
              <tbody>
                {preview.edits.map(({ cell, before, after }) => (
                  <tr key={qualifiedAddress(cell)}>
                    <td className={styles.cell}><CellLink cell={cell} /></td>
                    <td className={styles.cell}>{shown(before, texts.emptyCell)}</td>
                    <td className={styles.cell}>{shown(after, texts.emptyCell)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className={styles.buttons}>
            <Button size="small" appearance="primary" disabledFocusable={state.work !== null} onClick={() => { void controller.repair(say(repair.name), preview.edits); }}>{texts.apply}</Button>
            <Button size="small" onClick={() => { setPreview(null); }}>{texts.cancel}</Button>
          </div>
        </>
      )}
    </div>
  );
}

/** `17,690.90`, with the number format where that is what changes. */
function shown({ content, numberFormat }: CellState, empty: string): string {
  const text = content === null || content === "" ? empty : String(content);
  return numberFormat === undefined ? text : `${text} [${numberFormat}]`;
}
