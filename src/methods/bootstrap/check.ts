import type { Problem } from "../../report/problem";
import type { Input } from "../method";
import { check as checkPls } from "../pls/check";
import type { BootstrapOptions } from "./options";

/** Fewer give no quantile worth the name. */
const FEWEST_SAMPLES = 10;
const MOST_SAMPLES = 1_000_000;

/** Problems of the estimate, of data that have no cases, and of settings out of range: E_NO_CASES · E_SETTING (setting, value, allowed). */
export function check(input: Input, options: BootstrapOptions): readonly Problem[] {
  if (input.data.matrix) return [{ code: "E_NO_CASES", severity: "error", at: [], detail: {} }];
  const { samples, seed, level, innerSamples } = options;
  const wrong = (setting: string, value: number, allowed: string): Problem => ({ code: "E_SETTING", severity: "error", at: [], detail: { reason: "value", setting, value, allowed } });
  return [
    ...checkPls(input, options.pls),
    ...(isWhole(samples, FEWEST_SAMPLES, MOST_SAMPLES) ? [] : [wrong("samples", samples, `${FEWEST_SAMPLES} … ${MOST_SAMPLES}`)]),
    ...(isWhole(seed, 0, Number.MAX_SAFE_INTEGER) ? [] : [wrong("seed", seed, "0, 1, 2 …")]),
    ...(level >= 0.5 && level < 1 ? [] : [wrong("level", level, ".5 … < 1")]),
    ...(isWhole(innerSamples, 2, 10_000) ? [] : [wrong("innerSamples", innerSamples, "2 … 10000")]),
  ];
}

const isWhole = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;
