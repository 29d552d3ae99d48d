import { normalQuantile } from "../../src/math/distributions";
import { factorise } from "../../src/math/cholesky";
import { streams, uniforms } from "../../src/math/philox";
import { drain } from "../../src/jobs/job";
import { collect } from "../../src/methods/bootstrap/collect";
import { drawShare, sharedResampler } from "../../src/methods/bootstrap/draws";
import { frameOf } from "../../src/methods/bootstrap/frame";
import { jackknife } from "../../src/methods/bootstrap/jackknife";
import { defaultBootstrapOptions, type BootstrapOptions, type IntervalKind } from "../../src/methods/bootstrap/options";
import type { PathModel } from "../../src/model/types";
import { compile } from "../../src/sem/compile";
import { parameterReader } from "../../src/sem/parameters";
import { estimateWeights, project } from "../../src/sem/pls";
import { consistentPls, isFactor } from "../../src/sem/plsc";
import { solveStructure, structureFor } from "../../src/sem/structure";
import { prepare } from "../../src/sem/workspace";
import type { Row } from "./time";

const [SETS, CASES, SAMPLES] = [2000, 250, 1000];
const KINDS: readonly IntervalKind[] = ["percentile", "biasCorrected", "bca", "basic", "normal"];
const ITEMS = 4;
const LOADINGS = [0.7, 0.75, 0.8, 0.85];

/** Two factors that explain a third directly and through it a fourth: paths .4, .3, .5, .25. */
const model: PathModel = {
  constructs: ["A", "B", "M", "Y"].map((name) => ({ id: name, name, direction: "reflective", weighting: "modeA", items: Array.from({ length: ITEMS }, (_, k) => `${name}${k}`) })),
  paths: [["A", "M"], ["B", "M"], ["M", "Y"], ["A", "Y"]].map(([from, to]) => ({ from: from!, to: to! })),
};

/** Correlations of the items in the population: λ_kλ_l R_ij, with R from the paths and r(A, B) = .3. */
function population(): Float64Array {
  const [a, b, c, d] = [0.4, 0.3, 0.5, 0.25];
  const r = 0.3;
  const [am, bm] = [a + r * b, b + r * a];
  const [ay, by, my] = [c * am + d, c * bm + d * r, c + d * am];
  const R = [[1, r, am, ay], [r, 1, bm, by], [am, bm, 1, my], [ay, by, my, 1]];
  const p = 4 * ITEMS;
  return Float64Array.from({ length: p * p }, (_, at) => {
    const [k, l] = [Math.floor(at / p), at % p];
    return k === l ? 1 : LOADINGS[k % ITEMS]! * LOADINGS[l % ITEMS]! * R[Math.floor(k / ITEMS)]![Math.floor(l / ITEMS)]!;
  });
}

/** What the estimator gives on the population matrix itself: of consistent PLS the true parameters. */
function target(S: Float64Array, { pls, estimator }: BootstrapOptions): Float64Array {
  const compiled = compile(model, "refuse");
  const ws = prepare(compiled, { ...pls, tolerance: 1e-13 });
  estimateWeights(ws, S, new Float64Array(compiled.columns.length).fill(1));
  project(ws, S);
  const p = compiled.columns.length;
  const reader = parameterReader(compiled, { isFactor: compiled.constructs.map((_, j) => estimator === "plsc" && isFactor(compiled, j)), estimatedModel: pls.estimatedModel, geodesic: false });
  const out = new Float64Array(reader.parameters.length);
  const own = structureFor(compiled);
  solveStructure(own, ws.C);
  const plain = { model: compiled, n: Infinity, S, weights: ws.weights, loadings: Float64Array.from({ length: p }, (_, k) => ws.M[k * 4 + compiled.constructOf[k]!]!), paths: own.paths, f2: own.f2, r2: own.r2, R: ws.C };
  if (estimator === "pls") reader.read(plain, out, 0);
  else {
    const attempt = consistentPls(ws, S);
    if ("failed" in attempt) throw new Error("the population has no consistent estimate");
    const { loadings, R, structure } = attempt.value;
    reader.read({ ...plain, loadings, R, paths: structure.paths, f2: structure.f2, r2: structure.r2 }, out, 0);
  }
  return out;
}

/** Coverage of 95 % intervals over simulated data sets, of what the estimator gives on the population matrix; averaged over parameters. */
export function bench(): readonly Row[] {
  return (["pls", "plsc"] as const).flatMap((estimator) => coverageOf({ ...defaultBootstrapOptions, estimator, samples: SAMPLES }));
}

/** Kinds of parameters that are judged: those with a sampling distribution about a fixed value. */
const judged = ["path", "indirectEffect", "totalEffect", "outerLoading", "r2"] as const;

function coverageOf(options: BootstrapOptions): readonly Row[] {
  const S = population();
  const p = 4 * ITEMS;
  const L = S.slice();
  factorise(L, p);
  const truth = target(S, options);
  const hits = new Map<string, { covered: number; total: number }>();
  for (let set = 0; set < SETS; set++) {
    const input = { model, data: simulated(L, p, set) };
    const own = { ...options, seed: 1000 + set };
    const resampler = sharedResampler(input, own);
    const draws = drain(drawShare(input, own, { first: 0, count: SAMPLES }));
    const { summaries } = drain(collect({ frame: frameOf(resampler), shares: [draws], jackknifed: drain(jackknife(resampler)) }, own));
    for (const [k, { parameter, intervals }] of summaries.entries()) {
      if (!(judged as readonly string[]).includes(parameter.kind)) continue;
      for (const kind of KINDS) {
        const interval = intervals[kind];
        if (!interval) continue;
        for (const name of [`${kind} all`, `${kind} ${parameter.kind}`]) {
          const count = hits.get(name) ?? { covered: 0, total: 0 };
          hits.set(name, { covered: count.covered + (interval[0] <= truth[k]! && truth[k]! <= interval[1] ? 1 : 0), total: count.total + 1 });
        }
      }
    }
  }
  const percent = (name: string): string => {
    const { covered, total } = hits.get(name)!;
    return `${((100 * covered) / total).toFixed(1)} %`;
  };
  return KINDS.map((kind) => ({ what: `${options.estimator}, ${kind}, ${SETS} data sets, n = ${CASES}, ${SAMPLES} resamples`, figure: `${percent(`${kind} all`)} (${judged.map((of) => `${of} ${percent(`${kind} ${of}`)}`).join(", ")})` }));
}

function simulated(L: Float64Array, p: number, set: number) {
  const random = uniforms(77, { method: streams.simulation, index: set, part: 0 });
  const columns = Array.from({ length: p }, () => new Float64Array(CASES));
  const z = new Float64Array(p);
  for (let i = 0; i < CASES; i++) {
    for (let k = 0; k < p; k++) z[k] = normalQuantile(random());
    for (let k = 0; k < p; k++) for (let l = 0; l <= k; l++) columns[k]![i] = columns[k]![i]! + L[k * p + l]! * z[l]!;
  }
  const names = model.constructs.flatMap(({ items }) => items);
  return { name: "simulated", rows: CASES, columns: names.map((name, k) => ({ name, values: columns[k]!, scale: "metric" as const })) };
}
