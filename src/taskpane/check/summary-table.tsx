import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FindingCounts, Summary } from "../../report/summary";
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
  sound: { color: tokens.colorPaletteGreenForeground1 },
  zero: { color: tokens.colorNeutralForeground4 },
});

const isClean = ({ logical, verifiable, formal }: FindingCounts): boolean => logical + verifiable + formal === 0;

/** How many findings of each kind in each table, a tick where nothing is to be done; a click lists that table alone. */
export function SummaryTable({ summary }: { readonly summary: Summary }): ReactElement {
  const styles = useStyles();
  const { state, dispatch, texts, say } = usePane();
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
        {summary.tables.map(({ key, title, sheet, counts, findings }) => {
          const isChosen = state.filter.table === key;
          return (
            <tr key={key} className={isChosen ? styles.chosen : undefined}>
              <th scope="row" className={mergeClasses(styles.cell, styles.title)}>
                {findings.length === 0 ? (
                  say(title)
                ) : (
                  <Link
                    as="button"
                    aria-pressed={isChosen}
                    onClick={() => {
                      dispatch({ type: "table-chosen", table: isChosen ? "all" : key });
                    }}
                  >
                    {say(title)}
                  </Link>
                )}
              </th>
              {isClean(counts) && sheet !== null ? (
                <td className={mergeClasses(styles.cell, styles.sound)} colSpan={COLUMNS.length}>
                  {texts.sound(counts.rounding)}
                </td>
              ) : (
                COLUMNS.map((severity) => (
                  <td key={severity} className={mergeClasses(styles.cell, counts[severity] === 0 && styles.zero)}>
                    {counts[severity]}
                  </td>
                ))
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
