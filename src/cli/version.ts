import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The version in package.json, which lies two folders above both this file and the bundled program. */
export function version(): string {
  const manifest = fileURLToPath(new URL(["..", "..", "package.json"].join("/"), import.meta.url));
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
}
