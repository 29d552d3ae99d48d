import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Plugin } from "vite";

const hash = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex").slice(0, 12);

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

/**
 * What the service worker keeps: path beside the page → hash of the contents, empty where the name holds one already.
 * The page itself is "": hosts answer for a folder, not all for `index.html`.
 */
export function filesToKeep(folder: string): Readonly<Record<string, string>> {
  const paths = filesUnder(folder).map((path) => relative(folder, path).split(sep).join("/"));
  return Object.fromEntries(
    paths
      .filter((path) => path !== "sw.js" && !path.endsWith(".map"))
      .sort()
      .map((path) => [path === "index.html" ? "" : path, path.startsWith("assets/") ? "" : hash(readFileSync(join(folder, path)))]),
  );
}

/** The service worker with its list of files. */
export function serviceWorker(source: string, files: Readonly<Record<string, string>>): string {
  const list = JSON.stringify(files, null, 1);
  const filled = source.replace("const FILES = {};", `const FILES = ${list};`).replace('const VERSION = "";', `const VERSION = "${hash(source + list)}";`);
  if (!filled.includes(list) || filled.includes('VERSION = ""')) throw new Error("The service worker has no place for its files.");
  return filled;
}

/** Writes `sw.js` beside the built page, so that the studio starts without a network after the first visit. */
export function offline(): Plugin {
  let folder = "";
  return {
    name: "offline",
    apply: "build",
    configResolved: (config) => void (folder = join(config.root, config.build.outDir)),
    writeBundle: {
      order: "post",
      sequential: true,
      handler: () => writeFileSync(join(folder, "sw.js"), serviceWorker(readFileSync(new URL("./serviceWorker.js", import.meta.url), "utf8"), filesToKeep(folder))),
    },
  };
}
