import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { printTable } from "./report";

const ENTRY = "src/taskpane/index.tsx";
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);

/** Code that one script holds. */
export interface PaneSize {
  /** What the pane needs to open and to check, compressed, in bytes. */
  readonly first: number;
  /** Everything, the views and writers that come later included. */
  readonly all: number;
}

/**
 * How large the pane's code is, minified and compressed by Brotli, as servers send it to every browser that Excel
 * shows a pane in.
 * @param isOwn without the libraries: React, Fluent UI, decimal.js, writers of files
 */
export async function paneSize(isOwn: boolean): Promise<PaneSize> {
  const { outputFiles, metafile } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    charset: "utf8",
    outdir: "size",
    write: false,
    metafile: true,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    ...(isOwn && { packages: "external" as const }),
  });
  const sizes = new Map(outputFiles.map(({ path, contents }) => [fileName(path), brotliCompressSync(contents).length]));
  const needed = new Set<string>();
  const need = (path: string): void => {
    if (needed.has(path)) return;
    needed.add(path);
    for (const { path: other, kind, external } of metafile.outputs[path]?.imports ?? [])
      if (kind === "import-statement" && external !== true) need(other);
  };
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) if (entryPoint === ENTRY) need(path);
  const together = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + (sizes.get(fileName(name)) ?? 0), 0);
  return { first: together(needed), all: together(sizes.keys()) };
}

const fileName = (path: string): string => path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);

/** Prints how large the pane's code is. */
export async function benchSize(): Promise<void> {
  const rows = [["", "to open and check, kB", "all of it, kB"]];
  for (const [name, isOwn] of [
    ["own code", true],
    ["with libraries", false],
  ] as const) {
    const { first, all } = await paneSize(isOwn);
    rows.push([name, kilobytes(first), kilobytes(all)]);
  }
  printTable("The task pane's code, compressed", rows);
}
