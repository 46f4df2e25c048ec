import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { previewOf, type RepairPreview } from "../../actions/repair";
import type { Finding } from "../../checks/finding";
import type { Bilingual } from "../../disclosure/bilingual";
import { qualifiedAddress } from "../../workbook/address";
import { usePane } from "../pane-context";
import { CellLink } from "./cell-link";
import { cellStateText } from "./cell-state-text";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "6px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  preview: {
    maxHeight: "200px",
    overflow: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  head: { position: "sticky", top: 0, backgroundColor: tokens.colorNeutralBackground3 },
  cell: {
    padding: "3px 6px",
    textAlign: "left",
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
    fontVariantNumeric: "tabular-nums",
  },
  address: { whiteSpace: "nowrap" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** 修复: shows before → after for every cell, and changes them only on confirmation. */
export function RepairForm({
  finding,
  others,
}: {
  readonly finding: Finding;
  readonly others: readonly Finding[];
}): ReactElement | null {
  const styles = useStyles();
  const { texts, say } = usePane();
  const [asked, setAsked] = useState<"this" | "alike" | null>(null);
  const { repair } = finding;
  const alike = useMemo(
    () =>
      repair?.safety === "safe" ? others.filter((other) => other !== finding && other.repair?.safety === "safe") : [],
    [repair, others, finding],
  );
  // From the findings as they are now: a preview never outlives the figures it was made from.
  const preview = useMemo(
    () => (asked === null ? null : previewOf(asked === "this" ? [finding] : [finding, ...alike])),
    [asked, finding, alike],
  );
  if (!repair) return null;
  if (previewOf([finding]).edits.length === 0) return <p className={styles.note}>{texts.onlyFormulas}</p>;
  return (
    <div className={styles.part}>
      {repair.safety === "changes-figure" && (
        <p className={mergeClasses(styles.note, styles.warning)}>{texts.changesFigure}</p>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          aria-expanded={asked === "this"}
          onClick={() => {
            setAsked("this");
          }}
        >
          {texts.labelled(texts.repair, say(repair.name))}
        </Button>
        {alike.length > 0 && (
          <Button
            size="small"
            aria-expanded={asked === "alike"}
            onClick={() => {
              setAsked("alike");
            }}
          >
            {texts.repairAll(alike.length + 1)}
          </Button>
        )}
      </div>
      {preview && (
        <Preview
          preview={preview}
          name={repair.name}
          onCancel={() => {
            setAsked(null);
          }}
        />
      )}
    </div>
  );
}

function Preview({
  preview: { edits },
  name,
  onCancel,
}: {
  readonly preview: RepairPreview;
  readonly name: Bilingual;
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const { state, controller, texts } = usePane();
  return (
    <div
      className={styles.part}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <p className={styles.note} role="status">
        {texts.previewOf(edits.length)}
      </p>
      <div className={styles.preview} tabIndex={0}>
        <table className={styles.table}>
          <thead className={styles.head}>
            <tr>
              {[texts.cell, texts.before, texts.after].map((title) => (
                <th key={title} scope="col" className={styles.cell}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {edits.map(({ cell, before, after }) => (
              <tr key={qualifiedAddress(cell)}>
                <td className={mergeClasses(styles.cell, styles.address)}>
                  <CellLink cell={cell} />
                </td>
                <td className={styles.cell}>{cellStateText(before, after, texts)}</td>
                <td className={styles.cell}>{cellStateText(after, before, texts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={state.work !== null}
          onClick={() => {
            void controller.carryOut({ kind: "repaired", name, edits });
          }}
        >
          {texts.apply}
        </Button>
        <Button size="small" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
