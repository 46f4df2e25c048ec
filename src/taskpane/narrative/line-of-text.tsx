import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Run } from "../../narrative/document";
import type { ViewLine } from "../../narrative/view";
import type { Choice } from "../../narrative/writers/sheet";
import { CellLink } from "../check/cell-link";
import { usePane } from "../pane-context";

/** A working names few cells; a list of thirty says less than the sentence. */
const MOST_LINKS = 6;

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: "4px 0 8px" },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "14px 0 4px" },
  subheading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightMedium, margin: "8px 0 2px" },
  body: { margin: "0 0 4px", lineHeight: "21px", textIndent: "2em", overflowWrap: "anywhere" },
  stale: { borderLeft: `3px solid ${tokens.colorPaletteYellowBorderActive}`, paddingLeft: "6px" },
  figure: { color: tokens.colorBrandForegroundLink, cursor: "pointer", ":hover": { textDecorationLine: "underline" }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  gap: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorPaletteYellowForeground2 },
  source: { display: "flex", flexWrap: "wrap", gap: "6px", margin: "0 0 6px", padding: "4px 8px", backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusSmall, fontSize: tokens.fontSizeBase200, textIndent: 0 },
  conflict: { border: `1px solid ${tokens.colorPaletteYellowBorderActive}`, borderRadius: tokens.borderRadiusMedium, padding: "8px", margin: "4px 0 8px", fontSize: tokens.fontSizeBase200 },
  side: { margin: "4px 0", padding: "4px 6px", borderRadius: tokens.borderRadiusSmall },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
});

interface LineProps {
  readonly line: ViewLine;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** A line of the text; its figures tell where they come from, an edited one asks which to keep. */
export const LineOfText = memo(function LineOfText({ line, choice, onChoose }: LineProps): ReactElement {
  const styles = useStyles();
  const { controller, texts } = usePane();
  const [shown, setShown] = useState<Run | null>(null);
  const open = (run: Run): void => {
    setShown(shown === run ? null : run);
    if (shown !== run && run.working === null && run.from.length > 0) void controller.reveal(run.from);
  };
  const Element = line.style === "title" ? "h2" : line.style === "heading" ? "h3" : line.style === "subheading" ? "h4" : "p";
  return (
    <div className={line.isStale ? styles.stale : undefined} data-line={line.id}>
      <Element className={styles[line.style]}>
        {line.runs.map((run, at) => <RunOfText key={at} run={run} onOpen={open} />)}
        {line.isStale && <> <Badge size="small" appearance="tint" color="warning">{texts.stale}</Badge></>}
      </Element>
      {shown && (
        <div className={styles.source} role="status">
          {shown.working !== null && <span>{texts.workings}：{shown.working}</span>}
          {shown.from.slice(0, MOST_LINKS).map((cell, at) => <CellLink key={at} cell={cell} />)}
        </div>
      )}
      {line.conflict && (
        <div className={styles.conflict}>
          {texts.conflict}
          {([["mine", line.conflict.mine, texts.mine], ["new", line.conflict.new, texts.theirs]] as const).map(([side, text, label]) => (
            <div key={side} className={mergeClasses(styles.side, choice === side && styles.chosen)}>
              {text ?? "—"} <Button size="small" aria-pressed={choice === side} onClick={() => { onChoose(side); }}>{label}</Button>
            </div>
          ))}
        </div>
      )}
    </div>
  );
});

function RunOfText({ run, onOpen }: { readonly run: Run; readonly onOpen: (run: Run) => void }): ReactElement {
  const styles = useStyles();
  if (run.from.length === 0 && run.working === null) return run.gap === null ? <>{run.text}</> : <mark className={styles.gap}>{run.text}</mark>;
  // A span, not a button: a reason runs over several lines, which a button does not.
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onOpen(run);
  };
  return <span role="button" tabIndex={0} className={mergeClasses(styles.figure, run.gap !== null && styles.gap)} onClick={() => { onOpen(run); }} onKeyDown={onKey}>{run.text}</span>;
}
