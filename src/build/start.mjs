/** `npm start`: builds the studio, serves it on this machine and opens it where there is a browser. */
import { build, preview } from "vite";

const port = Number(process.env.PORT ?? 4173);

await build({ logLevel: "warn" });
const server = await preview({ logLevel: "error", preview: { host: "127.0.0.1", port } });
const address = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${port}/`;
console.log(`\n  Sentier is ready:  ${address}\n  (Ctrl+C stops it. Data stay on this machine.)\n`);

if (!process.env.CI && process.env.BROWSER !== "none") await openBrowser(address);

/** No browser is no error: the address stands above. */
async function openBrowser(url) {
  const { spawn } = await import("node:child_process");
  const opener = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[process.platform] ?? ["xdg-open"];
  const child = spawn(opener[0], [...opener.slice(1), url], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
