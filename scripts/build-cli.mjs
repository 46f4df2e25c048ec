import { chmod } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Makes one script of the command line, which needs nothing but Node.
 * @param outfile where to
 * @param firstLine what comes before the program: how a shell starts it
 * @returns where it was written, and the files it was made of
 */
export async function buildCli({
  outfile = join(ROOT, "dist/cli/budget-disclosure.js"),
  firstLine = "#!/usr/bin/env node",
} = {}) {
  const { metafile } = await build({
    entryPoints: [join(ROOT, "src/cli/index.ts")],
    outfile,
    bundle: true,
    minify: true,
    // Names of functions stay: what a person sends us of a crash must say where it was.
    keepNames: true,
    platform: "node",
    // Its other build asks for the address of its own file, which a bundle has not.
    alias: { tinyglobby: createRequire(import.meta.url).resolve("tinyglobby") },
    target: "node20",
    format: "cjs",
    charset: "utf8",
    legalComments: "none",
    banner: { js: firstLine },
    metafile: true,
    absWorkingDir: ROOT,
    logLevel: "error",
  });
  await chmod(outfile, 0o755);
  return { outfile, files: Object.keys(metafile.inputs) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await buildCli()).outfile);
