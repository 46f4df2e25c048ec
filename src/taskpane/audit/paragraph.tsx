import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { ShownParagraph, ShownPiece } from "../../audit";
import type { CellRef } from "../../workbook/address";
import { placeKey } from "./audit-desk";
import { PieceOfText } from "./piece";
import { PlaceDetail } from "./place-detail";
import type { Auditing } from "./use-audit";

const useStyles = makeStyles({
  body: { margin: "0 0 4px", lineHeight: "24px", textIndent: "2em", overflowWrap: "anywhere" },
  heading: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: "12px 0 4px",
    textIndent: 0,
  },
  led: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: "6px" },
});

export interface ParagraphProps {
  readonly paragraph: ShownParagraph;
  /** The place that is open, where it is in this paragraph. */
  readonly openKey: string | null;
  readonly onToggle: (key: string | null) => void;
  readonly onReveal: (cells: readonly CellRef[]) => void;
  readonly onLead: (key: string) => void;
  readonly onLeadTo: (paragraph: number) => void;
  /** The paragraphs that state a cell. */
  readonly stating: (cell: CellRef) => readonly number[];
  readonly auditing: Auditing;
  readonly isBusy: boolean;
}

/** A paragraph of the text; the place that was clicked is explained below it. */
export const ParagraphOfText = memo(
  function ParagraphOfText({ paragraph, openKey, onToggle, onReveal, ...rest }: ParagraphProps): ReactElement {
    const styles = useStyles();
    const { number, prefix, isHeading, pieces } = paragraph;
    const keyOf = ({ start }: ShownPiece): string => placeKey({ paragraph: number, start });
    const open = pieces.find((piece) => keyOf(piece) === openKey);
    const isExplained = open !== undefined && (open.figure !== null || open.proposals.length > 0);
    const Element = isHeading ? "h2" : "p";
    return (
      <div data-paragraph={number} className={openKey !== null && !isExplained ? styles.led : undefined}>
        <Element className={mergeClasses(styles.body, isHeading && styles.heading)}>
          {prefix}
          {pieces.map((piece) => {
            const key = keyOf(piece);
            return (
              <PieceOfText
                key={key}
                id={key}
                piece={piece}
                isOpen={key === openKey}
                onOpen={() => {
                  onToggle(key === openKey ? null : key);
                  if (key !== openKey) onReveal(piece.figure?.cells ?? []);
                }}
              />
            );
          })}
        </Element>
        {isExplained && <PlaceDetail paragraph={number} piece={open} {...rest} />}
      </div>
    );
  },
  // What is done with a place is only offered where one is open.
  (before, after) =>
    before.paragraph === after.paragraph &&
    before.openKey === after.openKey &&
    (after.openKey === null || (before.isBusy === after.isBusy && before.auditing === after.auditing)) &&
    before.onToggle === after.onToggle &&
    before.onReveal === after.onReveal,
);
