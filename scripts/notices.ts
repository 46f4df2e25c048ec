import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LICENCE_TERMS } from "./licence-terms";

/** A package of others whose code is passed on, with the terms it comes under. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier, as the package states it. */
  readonly licence: string;
  /** The full texts of its licence and notice files. */
  readonly texts: readonly string[];
}

const APACHE = /Apache License[\s\S]*Version 2\.0[\s\S]*TERMS AND CONDITIONS/;

/**
 * The notices of the packages that files come from, by name.
 * @param files paths of what was bundled; what lies outside node_modules is our own
 * @throws where a package's terms cannot be found
 */
export function noticesOf(files: readonly string[]): Notice[] {
  const folders = new Set(files.flatMap((file) => packageFolder(file) ?? []));
  const packages = new Map([...folders].map(statementOf).map((one) => [`${one.name} ${one.version}`, one]));
  // The Apache licence names no holder in its text, so that one copy serves all.
  const apache = [...packages.values()].flatMap(({ texts }) => texts).find((text) => APACHE.test(text));
  return [...packages.values()]
    .map(({ name, version, licence, holder, texts }): Notice => {
      const terms = licence === "Apache-2.0" ? apache : LICENCE_TERMS[licence]?.(holder);
      const all = texts.length > 0 || terms === undefined ? texts : [terms];
      if (all.length === 0) throw new Error(`${name} ${version} (${licence}) comes without its licence's text.`);
      return { name, version, licence, texts: all };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The notices as one text to go with what is passed on; a text that several packages share stands once. */
export function noticesText(notices: readonly Notice[]): string {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) {
    const text = notice.texts.join("\n\n").replace(/\r\n?/g, "\n").trim();
    groups.set(text, [...(groups.get(text) ?? []), notice]);
  }
  return [...groups]
    .map(([text, same]) => {
      const names = same.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
      return `${names.join("\n")}\n\n${text}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

/** `…/node_modules/@scope/name` of a file in a package; `null` for a file of our own. */
function packageFolder(file: string): string | null {
  const normal = file.replace(/\\/g, "/");
  const at = normal.lastIndexOf("node_modules/");
  if (at < 0) return null;
  const [scope = "", name = ""] = normal.slice(at + "node_modules/".length).split("/");
  return `${normal.slice(0, at)}node_modules/${scope.startsWith("@") ? `${scope}/${name}` : scope}`;
}

function statementOf(folder: string): Notice & { readonly holder: string } {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string | { readonly type: string };
    readonly author?: string | { readonly name: string };
  };
  const texts = licenceTexts(folder);
  const stated = typeof license === "string" ? license : license?.type;
  const licence = stated ?? (texts.some((text) => APACHE.test(text)) ? "Apache-2.0" : undefined);
  if (licence === undefined) throw new Error(`${name} ${version} does not say under which licence it is.`);
  const holder = (typeof author === "string" ? author : author?.name) ?? `the authors of ${name}`;
  return { name, version, licence, texts, holder };
}

function licenceTexts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|notice)/i.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), "utf8"));
}
