const { transformSync, version } = require("esbuild");
const { createHash } = require("node:crypto");

const options = (path) => ({
  loader: path.endsWith("x") ? "tsx" : path.endsWith("ts") ? "ts" : "js",
  format: "cjs",
  target: "es2022",
  jsx: "automatic",
  sourcemap: "external",
  sourcefile: path,
});

/** TypeScript, and packages that come as ES modules alone, made into what jest loads; types are checked apart. */
module.exports = {
  process: (source, path) => transformSync(source, options(path)),
  getCacheKey: (source, path) =>
    createHash("sha256")
      .update(version)
      .update(JSON.stringify(options(path)))
      .update(source)
      .digest("hex"),
};
