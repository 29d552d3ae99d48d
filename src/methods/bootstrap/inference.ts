import type { Interval } from "../../math/intervals";
import { type Inference, type InferenceOverlay, itemKey, pathKey, type Stars } from "../../report/overlay";
import type { ParameterKind } from "../../sem/parameters";
import type { Value } from "../pls/result";
import { previewSamples } from "./options";
import { columnOf, type BootstrapResult, type ParameterSummary } from "./result";

/** From this many resamples on, stars and dashes no longer come and go. */
export const SETTLED = previewSamples;

/** p < .05, .01, .001 as one, two, three stars. */
export const starsOf = (p: Value): Stars => (p === null || p >= 0.05 ? 0 : p >= 0.01 ? 1 : p >= 0.001 ? 2 : 3);

/** Of the kind chosen; while a run has no such interval yet (BCa needs the jackknife at its end), the percentile one. */
export const intervalOf = ({ intervals }: ParameterSummary, { options }: BootstrapResult): Interval | null => intervals[options.interval] ?? intervals.percentile ?? null;

/** How far the limits of that interval may still move; null where it is not known. */
export const limitErrorsOf = ({ limitErrors, intervals }: ParameterSummary, { options }: BootstrapResult): Interval | null =>
  limitErrors[intervals[options.interval] ? options.interval : "percentile"] ?? null;

export const leavesZeroOut = (interval: Interval | null): boolean => interval !== null && (interval[0] > 0 || interval[1] < 0);

const effects: ReadonlySet<ParameterKind> = new Set(["path", "totalEffect", "indirectEffect", "specificIndirectEffect"]);

export const isEffect = ({ parameter }: ParameterSummary): boolean => effects.has(parameter.kind);

/** An effect in the unit in which it is shown: those that start at a raw binary item are per step of the item (M1.6). */
export function shownSummary(summary: ParameterSummary, { effectScale }: BootstrapResult): ParameterSummary {
  const scale = isEffect(summary) ? (effectScale[summary.parameter.constructs[0]!] ?? 1) : 1;
  if (scale === 1) return summary;
  const by = (value: Value): Value => (value === null ? null : value * scale);
  const both = <T extends Interval | null | undefined>(pair: T): T | Interval => (pair ? [pair[0] * scale, pair[1] * scale] : pair);
  const { estimate, mean, bias, se, intervals, limitErrors, upperBound, jackknife, histogram } = summary;
  const each = (of: ParameterSummary["intervals"]): ParameterSummary["intervals"] => Object.fromEntries(Object.entries(of).map(([kind, pair]) => [kind, both(pair)]));
  return {
    ...summary,
    estimate: by(estimate),
    mean: by(mean),
    bias: by(bias),
    se: by(se),
    intervals: each(intervals),
    limitErrors: each(limitErrors),
    upperBound: by(upperBound),
    jackknife: jackknife && { bias: jackknife.bias * scale, se: jackknife.se * scale },
    histogram: histogram && { ...histogram, from: histogram.from * scale, to: histogram.to * scale },
  };
}

/** What the diagram shows of a parameter; undefined where it does not exist or does not vary. */
export function inferenceOf(summary: ParameterSummary, result: BootstrapResult): Inference | undefined {
  const shown = shownSummary(summary, result);
  const interval = intervalOf(shown, result);
  if (shown.estimate === null || interval === null || shown.t === null) return undefined;
  const { estimate, t, p } = shown;
  return { estimate, interval, limitErrors: limitErrorsOf(shown, result) ?? [0, 0], t, p, stars: starsOf(p), significant: leavesZeroOut(interval) };
}

const pathParts: Partial<Record<ParameterKind, "coefficient" | "totalEffect" | "f2">> = { path: "coefficient", totalEffect: "totalEffect", f2: "f2" };
const itemParts: Partial<Record<ParameterKind, "loading" | "weight">> = { outerLoading: "loading", outerWeight: "weight" };

/** Inference by place on the diagram. */
export function inferenceOverlay(result: BootstrapResult): InferenceOverlay {
  const paths: Record<string, InferenceOverlay["paths"][string]> = {};
  const items: Record<string, InferenceOverlay["items"][string]> = {};
  for (const summary of result.summaries) {
    const { kind, constructs, item } = summary.parameter;
    const [pathPart, itemPart] = [pathParts[kind], itemParts[kind]];
    if (pathPart === undefined && itemPart === undefined) continue;
    const found = inferenceOf(summary, result);
    if (found === undefined) continue;
    const ids = constructs.map((j) => result.constructs[j]!.id);
    if (pathPart !== undefined) {
      const key = pathKey(ids[0]!, ids[1]!);
      paths[key] = { ...paths[key], [pathPart]: found };
    } else if (itemPart !== undefined && item !== undefined) {
      const key = itemKey(ids[0]!, columnOf(result, item));
      items[key] = { ...items[key], [itemPart]: found };
    }
  }
  const { samples, level, interval, test } = result.options;
  return { paths, items, basis: { samples: result.used, level, interval, test, settled: result.used >= Math.min(SETTLED, samples) } };
}
