import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { paragraphsStating } from "../../audit/view";
import type { CellRef } from "../../workbook/address";
import { usePane } from "../pane-context";

/** A total stands in many paragraphs; the first of them say enough. */
const MOST_LINKS = 8;

const useStyles = makeStyles({
  links: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    "& button": { fontSize: "inherit" },
  },
});

/** Where the text that was audited states cells of a finding: what is to be changed there too. */
export function ToldInText({ cells }: { readonly cells: readonly CellRef[] }): ReactElement | null {
  const styles = useStyles();
  const { state, dispatch, controller, texts } = usePane();
  const { told } = state;
  const paragraphs = useMemo(
    () =>
      told === null ? [] : [...new Set(cells.flatMap((cell) => paragraphsStating(told, cell)))].sort((a, b) => a - b),
    [told, cells],
  );
  if (paragraphs.length === 0) return null;
  return (
    <div className={styles.links} data-part="told">
      {texts.audit.toldIn}
      {paragraphs.slice(0, MOST_LINKS).map((number) => (
        <Link
          key={number}
          inline
          as="button"
          onClick={() => {
            controller.show("audit");
            dispatch({ type: "paragraph-asked", number });
          }}
        >
          {texts.audit.paragraph(number)}
        </Link>
      ))}
    </div>
  );
}
