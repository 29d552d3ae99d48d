import * as v from "valibot";
import type { DisplayOptions } from "../draw/scene";
import type { PlsOptions } from "../methods/pls/options";
import type { Document } from "../model/document";
import type { Construct } from "../model/types";

const finite = v.pipe(v.number(), v.finite());
const filled = v.pipe(v.string(), v.minLength(1));
const point = v.object({ x: finite, y: finite });

const construct = v.object({
  id: filled,
  name: filled,
  label: v.exactOptional(filled),
  direction: v.picklist(["reflective", "formative"]),
  weighting: v.picklist(["modeA", "modeB", "sum", "pca", "fixed"]),
  items: v.array(filled),
  fixedWeights: v.exactOptional(v.record(v.string(), finite)),
}) satisfies v.GenericSchema<Construct>;

type Given<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

const ids = (constructs: readonly Construct[]): ReadonlySet<string> => new Set(constructs.map((one) => one.id));

const model = v.pipe(
  v.object({ constructs: v.array(construct), paths: v.array(v.object({ from: v.string(), to: v.string() })) }),
  v.check(({ constructs }) => ids(constructs).size === constructs.length, "each construct needs an id of its own"),
  v.check(({ constructs, paths }) => paths.every(({ from, to }) => ids(constructs).has(from) && ids(constructs).has(to)), "a path leads to or from a construct that does not exist"),
);

/** Structural mistakes that the studio can show and mend (a loop, a column used twice) are not refused here. */
export const documentSchema = v.object({
  title: v.string(),
  model,
  layout: v.object({
    positions: v.record(v.string(), point),
    sides: v.record(v.string(), v.picklist(["left", "right", "top", "bottom"])),
  }),
}) satisfies v.GenericSchema<Document>;

/** Keys that a file lacks take the studio's defaults, so that a new setting needs no new version. */
export const optionsSchema = v.partial(
  v.object({
    missing: v.picklist(["none", "mean", "casewise", "pairwise", "em"]),
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
    isolated: v.picklist(["refuse", "leaveOut"]),
  }),
) satisfies v.GenericSchema<unknown, Given<PlsOptions>>;

export const displaySchema = v.partial(
  v.object({
    measurement: v.picklist(["loadings", "weights", "none"]),
    structural: v.picklist(["beta", "f2", "totalEffect", "none"]),
    circles: v.picklist(["r2", "r2Adjusted", "ave", "cronbachAlpha", "rhoA", "rhoC", "none"]),
    thickness: v.boolean(),
    ring: v.boolean(),
    decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
    thresholds: v.object({ act: finite, watch: finite }),
  }),
) satisfies v.GenericSchema<unknown, Given<DisplayOptions>>;

const scale = v.picklist(["metric", "ordinal", "binary", "nominal", "id", "text"]);

// Large arrays are looked through by hand: a schema for each cell would be slow.
const cells = v.custom<readonly (number | null)[]>((value) => Array.isArray(value) && value.every((cell) => cell === null || typeof cell === "number"), "cells must be numbers or null");
const texts = v.custom<readonly string[]>((value) => Array.isArray(value) && value.every((cell) => typeof cell === "string"), "cells must be texts");

const column = v.object({ name: filled, label: v.exactOptional(v.string()), scale, values: v.exactOptional(cells), texts: v.exactOptional(texts) });

const embedded = v.pipe(
  v.object({ name: v.string(), rows: v.pipe(v.number(), v.integer(), v.minValue(0)), columns: v.array(column) }),
  v.check(({ rows, columns }) => columns.every((one) => (one.values ?? one.texts)?.length === rows && (one.texts ?? one.values)?.length === rows), "every column needs as many cells as there are rows"),
  v.check(({ columns }) => new Set(columns.map((one) => one.name)).size === columns.length, "each column needs a name of its own"),
);
export type EmbeddedData = v.InferOutput<typeof embedded>;

const reference = v.object({ reference: v.object({ name: v.string(), rows: v.number(), columns: v.array(v.string()) }) });

/** Version 1 of the project file; docs/project-file.md says it in words. */
export const projectSchema = v.object({
  format: v.literal("sentier-project"),
  version: v.literal(1),
  document: documentSchema,
  options: optionsSchema,
  display: displaySchema,
  // Not a union: its message would say only that neither form fits.
  data: v.nullable(v.lazy((data) => (typeof data === "object" && data !== null && "reference" in data ? reference : embedded))),
});
export type ProjectFile = v.InferOutput<typeof projectSchema>;
