import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import type { Run } from "../../narrative/document";

const useStyles = makeStyles({
  source: {
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // Where colours are the system's own, only a line tells a figure that answers a click.
  figure: {
    color: tokens.colorBrandForegroundLink,
    "@media (forced-colors: active)": {
      textDecorationLine: "underline",
      textDecorationStyle: "dotted",
      color: "LinkText",
    },
  },
  open: { backgroundColor: tokens.colorNeutralBackground1Selected },
  gap: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 },
});

interface RunProps {
  readonly run: Run;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** A piece of the text: figures look like links, names and reasons answer a click without standing out. */
export function RunOfText({ run, isOpen, onOpen }: RunProps): ReactElement {
  const styles = useStyles();
  if (run.from.length === 0 && run.working === null)
    return run.gap === null ? <>{run.text}</> : <mark className={styles.gap}>{run.text}</mark>;
  // A span, not a button: a reason runs over several lines, which a button does not.
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onOpen();
  };
  const looks = mergeClasses(
    styles.source,
    isFigure(run) && styles.figure,
    run.gap !== null && styles.gap,
    isOpen && styles.open,
  );
  return (
    <span role="button" tabIndex={0} aria-expanded={isOpen} className={looks} onClick={onOpen} onKeyDown={onKey}>
      {run.text}
    </span>
  );
}

/** `17,690.90万元`, `占42.88%`, `3个`: what an officer compares with the tables. */
function isFigure({ text, working }: Run): boolean {
  return working !== null || /^[\d,.]+(?:万?元|%|[^\d\s]{0,3})$/u.test(text);
}
