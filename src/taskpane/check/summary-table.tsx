import { Link, makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { ASPECTS, overviewOf, type Aspect, type OverviewCell, type OverviewRow } from "../../report/overview";
import type { Summary } from "../../report/summary";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "3px 2px 3px 10px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "right",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
  },
  title: { width: "100%", textAlign: "left", whiteSpace: "normal", overflowWrap: "anywhere" },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  sound: { color: tokens.colorPaletteGreenForeground1 },
  missing: { color: tokens.colorPaletteRedForeground1 },
  error: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** 总览: every table by what is open in it, a tick where nothing is; each number lists what it counts. */
export function SummaryTable({ summary }: { readonly summary: Summary }): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const rows = useMemo(() => overviewOf(summary), [summary]);
  // One stop for Tab, the arrows within.
  const arrows = useArrowNavigationGroup({ axis: "both", memorizeCurrent: true });
  return (
    <table {...arrows} className={styles.table} aria-label={texts.overview} data-part="overview">
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.title)}>
            {texts.overview}
          </th>
          {ASPECTS.map((aspect) => (
            <th key={aspect} scope="col" className={styles.cell}>
              {texts.overviewAspects[aspect]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function TableRow({ row: { key, title, isThere, cells } }: { readonly row: OverviewRow }): ReactElement {
  const styles = useStyles();
  const { state, texts, say } = usePane();
  const isChosen = state.filter.table === key;
  return (
    <tr className={isChosen ? styles.chosen : undefined}>
      <th scope="row" className={mergeClasses(styles.cell, styles.title)}>
        {say(title)}
      </th>
      {isThere || cells.form.open > 0 ? (
        ASPECTS.map((aspect) => (
          <td key={aspect} className={styles.cell}>
            <Count cell={cells[aspect]} group={key} aspect={aspect} name={say(title)} />
          </td>
        ))
      ) : (
        <td className={mergeClasses(styles.cell, styles.missing)} colSpan={ASPECTS.length}>
          {texts.notThere}
        </td>
      )}
    </tr>
  );
}

function Count({
  cell: { open, gravest },
  group,
  aspect,
  name,
}: {
  readonly cell: OverviewCell;
  readonly group: string;
  readonly aspect: Aspect;
  readonly name: string;
}): ReactElement {
  const styles = useStyles();
  const { state, dispatch, texts } = usePane();
  if (open === 0) return <span className={styles.sound}>✓</span>;
  const { table, aspect: chosen } = state.filter;
  const isChosen = table === group && chosen === aspect;
  return (
    <Link
      as="button"
      className={gravest === "logical" ? styles.error : undefined}
      aria-pressed={isChosen}
      aria-label={texts.findingsOf(`${name} ${texts.overviewAspects[aspect]}`, open)}
      onClick={() => {
        dispatch({ type: "aspect-chosen", table: isChosen ? "all" : group, aspect: isChosen ? null : aspect });
      }}
    >
      {open}
    </Link>
  );
}
