import { publicationOf } from "../narrative";
import { publishedTables } from "../narrative/publication";
import { writeDocx } from "../narrative/writers/docx";
import type { Narration } from "./narrate";

/** 导出Word: the whole publication as a .docx file. Apart from `narrate`, so that the pane loads the Word writer only when it is asked for. */
export function publicationDocx({ workbook, book, inputs }: Narration): Promise<Uint8Array> {
  return writeDocx(publicationOf(book, inputs), publishedTables(workbook, book));
}
