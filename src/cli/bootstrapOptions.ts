import { availableParallelism } from "node:os";
import { defaultBootstrapOptions, type BootstrapOptions } from "../methods/bootstrap/options";
import type { PlsOptions } from "../methods/pls/options";
import { choice, numberOf, type CommandOf } from "./arguments";

const isWhole = (least: number, most: number) => (value: number): boolean => Number.isInteger(value) && value >= least && value <= most;

/** @throws Refusal naming a flag whose word it does not take */
export function bootstrapOptions(command: CommandOf<"bootstrap">, pls: PlsOptions): BootstrapOptions {
  const otherwise = defaultBootstrapOptions;
  return {
    ...otherwise,
    pls,
    samples: numberOf("samples", command.samples, { otherwise: otherwise.samples, allowed: "10 … 1000000", isAllowed: isWhole(10, 1_000_000) }),
    seed: numberOf("seed", command.seed, { otherwise: otherwise.seed, allowed: "0, 1, 2 …", isAllowed: isWhole(0, Number.MAX_SAFE_INTEGER) }),
    level: numberOf("level", command.level, { otherwise: otherwise.level, allowed: "0.5 … < 1", isAllowed: (value) => value >= 0.5 && value < 1 }),
    estimator: command.estimator === undefined ? pls.estimator : choice("estimator", command.estimator, ["pls", "plsc"]),
    interval: choice("interval", command.interval, ["percentile", "basic", "normal", "biasCorrected", "bca", "studentised"]),
    test: choice("test", command.test, ["twoTailed", "oneTailed"]),
    signs: choice("signs", command.signs, ["none", "individual", "construct"]),
    inadmissible: choice("inadmissible", command.inadmissible, ["drop", "replace", "keep"]),
    missingInResamples: choice("missing-in-resamples", command["missing-in-resamples"], ["once", "each"]),
    seDivisor: choice("se-divisor", command["se-divisor"], ["n-1", "n"]),
    geodesicDistance: choice("geodesic-distance", command["geodesic-distance"], ["no", "yes"]) === "yes",
    innerSamples: numberOf("inner-samples", command["inner-samples"], { otherwise: otherwise.innerSamples, allowed: "2 … 10000", isAllowed: isWhole(2, 10_000) }),
  };
}

/** Worker threads: as many as the machine runs at a time, unless told. */
export const workersOf = ({ workers }: Pick<CommandOf<"bootstrap">, "workers">): number =>
  numberOf("workers", workers, { otherwise: availableParallelism(), allowed: "1 … 64", isAllowed: isWhole(1, 64) });
