import { defineConfig } from "vite";

/** Bundles the command line into one file, because Node 20 does not run TypeScript. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: "src/cli/main.ts",
    outDir: "build/cli",
    target: "node20",
    minify: false,
    rollupOptions: { output: { entryFileNames: "pls.js" } },
  },
  ssr: { noExternal: true },
});
