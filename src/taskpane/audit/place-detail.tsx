import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactElement, type ReactNode } from "react";
import type { ShownPiece } from "../../audit";
import type { CellRef } from "../../workbook/address";
import { cellKey } from "../../workbook/address";
import { isElsewhere, SourceLink } from "../narrative/source-link";
import { usePane } from "../pane-context";
import { FindingAtPlace } from "./finding-at-place";
import { useLooks } from "./looks";
import { ParagraphLinks } from "./paragraph-links";
import type { Auditing } from "./use-audit";

/** A working names few cells; a list of thirty says less than the sentence. */
const MOST_LINKS = 6;

const useStyles = makeStyles({
  detail: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: "0 0 8px",
    padding: "6px 8px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
  },
  links: { display: "flex", flexWrap: "wrap", columnGap: "8px", "& button": { fontSize: "inherit" } },
});

interface DetailProps {
  readonly paragraph: number;
  readonly piece: ShownPiece;
  readonly onLead: (key: string) => void;
  readonly onLeadTo: (paragraph: number) => void;
  readonly stating: (cell: CellRef) => readonly number[];
  readonly auditing: Auditing;
  readonly isBusy: boolean;
}

/** What was found of a place: where the figure comes from, where else it is stated, and what can be done. */
export function PlaceDetail({
  paragraph,
  piece,
  onLead,
  onLeadTo,
  stating,
  auditing,
  isBusy,
}: DetailProps): ReactElement {
  const styles = useStyles();
  const looks = useLooks();
  const { texts } = usePane();
  const { figure, proposals } = piece;
  const cells = distinct(figure?.cells ?? []);
  const elsewhere = [...new Set(cells.filter((cell) => !isElsewhere(cell)).flatMap(stating))].filter(
    (each) => each !== paragraph,
  );
  return (
    <div className={styles.detail} data-part="detail">
      {figure !== null && figure.class !== "no-claim" && (
        <div>
          <span className={looks[figure.class]}>{texts.audit.classes[figure.class]}</span>
          {figure.subject !== "" && <> {texts.audit.subject(figure.subject)}</>}
        </div>
      )}
      {figure !== null && figure.working !== "" && <div>{texts.audit.working(figure.working)}</div>}
      {cells.length > 0 && (
        <Row title={texts.audit.from}>
          {cells.slice(0, MOST_LINKS).map((cell) => (
            <SourceLink key={cellKey(cell)} cell={cell} />
          ))}
        </Row>
      )}
      {elsewhere.length > 0 && (
        <Row title={texts.audit.alsoIn}>
          <ParagraphLinks numbers={elsewhere} onLeadTo={onLeadTo} />
        </Row>
      )}
      {proposals.map((proposal, at) => (
        <Fragment key={at}>
          <FindingAtPlace proposal={proposal} onLead={onLead} auditing={auditing} isBusy={isBusy} />
        </Fragment>
      ))}
    </div>
  );
}

function Row({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.links}>
      {title}
      {children}
    </div>
  );
}

const distinct = (cells: readonly CellRef[]): readonly CellRef[] => [
  ...new Map(cells.map((cell) => [cellKey(cell), cell])).values(),
];
