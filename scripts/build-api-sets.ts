/**
 * Writes src/embedded-host/api-sets.json: for each member of Excel's object model that the embedded
 * host has, the ExcelApi set that introduced it, from the remarks of @types/office-js.
 * Run it after adding a member: `npx tsx scripts/build-api-sets.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript";
import { MEMBERS } from "../src/embedded-host/members/index";

const typings = join(dirname(createRequire(__filename).resolve("@types/office-js/package.json")), "index.d.ts");
const source = ts.createSourceFile(typings, readFileSync(typings, "utf8"), ts.ScriptTarget.Latest, true);

/** `Range.values` → `1.1`, for every member of every class of the namespace Excel. */
function documentedSets(): Map<string, string> {
  const sets = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) && node.name.text === "Excel" && node.body && ts.isModuleBlock(node.body)) {
      for (const statement of node.body.statements) if (ts.isClassDeclaration(statement)) readClass(statement);
    }
    ts.forEachChild(node, visit);
  };
  const readClass = (statement: ts.ClassDeclaration): void => {
    for (const member of statement.members) {
      const name = member.name?.getText();
      const remarks = ts
        .getJSDocCommentsAndTags(member)
        .map((tag) => tag.getText())
        .join(" ");
      const set = /\[Api set: ExcelApi (\d+\.\d+)/.exec(remarks)?.[1];
      const key = `${statement.name?.text ?? ""}.${name ?? ""}`;
      if (name && set && !sets.has(key)) sets.set(key, set);
    }
  };
  ts.forEachChild(source, visit);
  return sets;
}

/** Members that the library calls behind a documented one. */
const PUBLIC_NAMES: Readonly<Record<string, string>> = {
  _RegisterDataChangedEvent: "onChanged",
  _UnregisterDataChangedEvent: "onChanged",
};

const documented = documentedSets();
const table: Record<string, Record<string, string>> = {};
for (const [type, members] of Object.entries(MEMBERS)) {
  for (const member of members) {
    const set = documented.get(`${type}.${PUBLIC_NAMES[member] ?? member.charAt(0).toLowerCase() + member.slice(1)}`);
    if (set) (table[type] ??= {})[member] = set;
    else if (!member.startsWith("_")) console.log(`no set documented: ${type}.${member}`);
  }
}
writeFileSync(join(__dirname, "../src/embedded-host/api-sets.json"), `${JSON.stringify(table, null, 2)}\n`);
