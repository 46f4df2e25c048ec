import { join } from "node:path";
import { build } from "esbuild";

export const ROOT = join(__dirname, "..");

/** A program with everything it imports. */
export interface Bundle {
  readonly script: string;
  readonly style: string;
  /** Paths of the files it was made of. */
  readonly files: readonly string[];
}

/**
 * Makes one script of a program, gaps of older engines filled first.
 * @param entry the file it begins with, from the project's folder, without its ending
 * @param engine the oldest that is served, `chrome89`
 */
export async function bundle(entry: string, engine: string): Promise<Bundle> {
  const result = await build({
    stdin: {
      contents: `import "./src/taskpane/older-engines";\nimport "./${entry}";`,
      resolveDir: ROOT,
      loader: "ts",
    },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outfile: "bundle.js",
    format: "iife",
    target: engine,
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff2": "dataurl", ".woff": "dataurl", ".ttf": "dataurl", ".svg": "dataurl", ".png": "dataurl" },
    absWorkingDir: ROOT,
    logLevel: "error",
  });
  const text = (end: string): string => result.outputFiles.find(({ path }) => path.endsWith(end))?.text ?? "";
  return { script: inScript(text(".js")), style: text(".css"), files: Object.keys(result.metafile.inputs) };
}

/** A program as it may stand in a page: its lines end as a page's do, and nothing in it ends or hides the script. */
export function inScript(program: string): string {
  const normal = program.replace(/\r\n?/g, "\n").replace(/<!--/g, "<\\!--");
  if (/<\/script/i.test(normal)) throw new Error("The program would end its own script.");
  return normal;
}
