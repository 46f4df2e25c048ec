import { makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Verdict } from "../../checks/equation";
import { columnName, isTotalColumn, rowName } from "../../checks/names";
import type { Figure } from "../../disclosure/figure";
import { movesWith } from "../../report/moves-with";
import { qualifiedAddress, type CellRef } from "../../workbook/address";
import { usePane } from "../pane-context";

/** More lines cover what one is reading. */
const MOST_CELLS = 5;

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: "17px", overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: "14px", fontSize: tokens.fontSizeBase200, lineHeight: "17px" },
});

interface MovesOf {
  readonly cell: CellRef;
  /** Only by this balance; by all where it is left out. */
  readonly within?: Verdict | undefined;
}

/**
 * Pointed at, or with the keyboard on it: which cells would have to change if this one did.
 * @param children a single element that takes the keyboard
 */
export function MovesHint({ cell, within, children }: MovesOf & { readonly children: ReactElement }): ReactElement {
  const { state } = usePane();
  const [isShown, setShown] = useState(false);
  if (state.checked === null) return children;
  return (
    <Tooltip
      content={isShown ? <Moves cell={cell} within={within} /> : ""}
      // What is not shown is not there to be read either.
      relationship={isShown ? "description" : "inaccessible"}
      positioning="below"
      onVisibleChange={(_event, { visible }) => {
        setShown(visible);
      }}
    >
      {children}
    </Tooltip>
  );
}

function Moves({ cell, within }: MovesOf): ReactElement {
  const styles = useStyles();
  const { state, texts } = usePane();
  const verdicts = within === undefined ? (state.checked?.validation.result.verdicts ?? []) : [within];
  const { along, undecided } = movesWith(verdicts, cell);
  const address = qualifiedAddress(cell);
  const [first] = undecided;
  const parts = (first?.equation.parts ?? [])
    .slice(0, MOST_CELLS)
    .map(({ figure }) => qualifiedAddress(figure.cell))
    .join(texts.listSeparator);
  if (along.length === 0)
    return (
      <p className={styles.text}>
        {first === undefined ? texts.day.movesNothing(address) : texts.day.movesPart(address, parts)}
      </p>
    );
  return (
    <>
      <p className={styles.text}>{texts.day.moves(address, along.length)}</p>
      <ul className={styles.list}>
        {along.slice(0, MOST_CELLS).map(({ figure, isOpposite }) => (
          <li key={qualifiedAddress(figure.cell)}>
            <Named figure={figure} />
            {isOpposite && texts.day.opposite}
          </li>
        ))}
        {along.length > MOST_CELLS && <li>{texts.cellsInAll(along.length)}</li>}
      </ul>
      {first !== undefined && (
        <p className={styles.text}>
          {texts.day.movesOneOf(undecided.length, qualifiedAddress(first.equation.total.cell), parts)}
        </p>
      )}
    </>
  );
}

/** `表3!E11 行政运行（201 06 01）· 基本支出`. */
function Named({ figure }: { readonly figure: Figure }): ReactElement {
  const { say } = usePane();
  const row = say(rowName(figure));
  return (
    <>
      {qualifiedAddress(figure.cell)} {isTotalColumn(figure) ? row : `${row} · ${say(columnName(figure))}`}
    </>
  );
}
