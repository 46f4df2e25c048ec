import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { blindSpotsOf, type BlindSpots } from "../../diagnosis/blind-spots";
import type { TableFigure } from "../../disclosure/figure";
import type { TableKind } from "../../disclosure/kinds/definition";
import type { Validation } from "../../report/report";
import { tableTitle } from "../../report/summary";
import { qualifiedAddress } from "../../workbook/address";
import { CellLink } from "../check/cell-link";
import { usePane } from "../pane-context";

type Sort = "unprotected" | "free";
const SORTS: readonly Sort[] = ["unprotected", "free"];
const PAGE = 30;

const useStyles = makeStyles({
  hint: { margin: "4px 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "3px 2px 3px 10px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "right",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
  },
  title: { width: "100%", textAlign: "left", whiteSpace: "normal", overflowWrap: "anywhere", paddingLeft: 0 },
  count: { fontSize: "inherit" },
  cells: {
    fontSize: tokens.fontSizeBase200,
    "& button": { fontSize: "inherit" },
    display: "flex",
    flexWrap: "wrap",
    columnGap: "10px",
    rowGap: "2px",
    alignItems: "center",
    margin: "4px 0",
  },
});

/** 盲区: table by table the cells that no balance protects, and those that the balances let move together. */
export function BlindSpotsTable({ validation }: { readonly validation: Validation }): ReactElement {
  const styles = useStyles();
  const { texts, say } = usePane();
  const { book, result } = validation;
  const spots = useMemo(() => blindSpotsOf(book, result.verdicts, result.uncovered), [book, result]);
  const [open, setOpen] = useState<{ readonly table: TableKind; readonly sort: Sort } | null>(null);
  const shown = spots.filter(({ cells, unprotected }) => cells + unprotected.length > 0);
  const opened = shown.find(({ table }) => table === open?.table);
  const name = ({ table }: BlindSpots): string => say(tableTitle(book.form, table));
  return (
    <>
      <p className={styles.hint}>{texts.seeing.blindSpotsHint}</p>
      <table className={styles.table} aria-label={texts.seeing.blindSpots}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.title)}>
              {texts.table}
            </th>
            {SORTS.map((sort) => (
              <th key={sort} scope="col" className={styles.cell}>
                {texts.seeing[sort]}
              </th>
            ))}
            <th scope="col" className={styles.cell}>
              {texts.seeing.determined}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((spot) => (
            <tr key={spot.table}>
              <th scope="row" className={mergeClasses(styles.cell, styles.title)}>
                {name(spot)}
              </th>
              {SORTS.map((sort) => (
                <td key={sort} className={styles.cell}>
                  {spot[sort].length === 0 ? (
                    "0"
                  ) : (
                    <Link
                      as="button"
                      className={styles.count}
                      aria-expanded={open?.table === spot.table && open.sort === sort}
                      aria-label={texts.seeing.cellsOf(name(spot), texts.seeing[sort], spot[sort].length)}
                      onClick={() => {
                        const isOpen = open?.table === spot.table && open.sort === sort;
                        setOpen(isOpen ? null : { table: spot.table, sort });
                      }}
                    >
                      {spot[sort].length}
                    </Link>
                  )}
                </td>
              ))}
              <td className={styles.cell}>{spot.fixed.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {open !== null && opened && (
        <Cells
          key={`${open.table} ${open.sort}`}
          figures={opened[open.sort]}
          title={`${name(opened)} · ${texts.seeing[open.sort]}`}
          note={open.sort === "free" ? texts.seeing.rankOf(opened.cells, opened.rank) : null}
        />
      )}
    </>
  );
}

/** The cells as links, and all of them selected at once. */
function Cells({
  figures,
  title,
  note,
}: {
  readonly figures: readonly TableFigure[];
  readonly title: string;
  readonly note: string | null;
}): ReactElement {
  const styles = useStyles();
  const { controller, texts } = usePane();
  const [count, setCount] = useState(PAGE);
  return (
    <section aria-label={title} data-part="blind-cells">
      <p className={styles.hint}>
        {title}
        {note !== null && <>{` · ${note}`}</>}
      </p>
      <div className={styles.cells}>
        {figures.slice(0, count).map(({ cell }) => (
          <CellLink key={qualifiedAddress(cell)} cell={cell} />
        ))}
      </div>
      <div className={styles.cells}>
        <Button
          size="small"
          onClick={() => {
            void controller.reveal(figures.map(({ cell }) => cell));
          }}
        >
          {texts.seeing.selectAll}
        </Button>
        {figures.length > count && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setCount(figures.length);
            }}
          >
            {texts.moreOfThem(figures.length - count)}
          </Button>
        )}
      </div>
    </section>
  );
}
