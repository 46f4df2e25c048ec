import { readFileSync } from "node:fs";
import { join } from "node:path";
import { narrateWorkbook } from "../../src/actions/narrate";
import { publicationHtml } from "../../src/actions/publish";
import { readWorkbook } from "../../src/xlsx";
import { withCells } from "../support/grid-draft";
import { sampleWithInputs } from "../support/sample-inputs";

const file = "disclosure-2024.xlsx";
const narration = narrateWorkbook(readWorkbook(readFileSync(join(__dirname, "../../assets/sample", file)), file));
const page = publicationHtml(narration);
const all = (pattern: RegExp): string[] => [...page.matchAll(pattern)].map(([, found]) => found ?? "");

describe("the publication as a web page", () => {
  test("holds every paragraph, table and target form", () => {
    const paragraphs = all(/<(?:p|h[2-4])(?: id="[^"]*")?>(.*?)<\/(?:p|h[2-4])>/gu);
    for (const { text } of narration.lines)
      expect(paragraphs).toContain(text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;"));
    expect(all(/<(table)>/gu)).toHaveLength(11);
    expect(all(/(<table class="form">)/gu)).toHaveLength(23);
  });

  test("has contents that lead to its headings, and tables with headings for columns and rows", () => {
    const anchors = new Set(all(/ id="([^"]+)"/gu));
    const links = all(/ href="#([^"]+)"/gu);
    expect(links).toHaveLength(4 + 2 + 11 + 12 + 1);
    for (const link of links) expect(anchors).toContain(link);
    expect(page).toContain('<th scope="row">一般公共服务支出</th><td class="amount">');
    expect(all(/<thead>(.*?)<\/thead>/gu)[1]).toContain('<th scope="colgroup" colspan="7">财政拨款（补助）</th>');
    expect(all(/(<caption>)/gu)).toHaveLength(11 + 23);
  });

  test("closes what it opens and needs nothing beside it", () => {
    const open: string[] = [];
    for (const [, closing = "", tag = ""] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gu)) {
      if (["meta", "br"].includes(tag)) continue;
      if (closing === "") open.push(tag);
      else expect(open.pop()).toBe(tag);
    }
    expect(open).toEqual([]);
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/u);
    expect(page).not.toMatch(/<script|<link|<img|url\(|https?:/u);
  });

  test("takes texts from cells as text, whatever they hold", () => {
    const nasty = '<img src=x onerror="alert(1)">&';
    const other = publicationHtml(
      narrateWorkbook(withCells(sampleWithInputs(), { "项目情况!B4": nasty, "表5!D9": nasty })),
    );
    expect(other).not.toContain("<img");
    expect(other).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;");
  });
});
