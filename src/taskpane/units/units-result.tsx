import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { THIS_WORKBOOK, type BesideUnits } from "../../actions/units";
import type { ConsolidationFinding } from "../../consolidation";
import { tableTitle } from "../../checks/names";
import type { Validation } from "../../report/report";
import { qualifiedAddress } from "../../workbook/address";
import { CellLink } from "../check/cell-link";
import { SeverityBadge } from "../check/severity";
import { usePane } from "../pane-context";

/** So many are drawn at once. */
const PAGE = 30;
/** More cells than this say no more than the sentence does. */
const MOST_CELLS = 8;

const useStyles = makeStyles({
  outcome: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "6px" },
  item: {
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: "20px",
  },
  sentence: { display: "flex", gap: "6px", alignItems: "baseline" },
  words: { overflowWrap: "anywhere", minWidth: 0 },
  cells: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "8px",
    paddingTop: "4px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  more: { alignSelf: "flex-start" },
  aside: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  lines: { margin: "2px 0 0", paddingLeft: "18px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

interface UnitsResultProps {
  readonly result: BesideUnits;
  readonly validation: Validation;
}

/** How many units were added up, what differs, and what could not be compared. */
export function UnitsResult({ result, validation }: UnitsResultProps): ReactElement {
  const styles = useStyles();
  const { texts, say } = usePane();
  const [shown, setShown] = useState(PAGE);
  const { units, own, compared, findings, notCompared, unread } = result;
  const outcome = texts.units.outcome(units.length, compared.toLocaleString("en-US"));
  const isEqual = findings.length === 0 && units.length > 0;
  return (
    <>
      <p className={styles.outcome} role="status">
        {[
          outcome,
          ...(isEqual ? [texts.units.equal] : []),
          ...(findings.length > 0 ? [texts.units.differences(findings.length)] : []),
        ].join(texts.separator)}
      </p>
      {own.length > 0 && <p className={styles.aside}>{texts.units.own(own.join(texts.listSeparator))}</p>}
      <Lines
        title={texts.units.unread(unread.length)}
        lines={unread.map(({ file, sentence }) => texts.units.fileSays(file, say(sentence)))}
      />
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding, at) => (
          <Difference key={at} finding={finding} />
        ))}
      </ul>
      {findings.length > shown && (
        <Button
          className={styles.more}
          size="small"
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          {texts.moreOfThem(Math.min(PAGE, findings.length - shown))}
        </Button>
      )}
      <Lines
        title={texts.units.notCompared(notCompared.length)}
        lines={notCompared.map(({ table, units: without }) =>
          texts.units.notComparedTable(
            say(tableTitle(validation.book, table)),
            without.join(texts.listSeparator),
            without.length,
          ),
        )}
      />
    </>
  );
}

/** A sentence with its cells: those of this workbook select themselves, those of other files are named. */
function Difference({ finding }: { readonly finding: ConsolidationFinding }): ReactElement {
  const styles = useStyles();
  const { texts, say } = usePane();
  return (
    <li className={styles.item} data-part="unit-difference">
      <div className={styles.sentence}>
        <SeverityBadge severity={finding.severity} />
        <span className={styles.words}>{say(finding.message)}</span>
      </div>
      {finding.cells.length > 0 && (
        <div className={styles.cells}>
          {finding.cells
            .slice(0, MOST_CELLS)
            .map(({ file, cell }, at) =>
              file === THIS_WORKBOOK ? (
                <CellLink key={at} cell={cell} />
              ) : (
                <span key={at}>{texts.units.inFile(file, qualifiedAddress(cell))}</span>
              ),
            )}
        </div>
      )}
    </li>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactElement | null {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <details open={lines.length < 4}>
      <summary className={styles.aside}>{title}</summary>
      <ul className={styles.lines}>
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
