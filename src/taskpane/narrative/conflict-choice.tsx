import { makeStyles, mergeClasses, RadioGroup, Radio, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Conflict, Choice } from "../../narrative/writers/sheet";
import type { Texts } from "../../text";
import { differences } from "./differences";

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorPaletteYellowBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px",
    margin: "4px 0 10px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "19px",
    textIndent: 0,
  },
  sides: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: "8px",
    margin: "6px 0",
    "@media (max-width: 359px)": { gridTemplateColumns: "1fr" },
  },
  side: {
    padding: "4px 6px",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1Selected },
  label: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100 },
  different: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
});

interface ConflictProps {
  readonly conflict: Conflict;
  readonly choice: Choice | null;
  readonly onChoose: (id: string, choice: Choice) => void;
  readonly texts: Texts;
}

/** A paragraph as the officer has it beside the one the figures say now, and which of them to keep. */
export function ConflictChoice({ conflict, choice, onChoose, texts }: ConflictProps): ReactElement {
  const styles = useStyles();
  const { id, mine } = conflict;
  return (
    <div className={styles.box} data-part="conflict">
      {texts.conflict}
      <div className={styles.sides}>
        <div className={mergeClasses(styles.side, choice === "mine" && styles.chosen)}>
          <span className={styles.label}>{texts.mineText}</span>
          {mine === null ? (
            <span className={styles.note}>{texts.deletedByYou}</span>
          ) : (
            <Compared text={mine} other={conflict.new} />
          )}
        </div>
        <div className={mergeClasses(styles.side, choice === "new" && styles.chosen)}>
          <span className={styles.label}>{texts.newText}</span>
          {conflict.new === null ? (
            <span className={styles.note}>{texts.noLongerSaid}</span>
          ) : (
            <Compared text={conflict.new} other={mine} />
          )}
        </div>
      </div>
      <RadioGroup
        layout="horizontal"
        value={choice ?? ""}
        aria-label={texts.conflict}
        onChange={(_event, { value }) => {
          onChoose(id, value === "new" ? "new" : "mine");
        }}
      >
        <Radio value="mine" label={texts.mine} />
        <Radio value="new" label={texts.theirs} />
      </RadioGroup>
    </div>
  );
}

/** A text with what the other lacks set off. */
function Compared({ text, other }: { readonly text: string; readonly other: string | null }): ReactElement {
  const styles = useStyles();
  if (other === null) return <>{text}</>;
  return (
    <>
      {differences(text, other).map(({ text: piece, isDifferent }, at) =>
        isDifferent ? (
          <mark key={at} className={styles.different}>
            {piece}
          </mark>
        ) : (
          <span key={at}>{piece}</span>
        ),
      )}
    </>
  );
}
