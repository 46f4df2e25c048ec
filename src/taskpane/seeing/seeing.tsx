import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ComponentType, type ReactElement } from "react";
import type { Validation } from "../../report/report";
import { lateView } from "../late-view";
import { usePane } from "../pane-context";

interface ViewProps {
  readonly validation: Validation;
}

// Each comes only when someone opens it.
const Pictures = lateView<ViewProps>(async () => (await import("./pictures")).Pictures);
const BlindSpotsTable = lateView<ViewProps>(async () => (await import("./blind-spots")).BlindSpotsTable);

const useStyles = makeStyles({
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** What 总览 shows beyond its numbers: blind spots, and pictures of the money. */
export function Seeing({ validation }: ViewProps): ReactElement {
  const { texts } = usePane();
  return (
    <>
      <Opened part="blind-spots" title={texts.seeing.blindSpots} view={BlindSpotsTable} validation={validation} />
      <Opened part="pictures" title={texts.seeing.pictures} view={Pictures} validation={validation} />
    </>
  );
}

function Opened({
  part,
  title,
  view: View,
  validation,
}: ViewProps & {
  readonly part: string;
  readonly title: string;
  readonly view: ComponentType<ViewProps>;
}): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      data-part={part}
      onToggle={(event) => {
        // A table within it opens and closes too.
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary className={styles.summary}>{title}</summary>
      {isOpen && <View validation={validation} />}
    </details>
  );
}
