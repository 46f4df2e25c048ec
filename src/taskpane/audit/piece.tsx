import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import { correctedWords, type ShownPiece } from "../../audit";
import type { Texts } from "../../text";
import { usePane } from "../pane-context";
import { isWrong } from "./audit-desk";
import { useLooks } from "./looks";

const useStyles = makeStyles({
  place: {
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    scrollMarginTop: "90px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  opened: { outline: `1px solid ${tokens.colorBrandStroke1}` },
  should: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

interface PieceProps {
  readonly id: string;
  readonly piece: ShownPiece;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** A stretch of the text: a figure in the look of its class, words that are wrong, or plain words. */
export function PieceOfText({ id, piece, isOpen, onOpen }: PieceProps): ReactElement {
  const styles = useStyles();
  const looks = useLooks();
  const { texts } = usePane();
  const { text, figure, proposals } = piece;
  if (figure === null && proposals.length === 0) return isOpen ? <span data-place={id}>{text}</span> : <>{text}</>;
  const look = lookOf(piece);
  const [expected] = look === "contradicted" ? (figure?.expected ?? []) : [];
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onOpen();
  };
  // A span, not a button: words may run over several lines, which a button does not.
  return (
    <>
      <span
        role="button"
        tabIndex={0}
        data-place={id}
        data-look={look}
        aria-expanded={isOpen}
        aria-label={spoken(piece, texts)}
        className={mergeClasses(styles.place, looks[look], isOpen && styles.opened)}
        onClick={onOpen}
        onKeyDown={onKey}
      >
        {text}
      </span>
      {expected !== undefined && (
        <span className={styles.should}>{texts.aside("", texts.audit.should(correctedWords(text, expected)))}</span>
      )}
    </>
  );
}

type Look = keyof ReturnType<typeof useLooks>;

function lookOf(piece: ShownPiece): Look {
  const { figure, proposals } = piece;
  if (figure?.class === "contradicted")
    return isWrong(piece) || proposals.length === 0 ? "contradicted" : "acknowledged";
  const judged = figure?.class ?? "no-claim";
  if (judged !== "no-claim") return judged;
  return isWrong(piece) ? "words" : "acknowledged";
}

/** What a screen reader says: the words and what they were found to be. */
function spoken(piece: ShownPiece, texts: Texts): string {
  const { text, figure, proposals } = piece;
  if (figure !== null && figure.class !== "no-claim")
    return texts.audit.figureName(text, texts.audit.classes[figure.class]);
  const [first] = proposals;
  const level = first && (isWrong(piece) ? first.finding.finding.level : "acknowledged");
  return texts.audit.placeName(text, level === undefined ? "" : texts.audit.levels[level]);
}
