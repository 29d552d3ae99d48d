import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import type { Input } from "../../src/methods/method";
import { forC } from "./given";

/** Milliseconds of the same work in C, one thread, the best of nine; undefined without a compiler. */
export function nativeTime(input: Input, samples: number): number | undefined {
  mkdirSync("build/bench", { recursive: true });
  const program = "build/bench/native";
  const compiled = spawnSync("cc", ["-O3", "-march=native", "-o", program, "test/bench/native/bootstrap.c", "-lm"]);
  if (compiled.status !== 0) return undefined;
  const text = forC(input);
  const times = Array.from({ length: 9 }, () => Number(spawnSync(program, [String(samples)], { input: text, encoding: "utf8" }).stdout.split(" ")[0]) * 1000);
  return Math.min(...times);
}
