import { defineConfig } from "@playwright/test";
import { installedChromium } from "../chromium.mjs";

const executablePath = await installedChromium();
const { E2E_PORT: port = "4319", E2E_SITE: site = "build/site" } = process.env;

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.e2e.ts",
  outputDir: "../../build/test/browser",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // A machine that stumbles once is no fault of the studio; the list says which tests needed a second try.
  retries: 1,
  reporter: [["list"]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    actionTimeout: 10_000,
    // Each test is a first visit; offline.e2e.ts lets the service worker in.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `npx vite preview --outDir ${site} --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: "../..",
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
