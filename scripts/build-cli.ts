import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "./bundle";
import { noticesOf, noticesText } from "./notices";

/** Where the command line is put, to be packed and installed. */
export const CLI = join(ROOT, "dist/cli/budget-disclosure.js");
export const NOTICES_NAME = "THIRD-PARTY-NOTICES.txt";

/**
 * Makes one script of the command line, which needs nothing but Node; the licences of all it is made of beside it.
 * @param outfile where to
 * @param firstLine what comes before the program: how a shell starts it
 * @returns the files it was made of
 */
export async function buildCli(outfile = CLI, firstLine = "#!/usr/bin/env node"): Promise<readonly string[]> {
  mkdirSync(dirname(outfile), { recursive: true });
  const { metafile } = await build({
    entryPoints: [join(ROOT, "src/cli/index.ts")],
    outfile,
    bundle: true,
    // Names of functions stay: what a person sends us of a crash must say where it was. They are not made short,
    // since `keepNames` would name every function anew each time it is made, a tenth of the time of a check.
    minifyWhitespace: true,
    minifySyntax: true,
    platform: "node",
    // Its other build asks for the address of its own file, which a bundle has not.
    alias: { tinyglobby: require.resolve("tinyglobby") },
    target: "node20",
    format: "cjs",
    charset: "utf8",
    legalComments: "none",
    banner: { js: firstLine },
    metafile: true,
    absWorkingDir: ROOT,
    logLevel: "error",
  });
  chmodSync(outfile, 0o755);
  const files = Object.keys(metafile.inputs).map((file) => join(ROOT, file));
  writeFileSync(join(dirname(outfile), NOTICES_NAME), noticesText(noticesOf(files)));
  return files;
}

if (require.main === module) void buildCli().then(() => console.log(CLI));
