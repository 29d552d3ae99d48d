import { described } from "../../math/described";
import type { Job } from "../../report/job";
import type { Input } from "../method";
import { constructsOf } from "../pls/run";
import { notConverged } from "../pls/warnings";
import { lostResamples } from "../bootstrap/lost";
import { type GscaPart, pointOf, valuesOf } from "./estimate";
import type { GscaOptions } from "./options";
import type { GscaResult } from "./result";

/** The estimates, with what the resamples say of each. */
export function* join(input: Input, options: GscaOptions, parts: readonly GscaPart[]): Job<GscaResult> {
  yield { done: 0, total: 1 };
  const { model, treated, settings, gsca } = pointOf(input, options);
  const rows = parts.flatMap((one) => one.rows);
  const values = valuesOf(model, gsca).map((estimate, at) => described(estimate, rows.map((row) => row[at]), options.level));
  const [p, J, P] = [model.columns.length, model.constructs.length, model.from.length];
  const [weights, loadings, coefficients, r2] = [values.slice(0, p), values.slice(p, 2 * p), values.slice(2 * p, 2 * p + P), values.slice(2 * p + P, 2 * p + P + J)];
  const explained = model.columns.flatMap((_, k) => (settings.hasLoadings[model.constructOf[k]] ? [loadings[k].estimate ** 2] : []));
  const parameters = p - singles(model) + explained.length - singles(model, settings.hasLoadings) + P;
  const FIT = values[values.length - 1];
  const n = treated.n;
  return {
    options,
    constructs: constructsOf(model),
    items: model.columns.map((column, k) => ({ construct: model.constructOf[k], column })),
    paths: Array.from(model.from, (from, t) => ({ from, to: model.to[t] })),
    n: input.data.matrix?.n ?? input.data.rows,
    nUsed: n,
    iterations: gsca.iterations,
    converged: gsca.converged,
    hasLoadings: settings.hasLoadings,
    weights,
    loadings,
    coefficients,
    r2: r2.map((value) => (Number.isNaN(value.estimate) ? null : value)),
    ave: model.constructs.map((_, j) => {
      const own = loadings.slice(model.offsets[j], model.offsets[j + 1]);
      return settings.hasLoadings[j] && own.length > 1 ? own.reduce((sum, { estimate }) => sum + estimate ** 2, 0) / own.length : null;
    }),
    componentCorrelations: Array.from(gsca.C),
    phi: gsca.phi,
    FIT,
    AFIT: 1 - (1 - FIT.estimate) * ((n * (p + J)) / (n * (p + J) - parameters)),
    FITm: explained.length === 0 ? null : explained.reduce((sum, value) => sum + value, 0) / explained.length,
    FITs: P === 0 ? null : r2.reduce((sum, { estimate }) => sum + (Number.isNaN(estimate) ? 0 : estimate), 0) / r2.filter(({ estimate }) => !Number.isNaN(estimate)).length,
    parameters,
    used: rows.length,
    warnings: [...(gsca.converged ? [] : [notConverged(gsca.iterations)]), ...treated.warnings, ...lostResamples(rows.length, input.data.matrix ? 0 : options.samples)],
  };
}

/** Items that are alone in their block, where `of` says so: nothing is estimated of them. */
const singles = ({ offsets, constructs }: { readonly offsets: Int32Array; readonly constructs: readonly unknown[] }, of?: readonly boolean[]): number =>
  constructs.reduce<number>((count, _, j) => count + (offsets[j + 1] - offsets[j] === 1 && (of?.[j] ?? true) ? 1 : 0), 0);
