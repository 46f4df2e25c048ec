import type { Bilingual } from "../../disclosure/bilingual";
import { KIND_NAMES } from "../../report/kind-names";
import { SEVERITY_NAMES } from "../../report/severity-names";
import { escapeXml } from "../../xlsx/xml-tags";
import { STATES } from "../../report/rounds/columns";
import type { KindLine } from "./overview";

/** Told apart in print without colour too: from dark to light. */
const PARTS = [
  { name: SEVERITY_NAMES.logical, colour: "#b3261e", count: ({ counts }: KindLine) => counts.logical },
  { name: SEVERITY_NAMES.verifiable, colour: "#e08a00", count: ({ counts }: KindLine) => counts.verifiable },
  { name: SEVERITY_NAMES.formal, colour: "#8fb4d9", count: ({ counts }: KindLine) => counts.formal },
  { name: STATES.explained, colour: "#d9d9d9", count: ({ explained }: KindLine) => explained },
] as const;

const WIDTH = 900;
const LABELS = 190;
const NUMBERS = 60;
const LINE = 26;
const BAR = 16;
const TOP = 30;
const LEGEND_STEP = 110;
const LETTERS = 12;

/** The findings by kind of rule as a chart: a bar a kind, its parts by severity. Empty where there are none. */
export function kindChart(kinds: readonly KindLine[], say: (text: Bilingual) => string): string {
  if (kinds.length === 0) return "";
  const most = Math.max(...kinds.map(({ total }) => total));
  const scale = (WIDTH - LABELS - NUMBERS) / most;
  const text = (x: number, y: number, content: string, anchor = "start"): string =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}">${escapeXml(content)}</text>`;
  const legend = PARTS.map(
    ({ name, colour }, at) =>
      `<rect x="${LABELS + at * LEGEND_STEP}" y="4" width="12" height="12" fill="${colour}"/>${text(LABELS + at * LEGEND_STEP + 18, 15, say(name))}`,
  );
  const bars = kinds.map((line, at) => {
    const y = TOP + at * LINE;
    let x = LABELS;
    const parts = PARTS.map(({ name, colour, count }) => {
      const width = count(line) * scale;
      const from = x;
      x += width;
      return width === 0
        ? ""
        : `<rect x="${from.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" fill="${colour}"><title>${escapeXml(`${say(KIND_NAMES[line.kind])} ${say(name)} ${count(line)}`)}</title></rect>`;
    });
    return [
      text(LABELS - 8, y + LETTERS, say(KIND_NAMES[line.kind]), "end"),
      ...parts,
      text(x + 6, y + LETTERS, String(line.total)),
    ].join("");
  });
  const height = TOP + kinds.length * LINE;
  const title = say({ zh: "问题按类别", en: "Findings by kind" });
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}"><title>${title}</title>${legend.join("")}${bars.join("")}</svg>`;
}
