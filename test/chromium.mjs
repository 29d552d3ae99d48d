/** Where the browser tests find a Chromium, and what they do where there is none (docs/decisions/0007). */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const USUAL = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** An installed Chromium: the one named by CHROMIUM_PATH, one in a usual place, or Playwright's own. */
export async function installedChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const usual = USUAL.find((path) => existsSync(path));
  if (usual) return usual;
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** Finds a Chromium or installs one where the machine allows; otherwise throws one sentence that says what to do. */
export async function needChromium() {
  const found = await installedChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH) {
    throw new Error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, where there is no file: correct it or unset it.`);
  }
  console.log("No Chromium found: asking Playwright to download its own …");
  const downloaded = spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "ignore", timeout: 300_000 });
  if (downloaded.status === 0) {
    const own = await installedChromium();
    if (own) return own;
  }
  if (isDebianRoot()) {
    console.log("Installing Debian's chromium with apt-get …");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["install", "-y", "-qq", "chromium"], { stdio: "inherit", env: environment });
    const apt = await installedChromium();
    if (apt) return apt;
  }
  throw new Error("The browser tests need Chromium: install Chromium or Google Chrome, or set CHROMIUM_PATH to one, and run npm test again.");
}

function isDebianRoot() {
  const root = process.getuid?.() === 0;
  return root && existsSync("/etc/os-release") && /\b(debian|ubuntu)\b/i.test(readFileSync("/etc/os-release", "utf8"));
}
