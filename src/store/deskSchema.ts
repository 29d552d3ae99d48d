import * as v from "valibot";
import type { MissingCodes, Scale, ValueLabel } from "../data/dataset";
import type { DeriveStep, ListedStep, Range, RecodeRule } from "../data/derive/steps";
import type { Grouping } from "../data/groups/grouping";
import type { ColumnIdentity, DataReference } from "../data/identity";

const finite = v.pipe(v.number(), v.finite());
const filled = v.pipe(v.string(), v.minLength(1));
const cell = v.union([finite, v.string()]);
const names = v.array(filled);

export const scaleSchema = v.picklist(["metric", "ordinal", "binary", "nominal", "id", "text"]) satisfies v.GenericSchema<Scale>;
export const valueLabelsSchema = v.array(v.object({ value: cell, label: v.string() })) satisfies v.GenericSchema<readonly ValueLabel[]>;
export const codesSchema = v.object({ values: v.array(cell), range: v.exactOptional(v.object({ from: v.number(), to: v.number() })) }) satisfies v.GenericSchema<MissingCodes>;

const rule = v.object({
  from: v.union([v.object({ value: cell }), v.picklist(["missing", "rest"]), v.object({ least: v.exactOptional(finite), most: v.exactOptional(finite) })]),
  to: cell,
}) satisfies v.GenericSchema<RecodeRule>;

const range = v.object({ label: v.string(), least: v.exactOptional(finite), most: v.exactOptional(finite) }) satisfies v.GenericSchema<Range>;

const step = v.variant("kind", [
  v.object({ kind: v.literal("reverse"), id: filled, columns: names, suffix: v.string(), least: v.exactOptional(finite), most: v.exactOptional(finite) }),
  v.object({ kind: v.literal("recode"), id: filled, column: filled, name: v.string(), rules: v.array(rule) }),
  v.object({ kind: v.literal("combine"), id: filled, columns: names, name: v.string(), by: v.picklist(["sum", "mean", "product", "min", "max"]), atLeast: v.pipe(v.number(), v.integer()) }),
  v.object({ kind: v.literal("standardise"), id: filled, columns: names, suffix: v.string(), by: v.picklist(["z", "centre", "unit"]) }),
  v.object({ kind: v.literal("dummy"), id: filled, column: filled, reference: v.string() }),
  v.object({ kind: v.literal("compute"), id: filled, name: v.string(), expression: v.string() }),
  v.object({ kind: v.literal("rename"), id: filled, column: filled, name: v.string() }),
  v.object({ kind: v.literal("label"), id: filled, column: filled, label: v.string(), valueLabels: v.exactOptional(valueLabelsSchema) }),
  v.object({ kind: v.literal("scale"), id: filled, column: filled, scale: scaleSchema }),
  v.object({ kind: v.literal("missing"), id: filled, columns: names, codes: codesSchema }),
  v.object({ kind: v.literal("ranges"), id: filled, column: filled, name: v.string(), ranges: v.array(range) }),
  v.object({ kind: v.literal("filter"), id: filled, name: v.string(), expression: v.string(), inside: v.string(), outside: v.string() }),
  v.object({ kind: v.literal("drop"), id: filled, columns: names }),
]) satisfies v.GenericSchema<DeriveStep>;

export const stepsSchema = v.pipe(
  v.array(v.object({ step, off: v.exactOptional(v.literal(true)) })),
  v.check((listed) => new Set(listed.map((one) => one.step.id)).size === listed.length, "each step of the data needs an id of its own"),
) satisfies v.GenericSchema<readonly ListedStep[]>;

export const groupingsSchema = v.pipe(
  v.array(v.object({ id: filled, name: v.string(), column: filled, groups: v.array(v.object({ label: v.string(), equals: cell })) })),
  v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, "each division into groups needs an id of its own"),
) satisfies v.GenericSchema<readonly Grouping[]>;

const identity = v.object({
  name: v.string(),
  hash: v.exactOptional(v.string()),
  scale: v.exactOptional(scaleSchema),
  label: v.exactOptional(v.string()),
  valueLabels: v.exactOptional(valueLabelsSchema),
  missingCodes: v.exactOptional(codesSchema),
}) satisfies v.GenericSchema<ColumnIdentity>;

export const referenceSchema = v.object({ name: v.string(), rows: v.number(), columns: v.array(identity) }) satisfies v.GenericSchema<DataReference>;
