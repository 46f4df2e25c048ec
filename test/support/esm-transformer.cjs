const { transformSync } = require("esbuild");

/** Packages that come as ES modules alone, made into what jest can load. */
module.exports = {
  process: (source, path) => ({
    code: transformSync(source, { format: "cjs", loader: "js", target: "es2022", sourcefile: path }).code,
  }),
};
