/// <reference types="vitest/config" />
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { withoutPageToPdf } from "./src/build/absentParts.ts";
import { offline } from "./src/build/offline.ts";
import { contentSecurityPolicy } from "./src/build/policy.ts";

export default defineConfig({
  base: "./",
  plugins: [react(), contentSecurityPolicy(), offline()],
  resolve: { alias: withoutPageToPdf },
  worker: { format: "es" },
  build: { target: "es2022", outDir: "build/site", chunkSizeWarningLimit: 900 },
  optimizeDeps: { entries: ["index.html", "src/**/*.worker.ts"] },
  test: {
    environment: "node",
    // Machines that run other things beside the tests are slow; no test asserts a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**", "node_modules/**"],
    // Figures take their colours from this style sheet; every other one is left empty.
    css: { include: [/tokens\.css/] },
  },
});
