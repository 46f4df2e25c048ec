import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { qualifiedAddress, type CellRef } from "../../workbook/address";
import { usePane } from "../pane-context";

/** An address that selects its cell. */
export function CellLink({ cell }: { readonly cell: CellRef }): ReactElement {
  const { controller, texts } = usePane();
  const address = qualifiedAddress(cell);
  return (
    <Link inline as="button" aria-label={texts.goTo(address)} onClick={() => { void controller.reveal([cell]); }}>
      {address}
    </Link>
  );
}
