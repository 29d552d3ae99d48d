import { chromium, type Browser, type Page } from "@playwright/test";
import { build, preview } from "vite";

const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-precise-memory-info"];

/** Opens a page of a built folder in Chromium, lets `visit` have it, and closes everything. */
export async function inChromium<R>(outDir: string, visit: (page: Page, browser: Browser) => Promise<R>, more: readonly string[] = []): Promise<R> {
  const server = await preview({ configFile: false, logLevel: "error", root: process.cwd(), build: { outDir }, preview: { host: "127.0.0.1", port: 0 } });
  const address = server.httpServer.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: [...ARGS, ...more] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`http://127.0.0.1:${port}/`);
    return await visit(page, browser);
  } finally {
    await browser.close();
    await new Promise((resolve) => server.httpServer.close(resolve));
  }
}

/** Builds the page that runs bootstraps and nothing else. @returns its folder */
export async function buildBenchPage(): Promise<string> {
  const outDir = `${process.cwd()}/build/bench/page`;
  await build({ configFile: false, logLevel: "error", root: "test/bench/page", base: "./", publicDir: false, worker: { format: "es" }, build: { outDir, emptyOutDir: true, target: "es2022" } });
  return "build/bench/page";
}
