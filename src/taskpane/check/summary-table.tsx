import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Summary } from "../../report/summary";
import { usePane } from "../pane-context";
import { SeverityBadge, type ShownSeverity } from "./severity";

const COLUMNS: readonly ShownSeverity[] = ["logical", "verifiable", "formal", "rounding"];

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "3px 2px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "right",
    whiteSpace: "nowrap",
  },
  kind: { whiteSpace: "normal", verticalAlign: "bottom" },
  title: {
    width: "100%",
    textAlign: "left",
    whiteSpace: "normal",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  zero: { color: tokens.colorNeutralForeground4 },
});

/** How many findings of each kind in each table; a click lists that table alone. */
export function SummaryTable({ summary }: { readonly summary: Summary }): ReactElement {
  const styles = useStyles();
  const { state, dispatch, texts, say } = usePane();
  const rows = summary.tables.filter(({ findings }) => findings.length > 0);
  return (
    <table className={styles.table} aria-label={texts.countsByTable}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.title)}>
            {texts.table}
          </th>
          {COLUMNS.map((severity) => (
            <th key={severity} scope="col" className={mergeClasses(styles.cell, styles.kind)}>
              <SeverityBadge severity={severity} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ table, title, counts }) => {
          const isChosen = state.filter.table === table;
          return (
            <tr key={table ?? "workbook"} className={isChosen ? styles.chosen : undefined}>
              <th scope="row" className={mergeClasses(styles.cell, styles.title)}>
                <Link
                  as="button"
                  aria-pressed={isChosen}
                  onClick={() => {
                    dispatch({ type: "table-chosen", table: isChosen ? "all" : table });
                  }}
                >
                  {say(title)}
                </Link>
              </th>
              {COLUMNS.map((severity) => (
                <td key={severity} className={mergeClasses(styles.cell, counts[severity] === 0 && styles.zero)}>
                  {counts[severity]}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
