import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { preProcessFile } from "typescript";

const SRC = join(__dirname, "../../src");

const MODULES: readonly string[] = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.tsx?$/.test(name),
);

/** The files of `src` that a file imports, by type or by value. */
function importsOf(module: string): string[] {
  const { importedFiles } = preProcessFile(readFileSync(join(SRC, module), "utf8"), true, true);
  return importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith(".")) return [];
    const base = join(SRC, dirname(module), fileName);
    const found = [`${base}.ts`, `${base}.tsx`, join(base, "index.ts")].find((file) => existsSync(file));
    return found === undefined ? [] : [relative(SRC, found)];
  });
}

/** Groups of files each of which reaches every other by imports (Tarjan's strongly connected components). */
function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (module: string): number => {
    const at = order.size;
    order.set(module, at);
    lowest.set(module, at);
    open.push(module);
    for (const next of imports.get(module) ?? []) {
      const reached = order.has(next) ? (open.includes(next) ? (order.get(next) ?? at) : at) : visit(next);
      lowest.set(module, Math.min(lowest.get(module) ?? at, reached));
    }
    const low = lowest.get(module) ?? at;
    if (low === at) {
      const circle = open.splice(open.indexOf(module));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  };
  for (const module of imports.keys()) if (!order.has(module)) visit(module);
  return circles;
}

describe("the imports of the house", () => {
  it("run in no circle, not even by type", () => {
    expect(circlesOf(new Map(MODULES.map((module) => [module, importsOf(module)])))).toEqual([]);
  });

  it("are followed through every way of writing them", () => {
    expect(
      circlesOf(
        new Map([
          ["a", ["b"]],
          ["b", ["c", "d"]],
          ["c", ["a"]],
          ["d", []],
        ]),
      ),
    ).toEqual([["a", "b", "c"]]);
    expect(importsOf("taskpane/narrative/use-narrative.ts")).toEqual(
      expect.arrayContaining(["actions/narrate.ts", "taskpane/narrative/read-file.ts"]),
    );
  });
});
