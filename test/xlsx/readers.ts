import { read, utils } from "@e965/xlsx";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file to the rows a program shows of each sheet. */
export type Reader = (bytes: Uint8Array) => (sheet: string) => string[];

/** Every program at hand that reads workbooks. */
export function readers(): Reader[] {
  const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
  return hasLibreOffice ? [sheetJs, libreOffice] : [sheetJs];
}

const sheetJs: Reader = (bytes) => {
  const { Sheets } = read(bytes, { type: "array" });
  return (sheet) => utils.sheet_to_csv(Sheets[sheet] ?? {}).split("\n");
};

const libreOffice: Reader = (bytes) => {
  const folder = mkdtempSync(join(tmpdir(), "patched-"));
  try {
    writeFileSync(join(folder, "a.xlsx"), bytes);
    // Every sheet into a file of its own, cells as shown, UTF-8.
    const toCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        toCsv,
        "--outdir",
        folder,
        join(folder, "a.xlsx"),
      ],
      { stdio: "ignore" },
    );
    const sheets = new Map(
      readdirSync(folder)
        .filter((file) => file.endsWith(".csv"))
        .map((file) => [file.slice("a-".length, -".csv".length), readFileSync(join(folder, file), "utf8").split("\n")]),
    );
    return (sheet) => sheets.get(sheet) ?? [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
