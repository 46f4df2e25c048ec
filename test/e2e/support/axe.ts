import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What need not stand in a landmark; a hint neither, for it is read out with what it describes. */
const REGIONS = "dialog, [role=dialog], [role=alertdialog], [role=tooltip], svg";

interface Outcome {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

declare global {
  interface Window {
    axe?: { run(context: unknown, options: unknown): Promise<Outcome>; configure(settings: unknown): void };
  }
}

/**
 * What axe-core finds against a page as it is now, each kind with its first place: `color-contrast (3) .badge: …`.
 * @param within only in these places; the stops that Fluent sets for its own focus handling are left out
 */
export async function violations(page: Frame | Page, within: readonly string[] = ["html"]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const outcome = await page.evaluate(
    ({ include, regions }) => {
      window.axe?.configure({ checks: [{ id: "region", options: { regionMatcher: regions } }] });
      return window.axe?.run(
        { include: include.map((place) => [place]), exclude: [["[data-tabster-dummy]"]] },
        // Of what is sound, no places: describing them is most of the work.
        { resultTypes: ["violations"] },
      );
    },
    { include: within, regions: REGIONS },
  );
  if (!outcome) throw new Error("axe was not loaded");
  return outcome.violations.map(({ id, nodes }) => {
    const [first] = nodes;
    return `${id} (${nodes.length}) ${first?.html ?? ""}: ${first?.failureSummary?.split("\n")[1] ?? ""}`;
  });
}
