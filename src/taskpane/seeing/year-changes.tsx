import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { decimal, formatAmount, type Decimal } from "../../disclosure/money";
import type { YearChange } from "../../report/pictures";
import { usePane } from "../pane-context";
import { DataTable } from "./data-table";

const HUNDRED = decimal("100");

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0 0 4px", padding: 0 },
  row: { padding: "3px 0", breakInside: "avoid" },
  words: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  unknown: { color: tokens.colorNeutralForeground3 },
  bars: { display: "block", width: "100%", printColorAdjust: "exact", WebkitPrintColorAdjust: "exact" },
  axis: { stroke: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  // Apart by their side of the axis and by their filling, not by colour alone.
  more: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "CanvasText" } },
  less: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorBrandBackground,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
});

/** 同比: a bar for each 类, to the right where it grows, to the left where it shrinks, with a table behind it. */
export function YearChangesPicture({ changes }: { readonly changes: readonly YearChange[] }): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const largest = changes.reduce((most, { change }) => Math.max(most, change?.abs().toNumber() ?? 0), 0);
  return (
    <div>
      <ul className={styles.list} aria-label={texts.seeing.changesTold}>
        {changes.map(({ code, name, change, ...years }) => (
          <li key={code} className={styles.row}>
            <div className={styles.words}>
              <span>{name}</span>
              {change === null ? (
                <span className={styles.unknown}>{texts.seeing.lastYearUnknown}</span>
              ) : (
                <span className={styles.amount}>{texts.aside(signed(change), rateOf(change, years.previous))}</span>
              )}
            </div>
            <Bar share={change === null || largest === 0 ? 0 : change.toNumber() / largest} />
          </li>
        ))}
      </ul>
      <DataTable
        caption={texts.seeing.changes}
        head={[
          texts.seeing.category,
          texts.seeing.thisYear,
          texts.seeing.lastYear,
          texts.seeing.change,
          texts.seeing.rate,
        ]}
        rows={changes.map(({ name, amount, previous, change }) => [
          name,
          formatAmount(amount),
          previous === null ? "—" : formatAmount(previous),
          change === null ? "—" : signed(change),
          change === null ? "—" : rateOf(change, previous),
        ])}
        amountsFrom={1}
      />
    </div>
  );
}

/** @param share of the largest change, −1 to 1 */
function Bar({ share }: { readonly share: number }): ReactElement {
  const styles = useStyles();
  const width = Math.max(share === 0 ? 0 : 0.4, Math.abs(share) * 49);
  return (
    <svg className={styles.bars} height="10" aria-hidden focusable="false">
      {share !== 0 && (
        <rect
          className={share > 0 ? styles.more : styles.less}
          x={`${share > 0 ? 50 : 50 - width}%`}
          y="1"
          width={`${width}%`}
          height="8"
        />
      )}
      <line className={styles.axis} x1="50%" x2="50%" y1="0" y2="10" />
    </svg>
  );
}

const signed = (change: Decimal): string =>
  `${change.isPositive() && !change.isZero() ? "+" : ""}${formatAmount(change)}`;

function rateOf(change: Decimal, previous: Decimal | null): string {
  if (previous === null || previous.isZero()) return "—";
  const rate = change.times(HUNDRED).div(previous);
  return `${rate.isPositive() && !rate.isZero() ? "+" : ""}${rate.toFixed(2)}%`;
}
