import type { Narration } from "../../actions/narrate";
import { publicationDocx } from "../../actions/publish";
import type { DocxParts } from "../../narrative/writers/docx";
import { download } from "../download";

/** What the file is called, behind department and year. */
const NAMES: Readonly<Record<DocxParts, string>> = {
  all: "部门预算公开",
  text: "部门预算情况说明",
  tables: "部门预算公开表",
};

/**
 * Writes the publication and hands it to the browser as a download.
 * @returns the name of the file
 */
export async function exportWord(narration: Narration, parts: DocxParts): Promise<string> {
  const { department, year } = narration.book;
  const name = `${department ?? ""}${year === null ? "" : `${year}年`}${NAMES[parts]}.docx`;
  download(await publicationDocx(narration, parts), name, "docx");
  return name;
}
