import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", columnGap: "12px", fontSize: tokens.fontSizeBase200 },
});

/** Sample and template, to be opened in Excel; nothing where the pane has no files beside it. */
export function Files(): ReactElement | null {
  const styles = useStyles();
  const { files, texts } = usePane();
  if (files === null) return null;
  return (
    <div className={styles.row} data-part="files">
      <Link inline href={files.sample} download={texts.day.sampleFile}>
        {texts.day.sample}
      </Link>
      <Link inline href={files.template} download={texts.day.templateFile}>
        {texts.day.template}
      </Link>
    </div>
  );
}
