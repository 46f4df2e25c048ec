import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ShownPiece } from "../../audit";
import { usePane } from "../pane-context";
import { StepButtons } from "../step-buttons";

export interface WalkPlace {
  readonly key: string;
  readonly piece: ShownPiece;
}

const useStyles = makeStyles({
  walk: { display: "flex", flexGrow: 1, alignItems: "center", gap: "4px" },
  words: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** 上一个 and 下一个 through the places of a text. */
export function Walk({
  places,
  openKey,
  onGo,
}: {
  readonly places: readonly WalkPlace[];
  readonly openKey: string | null;
  readonly onGo: (place: WalkPlace) => void;
}): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const at = places.findIndex(({ key }) => key === openKey);
  const go = (to: number): void => {
    const place = places[to];
    if (place) onGo(place);
  };
  return (
    <div className={styles.walk}>
      <span className={styles.words}>
        {places.length === 0 ? texts.audit.nothingFound : (places[at]?.piece.text ?? "")}
      </span>
      <StepButtons at={at} count={places.length} onGo={go} />
    </div>
  );
}
