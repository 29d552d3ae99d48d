import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { withoutPageToPdf } from "./absentParts.ts";
import { singleFile } from "./single.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** `npm run build:single`: the studio as one HTML file, build/single/sentier.html. */
export default defineConfig({
  root,
  base: "./",
  plugins: [react(), ...singleFile(`${root}/public`)],
  publicDir: false,
  resolve: { alias: withoutPageToPdf },
  worker: { format: "iife" },
  build: { target: "es2022", outDir: "build/single", assetsInlineLimit: Infinity, cssCodeSplit: false, modulePreload: false, chunkSizeWarningLimit: 10_000, rolldownOptions: { output: { codeSplitting: false } } },
});
