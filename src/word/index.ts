export { annotatedDocx, correctedDocx } from "./annotate";
export type { DocxComment, DocxCorrection } from "./notes";
export { readDocx, type DocxParagraph, type DocxText } from "./read-docx";
export { UnreadableDocx } from "./unreadable-docx";
