import { columnsByName } from "../../data/used";
import { EstimationError, type Problem } from "../../report/problem";
import { compile, type Compiled } from "../../sem/compile";
import { estimateWeights, project } from "../../sem/pls";
import { isStaged } from "../../sem/stages";
import { solveStructure, structureFor } from "../../sem/structure";
import { prepare } from "../../sem/workspace";
import type { Input } from "../method";
import { failureProblems, singularInner, sizeProblems } from "../pls/failures";
import type { PlsOptions } from "../pls/options";
import { startingWeights } from "../pls/point";
import type { Estimated } from "./rows";
import { sourceOf, type Source } from "./source";
import { withItems } from "./subset";

/** Estimates a model with any of its items: compiled and read once, so that one more estimate costs no more than its arithmetic. */
export interface Estimator {
  readonly model: Compiled;
  readonly source: Source;
  /** @throws EstimationError as the estimate of the smaller model itself would */
  estimate(kept: Int32Array): Estimated;
  /** undefined in place of an error */
  attempt(kept: Int32Array): Estimated | undefined;
}

/** E_STAGES: items of a model in several stages are not left out one at a time. */
export const stagesRefused = ({ model }: Input): readonly Problem[] => (isStaged(model) ? [{ code: "E_STAGES", severity: "error", at: [], detail: {} }] : []);

/**
 * Every estimate starts from the weights that any estimate starts from, not from those of the larger model: what is foretold
 * of a removal is then to the last digit what the removal brings.
 * @throws EstimationError where the data of all items cannot be used
 */
export function estimatorFor(input: Input, options: PlsOptions): Estimator {
  stopAt(stagesRefused(input));
  const model = compile(input.model, options.isolated);
  const source = sourceOf(model, input, options);
  const isBinary = binaryColumns(input, options);
  const estimate = (kept: Int32Array): Estimated => {
    const smaller = kept.length === model.columns.length ? model : withItems(model, kept);
    const moments = source.of(kept);
    if (moments === undefined) throw new EstimationError([{ code: "E_NO_DATA", severity: "error", at: [], detail: {} }]);
    stopAt(sizeProblems(smaller, moments.n));
    const { S, n, sds } = moments;
    const ws = prepare(smaller, options);
    const outcome = estimateWeights(ws, S, startingWeights(smaller, options));
    stopAt(failureProblems(smaller, S, outcome));
    project(ws, S);
    const structure = structureFor(smaller);
    const dependent = solveStructure(structure, ws.C);
    if (dependent >= 0) stopAt([singularInner(smaller, dependent)]);
    const scales = smaller.constructs.map((_, j) => {
      const k = smaller.offsets[j];
      return smaller.offsets[j + 1] - k === 1 && isBinary.has(smaller.columns[k]) ? 1 / sds[k] : 1;
    });
    return { ws, structure, S, n, converged: outcome.converged, iterations: outcome.iterations, kept, scales };
  };
  const attempt = (kept: Int32Array): Estimated | undefined => {
    try {
      return estimate(kept);
    } catch (error) {
      if (error instanceof EstimationError) return undefined;
      throw error;
    }
  };
  return { model, source, estimate, attempt };
}

/** Columns whose single items are to be read in their own units (M1.6). */
function binaryColumns({ model, data }: Input, { binaryIndicators }: PlsOptions): ReadonlySet<string> {
  if (binaryIndicators !== "raw") return new Set();
  const byName = columnsByName(data);
  return new Set(model.constructs.flatMap((construct) => construct.items.filter((item) => byName.get(item)?.scale === "binary")));
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new EstimationError(problems);
}
