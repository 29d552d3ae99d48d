import { factorise } from "../../math/cholesky";
import { symmetricEigen } from "../../math/eigen";
import { displayName } from "../../model/types";
import { ofAnalysis, type Place, type Problem } from "../../report/problem";
import type { Compiled } from "../../sem/compile";
import type { CovarianceModel, CovarianceParameter } from "../../sem/covariance/model";

/** More parameters than covariances: nothing can be estimated. */
export function modelProblems({ df, p, parameters }: CovarianceModel): readonly Problem[] {
  return df < 0 ? [ofAnalysis("cbsem", "tooManyParameters", { detail: { parameters: parameters.length, known: (p * (p + 1)) / 2 } })] : [];
}

/** Covariances without an inverse: too few cases, or an item that follows from others. */
export function singularItems({ columns, constructs, constructOf }: Compiled, S: Float64Array, n: number): Problem {
  const p = columns.length;
  if (n <= p) return ofAnalysis("cbsem", "fewCases", { detail: { n, needed: p + 1 } });
  const item = factorise(S.slice(), p);
  return ofAnalysis("cbsem", "singular", { at: [{ kind: "item", construct: constructs[constructOf[item]].id, column: columns[item] }], detail: { item: columns[item] } });
}

/** The data do not fix every parameter: that which moves most while Σ stays the same is named. */
export function unidentified(model: CovarianceModel, information: Float64Array | undefined): Problem {
  const at = information === undefined ? 0 : loosest(information, model.parameters.length);
  return ofAnalysis("cbsem", "notIdentified", { at: placesOf(model.compiled, model.parameters[at]), detail: { parameter: nameOf(model.compiled, model.parameters[at]) } });
}

/** Largest in size in the eigenvector of the smallest eigenvalue, of information of diagonal one. */
function loosest(information: Float64Array, t: number): number {
  const scaled = information.map((value, at) => {
    const size = Math.sqrt(information[Math.floor(at / t) * (t + 1)] * information[(at % t) * (t + 1)]);
    return size > 0 ? value / size : 0;
  });
  const { vectors } = symmetricEigen(scaled, t);
  let found = 0;
  for (let a = 1; a < t; a++) if (Math.abs(vectors[a * t + t - 1]) > Math.abs(vectors[found * t + t - 1])) found = a;
  return found;
}

/** As it would be written in model text. */
export function nameOf({ constructs, columns }: Pick<Compiled, "constructs" | "columns">, one: CovarianceParameter): string {
  const construct = (j: number): string => displayName(constructs[j]);
  switch (one.kind) {
    case "loading":
      return `${construct(one.construct)} =~ ${columns[one.item]}`;
    case "path":
      return `${construct(one.to)} ~ ${construct(one.from)}`;
    case "residual":
      return `${columns[one.item]} ~~ ${columns[one.item]}`;
    case "variance":
      return `${construct(one.construct)} ~~ ${construct(one.construct)}`;
    case "covariance":
      return `${construct(one.first)} ~~ ${construct(one.second)}`;
    case "residualCovariance":
      return `${columns[one.first]} ~~ ${columns[one.second]}`;
  }
}

export function placesOf({ constructs, columns, constructOf }: Compiled, one: CovarianceParameter): readonly Place[] {
  const item = (k: number): Place => ({ kind: "item", construct: constructs[constructOf[k]].id, column: columns[k] });
  const construct = (j: number): Place => ({ kind: "construct", id: constructs[j].id });
  if (one.kind === "loading" || one.kind === "residual") return [item(one.item)];
  if (one.kind === "path") return [{ kind: "path", from: constructs[one.from].id, to: constructs[one.to].id }];
  if (one.kind === "variance") return [construct(one.construct)];
  return one.kind === "covariance" ? [construct(one.first), construct(one.second)] : [item(one.first), item(one.second)];
}
