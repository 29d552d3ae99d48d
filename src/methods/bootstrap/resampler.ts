import type { KernelOptions } from "../../math/kernel/kernel";
import { streams } from "../../math/philox";
import { isHigherOrder } from "../../model/hierarchy";
import { EstimationError } from "../../report/problem";
import { parameterReader, type Estimates } from "../../sem/parameters";
import { lowerBlocks, lowerReader } from "../../sem/lowerBlocks";
import { project } from "../../sem/pls";
import { consistentPls, isFactor } from "../../sem/plsc";
import { estimateStages, prepareStages, productScales, type Staged } from "../../sem/staged";
import type { StageRoom } from "../../sem/stageRooms";
import { solveStructure } from "../../sem/structure";
import type { Input } from "../method";
import { pointEstimate, startingWeight, type PointEstimate } from "../pls/point";
import { casesOf } from "../pls/stageData";
import { noConsistent } from "../pls/warnings";
import { isAdmissible } from "./admissible";
import { describe, lowerConstructs, type Frame } from "./frame";
import type { BootstrapOptions } from "./options";
import { alignConstructs, alignValues, anyTurned, copyOf, copyTo, type Signed } from "./signs";
import { sourceOf } from "./source";

/** What became of a resample (M6.6). */
export const outcomes = { admissible: 0, notConverged: 1, singular: 2, noVariance: 3, heywood: 4 } as const;
export type OutcomeCode = (typeof outcomes)[keyof typeof outcomes];

/** Estimates resamples of one model and data set, one at a time; PLS without allocating. */
export interface Resampler extends Frame {
  /** row of each case in the data */
  readonly cases: Int32Array;
  /** how often each case is taken; set by `draw`, or by hand before `estimate` */
  readonly counts: Int32Array;
  /** all stages, as the last estimate has left them */
  readonly staged: Staged;
  draw(index: number): void;
  /** estimates the cases in `counts`; parameters from `out[at]` on (NaN where none) */
  estimate(out: Float64Array, at: number): OutcomeCode;
  /** whether a construct of the last resample came out turned round, before any sign was changed */
  isTurned(): boolean;
}

/** The data's own estimates, which give resamples their signs. */
interface Reference {
  /** p, uncorrected */
  readonly loadings: Float64Array;
  /** the same of earlier stages */
  readonly earlier: readonly Float64Array[];
  readonly signed: Signed;
  /** room for the values of a resample with these signs */
  readonly shown: Signed;
}

/**
 * Every resample starts from the same weights as the estimate itself, as seminr, cSEM and plspm do (docs/decisions/0012).
 *
 * @throws EstimationError where the data themselves cannot be estimated
 */
export function resamplerFor(input: Input, options: BootstrapOptions, kind?: Pick<KernelOptions, "kind">): Resampler {
  const point = pointEstimate(input, options.pls);
  const { model, structure } = point;
  const { n } = point.treated;
  const p = model.columns.length;
  const J = model.constructs.length;
  const source = sourceOf(point.table, options, kind);
  const table = point.table.moments.correlations.slice();
  const staged = stagesOf(point, input, options, { table, counts: source.counts });
  const { ws, S } = staged.final;
  const reader = readerOf(point, options);
  const blocks = lowerBlocks(point.staged.plan, higherOrder(input));
  const lower = lowerReader(staged.rooms, blocks, lowerConstructs(point, blocks));
  source.counts.fill(1);
  estimateStages(staged, table);
  project(ws, S);
  const consistent = options.estimator === "plsc" ? consistentPls(ws, S) : undefined;
  if (consistent && "failed" in consistent) throw new EstimationError([{ ...noConsistent(model, consistent.failed), severity: "error" }]);
  const loadings = new Float64Array(p);
  const plain: Estimates = { model, n, S, weights: ws.weights, loadings, paths: structure.paths, f2: structure.f2, r2: structure.r2, R: ws.C };
  const original = new Float64Array(reader.parameters.length + lower.parameters.length);
  const scales = new Float64Array(J);
  let reference: Reference | undefined;
  let turned = false;

  /** Loadings, and constructs the right way round, from the weights in the workspace. */
  const loadItems = (): void => {
    project(ws, S);
    for (let k = 0; k < p; k++) loadings[k] = ws.M[k * J + model.constructOf[k]!]!;
    if (reference === undefined) return;
    turned ||= anyTurned(model, loadings, reference.loadings);
    if (options.signs === "construct") alignConstructs(ws, loadings, reference.loadings);
  };

  /** Constructs of an earlier stage the right way round, before their scores go on. */
  const alignStage = (room: StageRoom, s: number): void => {
    const own = loadingsOf(room);
    const before = reference?.earlier[s];
    if (before === undefined) return;
    turned ||= anyTurned(room.ws.model, own, before);
    if (options.signs === "construct") alignConstructs(room.ws, own, before);
  };

  const read = (out: Float64Array, at: number): OutcomeCode => {
    loadItems();
    if (options.estimator === "plsc") return readConsistent(out, at);
    if (solveStructure(structure, ws.C) >= 0) return outcomes.singular;
    write(plain, out, at);
    return outcomes.admissible;
  };

  const readConsistent = (out: Float64Array, at: number): OutcomeCode => {
    const attempt = consistentPls(ws, S);
    if ("failed" in attempt) return outcomes.heywood;
    const { loadings: corrected, R, structure: { paths, f2, r2 } } = attempt.value;
    if (paths.some(Number.isNaN)) return outcomes.singular;
    write({ ...plain, loadings: corrected, paths, f2, r2, R }, out, at);
    return isAdmissible(attempt.value) ? outcomes.admissible : outcomes.heywood;
  };

  const write = (estimates: Estimates, out: Float64Array, at: number): void => {
    if (reference === undefined) reference = { loadings: loadings.slice(), earlier: staged.rooms.slice(0, -1).map(loadingsOf), signed: copyOf(estimates), shown: copyOf(estimates) };
    lower.read(out, at + reader.parameters.length);
    if (options.signs !== "individual" && staged.products === undefined) return reader.read(estimates, out, at);
    const { shown } = reference;
    if (options.signs === "individual") alignValues(estimates, reference.signed, shown);
    else copyTo(estimates, shown);
    productScales(staged, scales);
    for (let t = 0; t < shown.paths.length; t++) shown.paths[t] = shown.paths[t]! / scales[model.from[t]!]!;
    reader.read({ ...estimates, shown }, out, at);
  };

  read(original, 0);

  return {
    ...describe(point, input, options, { consistent, blocks }),
    parameters: [...reader.parameters, ...lower.parameters],
    leftOut: reader.leftOut,
    original,
    cases: point.table.sample.rows,
    counts: source.counts,
    staged,
    draw: (index) => source.draw(options.seed, { method: streams.bootstrap, index, part: 0 }),
    estimate(out, at) {
      turned = false;
      out.fill(Number.NaN, at, at + original.length);
      if (!source.correlate(table)) return outcomes.noVariance;
      const outcome = estimateStages(staged, table, undefined, alignStage);
      if (outcome.noProduct) return outcomes.noVariance;
      if (outcome.failure) return outcomes.singular;
      const code = read(out, at);
      return code === outcomes.admissible && !outcome.converged ? outcomes.notConverged : code;
    },
    isTurned: () => turned,
  };
}

/** Room for the stages of resamples: their own table of correlations, and the cases that a resample takes. */
function stagesOf({ staged: { plan }, table: treated }: PointEstimate, input: Input, { pls, missingInResamples }: BootstrapOptions, { table, counts }: { table: Float64Array; counts: Int32Array }): Staged {
  const cases = casesOf(plan, input, pls, { treated, counts });
  // Empty cells that were filled before resampling stand where they stood.
  const filled = cases && missingInResamples === "once" ? { ...cases, columns: cases.columns.map((column) => column.map((z) => (Number.isNaN(z) ? 0 : z))) } : cases;
  return prepareStages(plan, pls, { table, cases: filled, start: startingWeight(pls) });
}

const higherOrder = ({ model }: Input): ReadonlySet<string> => new Set(model.constructs.filter(isHigherOrder).map((c) => c.id));

function loadingsOf({ ws: { model, M } }: StageRoom): Float64Array {
  const J = model.constructs.length;
  return Float64Array.from(model.constructOf, (j, k) => M[k * J + j]!);
}

const readerOf = ({ model }: PointEstimate, { estimator, pls, geodesicDistance }: BootstrapOptions) =>
  parameterReader(model, {
    isFactor: model.constructs.map((_, j) => estimator === "plsc" && isFactor(model, j)),
    estimatedModel: pls.estimatedModel,
    geodesic: geodesicDistance,
  });
