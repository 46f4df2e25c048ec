import { publicationOf, type Publication } from "../narrative";
import { publishedTables } from "../narrative/publication";
import { printedForms } from "../narrative/publication/target-forms";
import { writeDocx, type DocxParts } from "../narrative/writers/docx";
import { writeWebPage } from "../narrative/writers/web-page";
import type { Narration } from "./narrate";

/** The whole publication: the four parts, the tables and the performance target forms. */
function publication({ workbook, book, inputs, lines, questioned }: Narration): Publication {
  return {
    texts: publicationOf(book, inputs),
    tables: publishedTables(workbook, book),
    lines,
    questioned,
    targets: printedForms(workbook, book.performance),
  };
}

/** 导出Word: the publication, or one of its parts, as a .docx file. Apart from `narrate`, so that the pane loads the Word writer only when it is asked for. */
export function publicationDocx(narration: Narration, parts: DocxParts = "all"): Promise<Uint8Array> {
  return writeDocx(publication(narration), parts);
}

/** The whole publication as one self-contained web page, tables as tables. */
export function publicationHtml(narration: Narration): string {
  return writeWebPage(publication(narration));
}
