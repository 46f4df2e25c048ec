import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DOCUMENTS } from "../../scripts/write-docs";
import { RULES } from "../../src/checks";
import { ruleCatalogue } from "../../src/report/rule-catalogue";

test.each(Object.keys(DOCUMENTS))("%s 与规则一致；不一致时运行 npm run docs", (path) => {
  expect(readFileSync(join(__dirname, "../..", path), "utf8")).toBe(DOCUMENTS[path]?.());
});

test("每条规则都在目录中，带编号、依据和办法", () => {
  const catalogue = ruleCatalogue(RULES, new Map());
  for (const rule of RULES) {
    expect(catalogue).toContain(`\`${rule.id}\``);
    expect(catalogue).toContain(rule.holds.zh);
    expect(catalogue).toContain(rule.remedy.zh);
  }
  expect(catalogue.match(/^- 依据：《/gm)).toHaveLength(RULES.length);
});
