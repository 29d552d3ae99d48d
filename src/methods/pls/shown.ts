import type { Treated } from "../../data/missing";
import { columnsByName } from "../../data/used";
import type { Compiled } from "../../sem/compile";
import type { Outcome } from "../../sem/pls";
import { consistentPls, type Consistent } from "../../sem/plsc";
import type { Input } from "../method";
import { measurementOf } from "./measurement";
import type { PlsOptions } from "./options";
import type { Origin } from "./origins";
import { plscBlock } from "./overall";
import type { PointEstimate, StageEstimate } from "./point";
import type { ResultConstruct, ResultItem, ShownResult } from "./result";
import { structuralOf } from "./structural";
import { unstandardisedOf } from "./units";

export type EstimatedStage = StageEstimate & { readonly outcome: Outcome; readonly productScale: Float64Array | undefined };

/** What is shown of one stage. @param consistent estimates corrected for unreliability, where they exist and are wanted */
export function shownOf(stage: EstimatedStage, input: Input, options: PlsOptions, consistent: Consistent | undefined): Omit<ShownResult, "earlier"> {
  return { ...numbersOf(stage, input, options), plsc: consistentBlock(stage, options, consistent) };
}

/** Consistent estimates of one stage with their fit; null where there are none. */
export const consistentBlock = ({ treated, ws, outcome }: EstimatedStage, { estimatedModel }: PlsOptions, consistent: Consistent | undefined): ShownResult["plsc"] =>
  plscBlock({ ws, S: treated.moments.correlations, consistent }, treated.n, { converged: outcome.converged, estimatedModel });

/** The same without consistent estimates: all that the diagram shows where they are not asked for. */
export function numbersOf({ model, treated, ws, structure, productScale, origins }: EstimatedStage, input: Input, options: PlsOptions): Omit<ShownResult, "earlier" | "plsc"> {
  return {
    settings: options,
    constructs: constructsOf(model),
    items: itemsOf(model, treated, origins),
    effectScale: effectScales(model, input, treated, options).map((scale, j) => (productScale === undefined ? scale : scale / productScale[j])),
    unstandardised: unstandardisedOf(model, ws.weights, treated, (k) => origins[k].kind === "item"),
    ...measurementOf(ws, treated),
    ...structuralOf(ws, structure, treated.n),
  };
}

/** A point estimate as the diagram shows it, without anything that takes estimates or matrices of its own. */
export function shownResult(point: PointEstimate, input: Input, options: PlsOptions): ShownResult {
  const { outcome } = point;
  const shown = (stage: EstimatedStage): ShownResult => {
    const attempt = options.estimator === "plsc" ? consistentPls(stage.ws, stage.treated.moments.correlations) : undefined;
    return { ...shownOf(stage, input, options, attempt !== undefined && "value" in attempt ? attempt.value : undefined), earlier: [] };
  };
  return { ...shown(point), earlier: point.earlier.map((stage) => shown({ ...stage, outcome, productScale: undefined })) };
}

export function constructsOf(model: Compiled): readonly ResultConstruct[] {
  return model.constructs.map(({ id, name, label, direction, weighting }, j) => ({
    id, name, ...(label === undefined ? {} : { label }), direction, weighting,
    firstItem: model.offsets[j],
    itemCount: model.offsets[j + 1] - model.offsets[j],
    predecessors: Array.from(model.incoming[j], (t) => model.from[t]),
  }));
}

function itemsOf(model: Compiled, { moments, missing }: Treated, origins: readonly Origin[]): readonly ResultItem[] {
  return model.columns.map((column, k) => ({ construct: model.constructOf[k], column, ...namesOf(origins[k]), mean: moments.means[k], sd: moments.sds[k], missing: missing[k] }));
}

const namesOf = ({ of, label }: Origin): Pick<ResultItem, "of" | "label"> => ({ ...(of === undefined ? {} : { of }), ...(label === undefined ? {} : { label }) });

/** 1 ∕ SD for single items on columns of two values that are to be read in their own units (M1.6). */
export function effectScales(model: Compiled, input: Input, { moments }: Treated, { binaryIndicators }: PlsOptions): readonly number[] {
  const binary = binaryIndicators === "raw" ? binaryItems(model, input) : [];
  return model.constructs.map((_, j) => (binary.includes(j) ? 1 / moments.sds[model.offsets[j]] : 1));
}

/** Constructs whose only item is a column of two values. */
export function binaryItems(model: Compiled, { data }: Input): readonly number[] {
  const byName = columnsByName(data);
  return model.constructs.flatMap((_, j) => {
    const k = model.offsets[j];
    return model.offsets[j + 1] - k === 1 && byName.get(model.columns[k])?.scale === "binary" ? [j] : [];
  });
}
