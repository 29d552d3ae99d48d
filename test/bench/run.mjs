/** `npm run bench [NAME…]`: bundles each bench, runs it alone and prints its rows. Benches print ratios; tests never assert a time. */
import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
/** Benches that take long and are run by name only. */
const onDemand = ["coverage", "fuzz"];
const names = readdirSync(here)
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => basename(file, ".bench.ts"))
  .filter((name) => (wanted.length === 0 && !onDemand.includes(name)) || wanted.includes(name));

for (const name of names) {
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      ssr: join(here, `${name}.bench.ts`),
      outDir: `build/bench/${name}`,
      target: "node20",
      minify: false,
      rollupOptions: { output: { entryFileNames: "bench.js" }, external: [/^@playwright/, /^vite$/] },
    },
    ssr: { noExternal: true, external: ["@playwright/test", "vite"] },
  });
  console.log(`\n${name}`);
  const { bench } = await import(pathToFileURL(`build/bench/${name}/bench.js`).href);
  for (const row of await bench()) console.log(`  ${row.what.padEnd(74)} ${row.figure}`);
}
