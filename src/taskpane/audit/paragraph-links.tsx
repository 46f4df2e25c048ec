import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";

/** 第N段, each leading to its paragraph. */
export function ParagraphLinks({
  numbers,
  onLeadTo,
}: {
  readonly numbers: readonly number[];
  readonly onLeadTo: (paragraph: number) => void;
}): ReactElement {
  const { texts } = usePane();
  return (
    <>
      {numbers.map((number) => (
        <Link
          key={number}
          inline
          as="button"
          onClick={() => {
            onLeadTo(number);
          }}
        >
          {texts.audit.paragraph(number)}
        </Link>
      ))}
    </>
  );
}
