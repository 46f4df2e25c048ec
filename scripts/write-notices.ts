import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle, ROOT } from "./bundle";
import { noticesOf, noticesText } from "./notices";

/** The programs that webpack puts into `dist`; made once more here only to learn what they are made of. */
const ENTRIES = [
  "src/taskpane/index",
  "src/workbench/main",
  "src/workbench/pane/before-excel",
  "src/workbench/pane/after-excel",
];

/** Writes the licences of everything in `dist` that is not ours; Microsoft's stands beside its library. */
async function main(): Promise<void> {
  const files: string[] = [];
  for (const entry of ENTRIES) files.push(...(await bundle(entry, "chrome104")).files);
  writeFileSync(join(ROOT, "dist", "THIRD-PARTY-NOTICES.txt"), noticesText(noticesOf(files)));
}

void main();
