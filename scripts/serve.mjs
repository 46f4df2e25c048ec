import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import configure from "../webpack.config.js";

/**
 * Builds add-in and workbench and serves them on this computer, on port 3000 or the next free one.
 * @param {"development" | "production"} mode
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function serve(mode) {
  const config = await configure({}, { mode });
  if (mode === "production") {
    // What is built for good is not built again while it is used, and the browser keeps it.
    config.watchOptions = { ignored: /./ };
    config.devServer.headers["Cache-Control"] = "max-age=3600";
  }
  const compiler = webpack({ ...config, infrastructureLogging: { level: "error" }, stats: "none" });
  process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= "3000";
  const port = await WebpackDevServer.getFreePort("auto", "localhost");
  const server = new WebpackDevServer(
    // On the same computer compressing takes longer than it saves.
    {
      ...config.devServer,
      host: "localhost",
      port,
      client: false,
      webSocketServer: false,
      open: false,
      compress: false,
    },
    compiler,
  );
  const built = new Promise((resolve, reject) => {
    compiler.hooks.done.tap("serve", (stats) =>
      stats.hasErrors() ? reject(new Error(stats.toString({ preset: "errors-only" }))) : resolve(undefined),
    );
  });
  try {
    await server.start();
    await built;
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { address: `http://localhost:${port}/`, stop: () => server.stop() };
}
