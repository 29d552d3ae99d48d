import type { Level } from "../../report/blocks";
import { listed } from "../../report/readings";
import type { Text } from "../../report/text";
import type { Value } from "../pls/result";
import type { PredictResult } from "./result";

export const say = (key: string, values?: Text["values"]): Text => ({ key: `predict:${key}`, ...(values ? { values } : {}) });

/** Errors more asymmetric than this are better judged by MAE. */
export const ASYMMETRIC = 1;

export const q2Level = (value: Value | undefined): Level | undefined => (value === null || value === undefined ? undefined : value > 0 ? "good" : "act");

/** Verdict, sign of Q²predict, and which measure to look at. */
export function itemReading({ items, options, power, better, positive, folds, repetitions, lost, staged }: PredictResult): readonly Text[] {
  const negative = items.filter(({ out }) => (out[options.technique]?.q2 ?? 1) <= 0).map((item) => item.column);
  const skewed = items.filter(({ skewness }) => skewness !== null && Math.abs(skewness) > ASYMMETRIC).map((item) => item.column);
  return [
    positive === items.length ? say("readings.allPositive", { count: positive }) : say("readings.negative", { count: negative.length, names: listed(negative) }),
    power === null ? say("readings.noLinear") : say(`readings.power.${power}`, { better, count: items.length }),
    ...(skewed.length > 0 ? [say("readings.skewed", { count: skewed.length, names: listed(skewed) })] : [say("readings.symmetric")]),
    say(`readings.division.${options.division}`, { folds: options.division === "random" ? options.folds : folds, count: repetitions }),
    ...(staged ? [say("readings.staged")] : []),
    ...(lost > 0 ? [say("readings.lost", { count: lost, folds })] : []),
  ];
}
