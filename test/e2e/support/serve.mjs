import { serve } from "../../../scripts/serve.mjs";

/**
 * Builds and serves once for all browser tests; they find the address in the environment. With
 * WORKBENCH_ADDRESS set, they go to a workbench that is running already.
 */
export default async function start() {
  if (process.env.WORKBENCH_ADDRESS) return;
  const server = await serve("production");
  process.env.WORKBENCH_ADDRESS = server.address;
  globalThis.stopServing = server.stop;
}
