import { buildCli } from "../../scripts/build-cli.mjs";

/** The commands run in the tests as they are installed: one script, built once. */
export default async function build() {
  await buildCli();
}
