import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "2px 4px 2px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
  },
  amount: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

/** The figures of a picture as a table, for those who cannot see it or want to read them. */
export function DataTable({
  caption,
  head,
  rows,
  amountsFrom,
}: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The column from which on there are amounts. */
  readonly amountsFrom: number;
}): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const look = (column: number): string => mergeClasses(styles.cell, column >= amountsFrom && styles.amount);
  return (
    <details>
      <summary className={styles.summary}>{texts.seeing.dataTable}</summary>
      <table className={styles.table} aria-label={caption}>
        <thead>
          <tr>
            {head.map((title, column) => (
              <th key={title} scope="col" className={look(column)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((text, column) =>
                column === 0 ? (
                  <th key={column} scope="row" className={look(column)}>
                    {text}
                  </th>
                ) : (
                  <td key={column} className={look(column)}>
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
