import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { shownAmount } from "../../checks/amount-text";
import type { Correction } from "../../diagnosis/diagnosis";
import { qualifiedAddress } from "../../workbook/address";
import { usePane } from "../pane-context";
import { CellLink } from "./cell-link";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, marginBottom: "4px" },
  cell: { padding: "2px 12px 2px 0", textAlign: "left", verticalAlign: "top" },
  old: {
    textDecorationLine: "line-through",
    color: tokens.colorPaletteRedForeground1,
    fontVariantNumeric: "tabular-nums",
  },
  new: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorPaletteGreenForeground1,
    fontVariantNumeric: "tabular-nums",
  },
});

/** Cell, present value, proposed value. */
export function CorrectionTable({ corrections }: { readonly corrections: readonly Correction[] }): ReactElement | null {
  const styles = useStyles();
  const { texts } = usePane();
  if (corrections.length === 0) return null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[texts.cell, texts.present, texts.proposed].map((title) => (
            <th key={title} scope="col" className={styles.cell}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {corrections.map(({ figure, expected, range }) => {
          const style = { unit: figure.unit, decimals: figure.decimals };
          return (
            <tr key={qualifiedAddress(figure.cell)}>
              <td className={styles.cell}>
                <CellLink cell={figure.cell} />
              </td>
              <td className={styles.cell}>
                <span className={styles.old}>
                  {figure.isEmpty ? texts.emptyCell : shownAmount(figure.amount, style)}
                </span>
              </td>
              <td className={styles.cell}>
                <span className={styles.new}>{shownAmount(expected, style)}</span>
                {range && <div>{texts.between(shownAmount(range.low, style), shownAmount(range.high, style))}</div>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
