import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { qualifiedAddress, type CellRef } from "../../workbook/address";
import { usePane } from "../pane-context";
import { MovesHint } from "./moves-hint";

/** `表3!F11` stays on one line; with a long sheet name it may not fit. */
const LONGEST_UNBROKEN = 14;

const useStyles = makeStyles({ unbroken: { whiteSpace: "nowrap" } });

/** An address that selects its cell, and tells what would change with it. */
export function CellLink({ cell }: { readonly cell: CellRef }): ReactElement {
  const { controller, texts } = usePane();
  const styles = useStyles();
  const address = qualifiedAddress(cell);
  return (
    <MovesHint cell={cell}>
      <Link
        inline
        as="button"
        className={address.length <= LONGEST_UNBROKEN ? styles.unbroken : undefined}
        aria-label={texts.goTo(address)}
        onClick={() => {
          void controller.reveal([cell]);
        }}
      >
        {address}
      </Link>
    </MovesHint>
  );
}
