import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { inChromium } from "./chromium";
import { ms, type Row } from "./time";

const SITE = "build/bench/site";
const GOAL_KILOBYTES = 350;
/** Nothing more is fetched unasked after so long without a request, ms. */
const QUIET = 1500;

/** Script that must have come before the first press on the start page, and what is fetched ahead of use after it, as gzip -9 sends it. */
export async function bench(): Promise<readonly Row[]> {
  await build({ logLevel: "error", build: { outDir: SITE, emptyOutDir: true } });
  return inChromium(SITE, async (first, browser) => {
    const context = await browser.newContext({ serviceWorkers: "block" });
    const page = await context.newPage();
    const scripts = new Set<string>();
    let last = performance.now();
    const hear = (url: string): void => {
      const { pathname } = new URL(url);
      if (!pathname.endsWith(".js") || scripts.has(pathname)) return;
      scripts.add(pathname);
      last = performance.now();
    };
    page.on("request", (request) => hear(request.url()));
    page.on("worker", (worker) => hear(worker.url()));
    await page.goto(first.url());
    // The page hears presses from here on; what it has asked for by then is what the first press waits for.
    await page.waitForFunction(() => document.documentElement.dataset["theme"] !== undefined);
    const needed = [...scripts];
    const ready = await page.evaluate(() => performance.now());
    while (performance.now() - last < QUIET) await page.waitForTimeout(QUIET / 5);
    const ahead = [...scripts].filter((script) => !needed.includes(script));
    await context.close();
    return [
      { what: `script before the first interaction, gzip (goal ${GOAL_KILOBYTES} kB), ${needed.length} files`, figure: kilobytes(needed) },
      { what: `script fetched while the start page is read, gzip, ${ahead.length} files`, figure: kilobytes(ahead) },
      { what: "from the address to a page that answers, on this machine", figure: ms(ready) },
    ];
  });
}

function kilobytes(scripts: readonly string[]): string {
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(SITE, script)), { level: 9 }).length, 0);
  return `${(bytes / 1000).toFixed(0)} kB`;
}
