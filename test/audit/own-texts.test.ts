import { auditText, evidenceOf, toldFromLines } from "../../src/audit";
import { narrated } from "../support/narrated";
import { INVENTED_PLACES, printedWorkbook, REAL_FORMS } from "../support/real-forms";

const PLACES = [...REAL_FORMS, ...INVENTED_PLACES].map((printed) => [printed.id, printedWorkbook(printed)] as const);

test.each(PLACES)("a text made of published tables is proved by them, but for its blanks: %s", (_id, workbook) => {
  const lines = narrated(workbook).lines.map(({ text }) => text);
  const { figures, findings } = auditText(toldFromLines("text", lines), evidenceOf(workbook));
  expect(figures.flatMap((figure) => (figure.class === "contradicted" ? [figure.text] : []))).toEqual([]);
  expect(figures.flatMap((figure) => (figure.class === "open" ? [figure.text] : []))).toEqual([]);
  expect(findings.flatMap(({ message }) => (message.includes("没有填") ? [] : [message]))).toEqual([]);
});
