import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useState, type ReactElement } from "react";
import type { Run } from "../../narrative/document";
import type { ViewLine } from "../../narrative/view";
import type { Choice } from "../../narrative/writers/sheet";
import type { Texts } from "../../text";
import type { CellRef } from "../../workbook/address";
import { ConflictChoice } from "./conflict-choice";
import { RunOfText } from "./run-of-text";
import { isElsewhere, SourceLink } from "./source-link";

/** A working names few cells; a list of thirty says less than the sentence. */
const MOST_LINKS = 6;

const useStyles = makeStyles({
  // The tabs stand over the top of the page.
  line: {
    scrollMarginTop: "44px",
    ":focus": { outlineStyle: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  stale: { borderLeft: `3px solid ${tokens.colorPaletteYellowBorderActive}`, paddingLeft: "6px" },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: "4px 0 8px" },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "14px 0 4px" },
  subheading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightMedium, margin: "8px 0 2px" },
  body: { margin: "0 0 4px", lineHeight: "22px", textIndent: "2em", overflowWrap: "anywhere" },
  badge: {
    padding: "0 6px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  own: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  source: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "8px",
    margin: "0 0 6px",
    padding: "4px 8px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
});

interface LineProps {
  readonly line: ViewLine;
  /** It is written, but new since; only said where `line` is stale. */
  readonly isNew: boolean;
  readonly choice: Choice | null;
  readonly onChoose: (id: string, choice: Choice) => void;
  readonly onReveal: (cells: readonly CellRef[]) => void;
  readonly texts: Texts;
}

/** A line of the text; its figures tell where they come from, an edited one asks which to keep. */
export const LineOfText = memo(function LineOfText({
  line,
  isNew,
  choice,
  onChoose,
  onReveal,
  texts,
}: LineProps): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState<number | null>(null);
  const shown = open === null ? undefined : line.runs[open];
  const toggle = (at: number, { working, from }: Run): void => {
    setOpen(open === at ? null : at);
    const here = from.filter((cell) => !isElsewhere(cell));
    if (open !== at && working === null && here.length > 0) onReveal(here);
  };
  const Element =
    line.style === "title" ? "h2" : line.style === "heading" ? "h3" : line.style === "subheading" ? "h4" : "p";
  return (
    <div className={mergeClasses(styles.line, line.isStale && styles.stale)} data-line={line.id} tabIndex={-1}>
      <Element className={styles[line.style]}>
        {line.runs.map((run, at) => (
          <RunOfText
            key={at}
            run={run}
            isOpen={open === at}
            onOpen={() => {
              toggle(at, run);
            }}
          />
        ))}
        {line.isOwn && (
          <>
            {" "}
            <span className={mergeClasses(styles.badge, styles.own)}>{texts.yourText}</span>
          </>
        )}
        {line.isStale && (
          <>
            {" "}
            <span className={styles.badge}>{isNew ? texts.added : texts.stale}</span>
          </>
        )}
      </Element>
      {shown && (
        <div className={styles.source} role="status">
          {shown.working !== null && <span>{texts.labelled(texts.workings, shown.working)}</span>}
          {shown.from.slice(0, MOST_LINKS).map((cell, at) => (
            <SourceLink key={at} cell={cell} />
          ))}
        </div>
      )}
      {line.conflict && <ConflictChoice conflict={line.conflict} choice={choice} onChoose={onChoose} texts={texts} />}
    </div>
  );
});
