import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";
import { CARDS, FINDINGS, firstSeen } from "../what-to-do";

const useStyles = makeStyles({
  // In nobody's way who uses a mouse; nothing moves when it appears.
  skip: {
    position: "absolute",
    top: "100%",
    left: 0,
    zIndex: 1,
    ":not(:focus)": {
      width: "1px",
      minWidth: 0,
      height: "1px",
      padding: 0,
      border: 0,
      overflow: "hidden",
      clipPath: "inset(50%)",
      whiteSpace: "nowrap",
    },
  },
});

/** For the keyboard: from 校验 past everything that stands between to what there is to do. */
export function Skips({ hasCards }: { readonly hasCards: boolean }): ReactElement {
  const { texts } = usePane();
  return (
    <>
      {hasCards && <Skip label={texts.day.toFirstCard} to={CARDS} />}
      <Skip label={texts.day.toFirstFinding} to={FINDINGS} />
    </>
  );
}

function Skip({ label, to }: { readonly label: string; readonly to: readonly string[] }): ReactElement {
  const styles = useStyles();
  return (
    <Button
      className={styles.skip}
      onClick={({ currentTarget }) => {
        firstSeen(currentTarget.closest("section"), to)?.focus();
      }}
    >
      {label}
    </Button>
  );
}
