import type { Narration } from "../../actions/narrate";
import { publicationDocx } from "../../actions/publish";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Writes the publication and hands it to the browser as a download.
 * @returns the name of the file
 */
export async function exportWord(narration: Narration): Promise<string> {
  const { department, year } = narration.book;
  const name = `${department ?? ""}${year === null ? "" : `${year}年`}部门预算公开.docx`;
  const bytes = await publicationDocx(narration);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: WORD }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
  return name;
}
