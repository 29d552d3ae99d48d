import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { policyText } from "./policy.ts";

const TYPES: Readonly<Record<string, string>> = { csv: "text/csv", json: "application/json", svg: "image/svg+xml" };

const dataAddress = (path: string): string => `data:${TYPES[path.split(".").at(-1) ?? ""] ?? "application/octet-stream"};base64,${readFileSync(path).toString("base64")}`;

/** Nothing but what stands in the file: not even its own folder may be read. `data:` addresses go nowhere. */
const policy = (script: string): string =>
  policyText({
    "default-src": "'none'",
    "script-src": `'sha256-${createHash("sha256").update(script).digest("base64")}' 'wasm-unsafe-eval'`,
    "worker-src": "blob: data:",
    "style-src": "'unsafe-inline'",
    "img-src": "data: blob:",
    "font-src": "data:",
    "connect-src": "data:",
    "base-uri": "'none'",
    "form-action": "'none'",
  });

/** Workers become texts in the script; the samples become addresses that hold them. */
function inside(publicFolder: string): Plugin {
  const SAMPLES = "\0samples";
  return {
    name: "single-file-contents",
    enforce: "pre",
    resolveId: (source, importer) => (importer !== undefined && /(^|\/)sampleAddress$/.test(source) ? SAMPLES : undefined),
    load(id) {
      if (id !== SAMPLES) return undefined;
      const folder = `${publicFolder}/samples`;
      const files = Object.fromEntries(readdirSync(folder).map((name) => [name, dataAddress(`${folder}/${name}`)]));
      return `const files = ${JSON.stringify(files)};\nexport const sampleAddress = (id, extension) => files[id + "." + extension];`;
    },
    transform(code, id) {
      const pattern = /new Worker\(new URL\("(\.\/[\w.]+)", import\.meta\.url\), (\{[^}]*\})\)/g;
      if (!id.startsWith(fileURLToPath(new URL("../jobs/", import.meta.url))) || !pattern.test(code)) return undefined;
      const imports: string[] = [];
      const replaced = code.replace(pattern, (_, path: string, options: string) => {
        imports.push(`import Worker${imports.length} from "${path}?worker&inline";`);
        return `new Worker${imports.length - 1}(${options})`;
      });
      return { code: `${imports.join("\n")}\n${replaced}`, map: null };
    },
  };
}

/** Puts the script and the styles into the page; every other file is in them already. */
function intoPage(publicFolder: string): Plugin {
  return {
    name: "single-file-page",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const page = bundle["index.html"];
        const scripts = Object.values(bundle).filter((file) => file.type === "chunk");
        const styles = Object.values(bundle).filter((file) => file.type === "asset" && file.fileName.endsWith(".css"));
        if (page?.type !== "asset" || scripts.length !== 1) throw new Error(`One page and one script are wanted; the scripts are ${scripts.map(({ fileName }) => fileName).join(", ")}.`);
        // Within a page a script must not spell the end of itself.
        const script = `\n${scripts.map((chunk) => chunk.code).join("").replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--")}\n`;
        const style = styles.map((file) => String("source" in file ? file.source : "")).join("\n");
        const head = String(page.source)
          .replace(/<script type="module"[^>]*><\/script>/, "")
          .replace(/<link rel="(?:stylesheet|modulepreload|manifest|apple-touch-icon)"[^>]*>/g, "")
          .replace(/href="\.\/icon\.svg"/, `href="${dataAddress(`${publicFolder}/icon.svg`)}"`);
        const parts = { "<head>": `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy(script)}">`, "</head>": `<style>${style}</style></head>`, "</body>": `<script type="module">${script}</script></body>` };
        page.source = Object.entries(parts).reduce((text, [at, part]) => text.replace(at, () => part), head);
        for (const name of Object.keys(bundle)) if (name !== "index.html") delete bundle[name];
        page.fileName = "sentier.html";
      },
    },
  };
}

/** One file that holds the whole studio and opens from a disk. */
export const singleFile = (publicFolder: string): readonly Plugin[] => [inside(publicFolder), intoPage(publicFolder)];
