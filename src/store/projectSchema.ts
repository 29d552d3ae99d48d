import * as v from "valibot";
import type { DisplayOptions } from "../draw/scene";
import { criteriaNames } from "../report/criteria";
import type { BootstrapSettings } from "./bootstrapState";
import { dataSchema } from "./dataSchema";
import { groupingsSchema, stepsSchema } from "./deskSchema";
import { documentSchema } from "./documentSchema";
import { optionsSchema, type Given } from "./optionsSchema";
import { modelsSchema } from "./projectModels";
import { pruningSchema } from "./projectPruning";
import { resultsSchema } from "./resultsSchema";

const finite = v.pipe(v.number(), v.finite());
const count = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** Bounds of what the studio offers: resamples and those within each, confidence level, seed. */
export const FEWEST_SAMPLES = 10;
export const MOST_SAMPLES = 100_000;
export const MOST_INNER_SAMPLES = 10_000;
export const LOWEST_LEVEL = 0.5;
export const HIGHEST_LEVEL = 0.9999;
export const LARGEST_SEED = 2 ** 32 - 1;

export const bootstrapSchema = v.partial(
  v.object({
    samples: count(2, MOST_SAMPLES),
    seed: count(0, LARGEST_SEED),
    interval: v.picklist(["percentile", "basic", "normal", "biasCorrected", "bca", "studentised"]),
    level: v.pipe(finite, v.minValue(LOWEST_LEVEL), v.maxValue(HIGHEST_LEVEL)),
    test: v.picklist(["twoTailed", "oneTailed"]),
    signs: v.picklist(["none", "individual", "construct"]),
    inadmissible: v.picklist(["drop", "replace", "keep"]),
    missingInResamples: v.picklist(["once", "each"]),
    seDivisor: v.picklist(["n-1", "n"]),
    geodesicDistance: v.boolean(),
    innerSamples: count(2, MOST_INNER_SAMPLES),
  }),
) satisfies v.GenericSchema<unknown, Given<BootstrapSettings>>;

export const displaySchema = v.partial(
  v.object({
    measurement: v.picklist(["loadings", "weights", "t", "p", "interval", "none"]),
    structural: v.picklist(["beta", "f2", "totalEffect", "t", "p", "interval", "none"]),
    circles: v.picklist(["r2", "r2Adjusted", "ave", "cronbachAlpha", "rhoA", "rhoC", "q2", "none"]),
    structuralInference: v.picklist(["interval", "t", "p", "none"]),
    measurementInference: v.picklist(["none", "t", "p", "interval"]),
    stars: v.boolean(),
    dashed: v.boolean(),
    onlySignificant: v.boolean(),
    hoverCards: v.boolean(),
    leadingZero: v.picklist(["language", "shown", "dropped"]),
    decimalSign: v.picklist(["language", "point", "comma"]),
    thickness: v.boolean(),
    ring: v.boolean(),
    decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
    thresholds: v.object({ act: finite, watch: finite }),
    criteria: v.picklist(criteriaNames),
  }),
) satisfies v.GenericSchema<unknown, Given<DisplayOptions>>;

/** Choices in the forms of the analyses: which of them still fit is seen when one is opened. */
export const analysesSchema = v.record(v.string(), v.record(v.string(), v.unknown()));

/** The present version of the project file; docs/project-file.md says it in words. */
export const projectSchema = v.object({
  format: v.literal("sentier-project"),
  version: v.literal(4),
  id: v.exactOptional(v.string()),
  document: documentSchema,
  models: v.exactOptional(modelsSchema),
  options: optionsSchema,
  display: displaySchema,
  bootstrap: v.exactOptional(bootstrapSchema),
  analyses: v.exactOptional(analysesSchema),
  pruning: v.exactOptional(pruningSchema),
  fingerprint: v.exactOptional(v.string()),
  // The model opens whatever became of the numbers: they can be computed again.
  results: v.fallback(v.optional(resultsSchema), undefined),
  steps: v.exactOptional(stepsSchema),
  groupings: v.exactOptional(groupingsSchema),
  data: dataSchema,
});
export type ProjectFile = v.InferOutput<typeof projectSchema>;
