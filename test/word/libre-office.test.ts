import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { auditText, certainCorrections, commentsOf } from "../../src/audit";
import { annotatedDocx, correctedDocx, readDocx } from "../../src/word";
import { byTables, PUBLISHED } from "../audit/support/audited";
import { wordFile } from "./word-file";

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
const whereInstalled = hasLibreOffice ? test : test.skip;

/** The document as LibreOffice has it once it opened the file. */
function opened(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "word-"));
  try {
    writeFileSync(join(folder, "a.docx"), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", "fodt", "--outdir", folder, join(folder, "a.docx")],
      { stdio: "ignore" },
    );
    return readFileSync(join(folder, "a.fodt"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the copies of an audited Word file", () => {
  const file = wordFile(PUBLISHED.map((line) => line.replace("收支总预算17,690.90万元", "收支总预算17,690.80万元")));
  const { findings } = auditText({ name: "a.docx", paragraphs: readDocx(file).paragraphs }, byTables());

  whereInstalled(
    "open in LibreOffice with every comment at its place",
    () => {
      const document = opened(annotatedDocx(file, commentsOf(findings)));
      expect(document.match(/<office:annotation /gu)?.length).toBe(findings.length);
      expect(document).toContain("应为：17,690.90万元");
    },
    120_000,
  );

  whereInstalled(
    "open in LibreOffice with every correction as a change to be accepted or refused",
    () => {
      const document = opened(correctedDocx(file, certainCorrections(findings)));
      expect(document).toMatch(/<text:tracked-changes/u);
      expect(document).toMatch(/<text:deletion>[\s\S]*17,690\.80万元/u);
      expect(document).toContain("17,690.90万元");
    },
    120_000,
  );
});
