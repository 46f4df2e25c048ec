/**
 * Draws the icons of the add-in and its ribbon commands into assets/icons, in every size Excel asks for.
 *
 *   npx tsx scripts/draw-icons.ts
 *
 * Drawn on a grid of 16 units, so that edges fall on whole pixels in the smallest size.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const SIZES = [16, 32, 64, 80] as const;
const BLUE = "#0f6cbd";
const GREEN = "#0e7a0d";
const RED = "#c50f1f";
const INK = "#424242";

const sheet = `<rect x="1.5" y="1.5" width="11" height="13" rx="1" fill="#fff" stroke="${INK}"/>`;
const rows = `<path d="M3.5 4.5h7M3.5 7.5h7M3.5 10.5h4" stroke="${INK}" fill="none"/>`;

const ICONS: Readonly<Record<string, string>> = {
  icon: `<rect width="16" height="16" rx="3" fill="${BLUE}"/><path d="M3.5 4.5h9M3.5 7.5h5" stroke="#fff" stroke-width="1.2" fill="none"/><path d="M5 11l2.5 2.5L13 8" stroke="#fff" stroke-width="2" fill="none" stroke-linecap="round" stroke-linejoin="round"/>`,
  validate: `${sheet}${rows}<circle cx="11.5" cy="11.5" r="4.5" fill="${GREEN}"/><path d="M9.4 11.6l1.5 1.5 2.8-2.9" stroke="#fff" stroke-width="1.3" fill="none" stroke-linecap="round" stroke-linejoin="round"/>`,
  narrate: `${sheet}${rows}<path d="M14.6 5.4l-6 6-.9 2.9 2.9-.9 6-6z" transform="translate(-1 1)" fill="${BLUE}" stroke="#fff" stroke-width=".7" stroke-linejoin="round"/>`,
  "clear-marks": `${sheet}<path d="M3.5 4.5h7" stroke="${INK}" fill="none"/><rect x="3.5" y="6.5" width="5" height="2" fill="#fde7e9" stroke="${RED}" stroke-width=".8"/><path d="M10.2 8.4l4.4 3.2-2.4 3.2H9.4l-1.6-1.2z" fill="${RED}" stroke="#fff" stroke-width=".7" stroke-linejoin="round"/>`,
};

async function draw(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const page = await browser.newPage();
  for (const [name, shapes] of Object.entries(ICONS)) {
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="${size}" height="${size}">${shapes}</svg>`,
      );
      writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

void draw(join(__dirname, "../assets/icons"));
