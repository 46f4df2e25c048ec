import { buildCli } from "../../scripts/build-cli";

/** The commands run in the tests as they are installed: one script, built once. */
export default async function build(): Promise<void> {
  await buildCli();
}
