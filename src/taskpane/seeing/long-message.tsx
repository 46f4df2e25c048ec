import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** A sentence that names more things than this is a list. */
const FEWEST = 3;

const useStyles = makeStyles({
  part: {
    display: "block",
    paddingTop: "4px",
    marginTop: "4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** What a message says of several places, one below the other; a message about one place as it is. */
export function partsOf(message: string): { readonly beginning: string; readonly parts: readonly string[] } {
  const [, beginning = "", rest = ""] = /^(.*?(?:：|: ))(.*)$/su.exec(message) ?? [];
  const parts = rest.split(/；|; /u);
  return parts.length < FEWEST ? { beginning: message, parts: [] } : { beginning, parts };
}

/** The sentence of a finding; opened, what it lists stands as rows. Within a button, and so without a list's elements. */
export function LongMessage({ text, isOpen }: { readonly text: string; readonly isOpen: boolean }): ReactElement {
  const styles = useStyles();
  const { beginning, parts } = partsOf(text);
  if (!isOpen || parts.length === 0) return <>{text}</>;
  return (
    <>
      {beginning}
      {parts.map((part, at) => (
        <span key={at} className={styles.part}>
          {`${at + 1}. ${part}`}
        </span>
      ))}
    </>
  );
}
