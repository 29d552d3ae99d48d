import type { Treated } from "../../data/missing";
import { twoTailedT } from "../../math/distributions";
import type { Job } from "../../report/job";
import type { Point } from "../../sem/covariance/likelihood";
import { type CovarianceModel, type CovarianceParameter, matricesAt } from "../../sem/covariance/model";
import { deltaErrors, standardisedLoadings, standardisedOf, standardisedPaths } from "../../sem/covariance/solution";
import type { Estimate } from "./result";

/** What a parameter of standardised items is multiplied by to be one of the items in their own units. */
export function unitsOf({ compiled, scale, measuring }: CovarianceModel, { moments: { sds } }: Treated): (parameter: CovarianceParameter) => number {
  const { offsets, from, to } = compiled;
  /** of a factor of higher order that of the first factor which measures it */
  const unit = (j: number): number => (scale !== "marker" ? 1 : offsets[j] < offsets[j + 1] ? sds[offsets[j]] : unit(to[measuring.find(([t]) => from[t] === j)![0]]));
  return (one) => {
    if (one.kind === "loading") return sds[one.item] / unit(one.construct);
    if (one.kind === "path") return unit(one.to) / unit(one.from);
    if (one.kind === "residual") return sds[one.item] ** 2;
    if (one.kind === "variance") return unit(one.construct) ** 2;
    return one.kind === "covariance" ? unit(one.first) * unit(one.second) : sds[one.first] * sds[one.second];
  };
}

/**
 * Estimates with standard errors from the expected information, z and p, and the standardised solution with errors by the delta method
 * (M11.3, M18.12). Every item and every path has a row: fixed ones too, whose standardised value has an error of its own.
 *
 * @param covariance of the free parameters
 */
export function* estimatesOf(model: CovarianceModel, { theta, matrices }: Point, { covariance, units }: { readonly covariance: Float64Array; readonly units: (parameter: CovarianceParameter) => number }): Job<readonly Estimate[]> {
  const { compiled, parameters, p } = model;
  const t = parameters.length;
  const standardised = (at: Float64Array, of = matricesAt(model, at)): Float64Array => Float64Array.from([...standardisedOf(model, at, of), ...standardisedLoadings(model, of), ...standardisedPaths(model, of)]);
  const values = standardised(theta, matrices);
  const errors = yield* deltaErrors((at) => standardised(at), theta, covariance);
  const free = parameters.map((parameter, a): Estimate => {
    const by = units(parameter);
    const se = Math.sqrt(covariance[a * (t + 1)]);
    return { parameter, isFree: true, estimate: theta[a] * by, se: se * by, z: theta[a] / se, p: twoTailedT(theta[a] / se, Infinity), standardised: values[a], standardisedSe: errors[a] };
  });
  const loadings = Array.from({ length: p }, (_, item): Estimate => {
    const found = free.find(({ parameter }) => parameter.kind === "loading" && parameter.item === item);
    const isSingle = compiled.offsets[compiled.constructOf[item] + 1] - compiled.offsets[compiled.constructOf[item]] === 1;
    const fixed: CovarianceParameter = { kind: "loading", item, construct: compiled.constructOf[item] };
    return found ?? { parameter: fixed, isFree: false, estimate: 1, se: null, z: null, p: null, standardised: values[t + item], standardisedSe: isSingle ? null : errors[t + item] };
  });
  const paths = Array.from(compiled.from, (from, a): Estimate => {
    const parameter: CovarianceParameter = { kind: "path", from, to: compiled.to[a] };
    const found = free.find((one) => one.parameter.kind === "path" && one.parameter.from === from && one.parameter.to === parameter.to);
    return found ?? { parameter, isFree: false, estimate: 1, se: null, z: null, p: null, standardised: values[t + p + a], standardisedSe: errors[t + p + a] };
  });
  return [...loadings, ...paths, ...free.filter(({ parameter }) => parameter.kind !== "loading" && parameter.kind !== "path")];
}
