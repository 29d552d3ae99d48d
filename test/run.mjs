/** `npm test`: types, lint, every unit and browser test, and a last line with the count of both. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { needChromium } from "./chromium.mjs";

const OUT = "build/test";
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

let passed = 0;
let failed = 0;

// Each of these keeps one core busy.
await Promise.all([
  step("types of the studio", "types:studio"),
  step("types of the engine", "types:engine").then(() => step("lint", "lint")).then(() => step("command line", "prepare")).then(() => step("build", "build")),
]);

process.env.PLS_PARITY_TABLE = resolve(OUT, "parity.txt");
run("npx", ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${OUT}/unit.json`]);
count(`${OUT}/unit.json`, (report) => [report.numPassedTests, report.numFailedTests + report.numFailedTestSuites]);

try {
  process.env.CHROMIUM_PATH = await needChromium();
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = `${OUT}/browser.json`;
  run("npx", ["playwright", "test", "-c", "test/e2e/playwright.config.ts", "--reporter=list,json"]);
  count(`${OUT}/browser.json`, ({ stats, errors }) => [stats.expected + stats.flaky, stats.unexpected + errors.length]);
} catch (error) {
  console.error(error.message);
  failed++;
}

if (existsSync(process.env.PLS_PARITY_TABLE)) console.log(`\nParity with the peers:\n${readFileSync(process.env.PLS_PARITY_TABLE, "utf8")}`);
else failed++;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** A script of the manifest without tests of its own counts as one; what it prints is shown when it is done. */
async function step(name, script) {
  const child = spawn("npm", ["run", "-s", script], { shell: process.platform === "win32" });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (printed += text));
  const ok = await new Promise((resolve) => child.on("error", () => resolve(false)).on("close", (code) => resolve(code === 0)));
  if (ok) passed++;
  else failed++;
  console.log(`${printed}${ok ? "ok" : "FAILED"}: ${name}`);
}

function run(command, args) {
  return spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;
}

function count(file, read) {
  if (!existsSync(file)) return void failed++;
  const [good, bad] = read(JSON.parse(readFileSync(file, "utf8")));
  passed += good;
  failed += bad;
}
