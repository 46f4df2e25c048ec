import type { Narration } from "../../actions/narrate";
import { publicationDocx } from "../../actions/publish";
import { download } from "../download";

/**
 * Writes the publication and hands it to the browser as a download.
 * @returns the name of the file
 */
export async function exportWord(narration: Narration): Promise<string> {
  const { department, year } = narration.book;
  const name = `${department ?? ""}${year === null ? "" : `${year}年`}部门预算公开.docx`;
  download(await publicationDocx(narration), name, "docx");
  return name;
}
