const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinifyPlugin = require("minimizer-webpack-plugin");

const DEVELOPMENT_ADDRESS = "https://localhost:3000";
const OFFICE_JS = path.dirname(require.resolve("@microsoft/office-js/package.json"));

/** What Excel needs of Microsoft's library, of 86 MB: one build a platform, two languages. */
const OFFICE_FILES = [
  "office.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-winrt-16.00.js",
  "telemetry/oteljs_agave.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

/** Nothing is loaded from, or sent to, any other place. Office.js needs inline styles (office-js 1687). */
const contentPolicy = (officeJs) => {
  const library = /^https:/.test(officeJs) ? ` ${new URL(officeJs).origin}` : "";
  return `default-src 'self'; script-src 'self'${library}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'${library}; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'none'`;
};

/**
 * webpack --env address=https://host/path   where the add-in will be served; written into the manifest
 * webpack --env officeJs=https://…/office.js   Microsoft's CDN instead of the copy beside the add-in
 * webpack serve --env excel   https with the development certificate, for side-loading
 */
module.exports = async (env = {}, { mode = "production" } = {}) => {
  const address = (env.address ?? DEVELOPMENT_ADDRESS).replace(/\/+$/, "");
  const officeJs = env.officeJs ?? "office/office.js";
  const page = (filename, template, options) =>
    new HtmlPlugin({
      filename,
      template,
      scriptLoading: "defer",
      templateParameters: { contentPolicy: contentPolicy(officeJs), ...options.parameters },
      ...options,
    });
  return {
    mode,
    // What was built before and has not changed is not built again; kept beside the installed packages.
    cache: { type: "filesystem", buildDependencies: { config: [path.join(__dirname, "webpack.config.js")] } },
    optimization: {
      minimizer: [
        // Chinese as it is, in UTF-8 as every page says: escaped it would be twice as long.
        new MinifyPlugin({ minify: MinifyPlugin.esbuildMinify, minimizerOptions: { charset: "utf8" } }),
      ],
    },
    devtool: mode === "production" ? false : "source-map",
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      workbench: "./src/workbench/main.tsx",
      "before-excel": "./src/workbench/pane/before-excel.ts",
      "after-excel": "./src/workbench/pane/after-excel.ts",
    },
    output: {
      path: path.join(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "chunks/[name].[contenthash:8].js",
      // The command line is built on its own.
      clean: { keep: /^cli\// },
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          exclude: /node_modules/,
          options: { transpileOnly: true, compilerOptions: { noEmit: false, module: "ESNext" } },
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    // The library is loaded by the page; Univer and the Word writer come only where they are used.
    performance: { hints: false },
    plugins: [
      page("taskpane.html", "./src/taskpane/taskpane.html", {
        chunks: ["taskpane"],
        parameters: { libraries: [officeJs] },
      }),
      page("workbench-pane.html", "./src/taskpane/taskpane.html", {
        chunks: ["before-excel", "after-excel", "taskpane"],
        chunksSortMode: "manual",
        inject: false,
        parameters: {
          libraries: ["before-excel.js", "office/excel-web-16.00.js", "after-excel.js"],
          bundles: ["taskpane.js"],
        },
      }),
      page("workbench.html", "./src/workbench/workbench.html", {
        chunks: ["workbench"],
        parameters: { libraries: [] },
      }),
      new CopyPlugin({
        patterns: [
          {
            from: "assets",
            to: "assets",
            globOptions: { ignore: ["**/figures/**", "**/inputs/**", "**/performance/**"] },
          },
          { from: "src/taskpane/old-browser.js" },
          { from: "src/taskpane/help.html" },
          ...OFFICE_FILES.map((file) => ({
            from: path.join(OFFICE_JS, "dist", file),
            to: path.join("office", file),
            info: { minimized: true },
          })),
          { from: path.join(OFFICE_JS, "LICENSE.md"), to: "office/LICENSE.md", noErrorOnMissing: true },
          {
            from: "manifest.xml",
            transform: (xml) =>
              xml
                .toString()
                .replaceAll(DEVELOPMENT_ADDRESS, address)
                .replaceAll(`<AppDomain>${address}</AppDomain>`, `<AppDomain>${new URL(address).origin}</AppDomain>`),
          },
        ],
      }),
    ],
    devServer: {
      port: 3000,
      static: false,
      hot: false,
      liveReload: false,
      headers: { "Access-Control-Allow-Origin": "*" },
      server: env.excel
        ? { type: "https", options: await require("office-addin-dev-certs").getHttpsServerOptions() }
        : "http",
    },
  };
};
