import { defineConfig } from "vite";

/** Bundles the command line, because Node 20 does not run TypeScript: the program, its threads, and what both share. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: "build/cli",
    target: "node20",
    minify: false,
    rollupOptions: { input: { pls: "src/cli/main.ts", thread: "src/cli/thread.ts" }, output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" } },
  },
  ssr: { noExternal: true },
});
