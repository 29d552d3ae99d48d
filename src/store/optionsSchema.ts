import * as v from "valibot";
import type { PlsOptions } from "../methods/pls/options";

const finite = v.pipe(v.number(), v.finite());
/** Keys that a file may lack. */
export type Given<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** Keys that a file lacks take the studio's defaults, so that a new setting needs no new version. */
export const optionsSchema = v.partial(
  v.object({
    missing: v.picklist(["none", "mean", "casewise", "pairwise", "em"]),
    notPositiveDefinite: v.picklist(["repair", "refuse"]),
    missingCodes: v.array(finite),
    filter: v.object({ column: v.string(), equals: v.union([v.string(), finite]) }),
    weightColumn: v.string(),
    innerWeights: v.picklist(["path", "factorial", "centroid"]),
    tolerance: v.pipe(finite, v.gtValue(0)),
    maxIterations: v.pipe(v.number(), v.integer(), v.minValue(1)),
    startingWeights: v.union([v.literal(1), v.record(v.string(), finite)]),
    signs: v.picklist(["none", "majority", "dominant"]),
    estimatedModel: v.picklist(["unitVariance", "residualVariance"]),
    binaryIndicators: v.picklist(["standardised", "raw"]),
    interactions: v.picklist(["twoStage", "productIndicator", "orthogonalising"]),
    higherOrder: v.picklist(["disjoint", "embedded", "repeated"]),
    estimator: v.picklist(["pls", "plsc"]),
    results: v.picklist(["standardised", "unstandardised", "meanCentred"]),
    isolated: v.picklist(["refuse", "leaveOut"]),
  }),
) satisfies v.GenericSchema<unknown, Given<PlsOptions>>;
