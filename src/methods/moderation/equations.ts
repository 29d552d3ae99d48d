import { interactionsOf, productId, productLabel, productName } from "../../model/interactions";
import { displayName, type Interaction, type PathModel } from "../../model/types";
import type { Term } from "../../sem/slopes";
import type { PointEstimate } from "../pls/point";
import { frozenEstimate } from "../pls/frozen";
import type { Input } from "../method";
import { effectScales } from "../pls/run";
import type { ModerationOptions } from "./options";

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly label: string;
}

/** An endogenous construct that a product explains: its terms in the order of the paths. */
export interface Equation {
  readonly target: Named;
  /** index of the construct in the last stage */
  readonly construct: number;
  readonly terms: readonly Term[];
  readonly names: readonly string[];
}

/** What is multiplied in a path of the last stage: the construct alone, or the factors of its product. */
export function factorsOf(drawn: PathModel, id: string): readonly string[] {
  return interactionsOf(drawn).find(({ of }) => productId(of) === id)?.of ?? [id];
}

export const namedOf = (drawn: PathModel, id: string): Named => {
  const construct = drawn.constructs.find((c) => c.id === id);
  if (construct !== undefined) return { id, name: construct.name, label: displayName(construct) };
  const of = factorsOf(drawn, id);
  return { id, name: productName(drawn, of), label: productLabel(drawn, of) };
};

/** Equations of all endogenous constructs, by construct id. */
export function equationsOf({ model }: PointEstimate, drawn: PathModel): ReadonlyMap<string, Equation> {
  return new Map(model.constructs.flatMap(({ id }, construct): [string, Equation][] => {
    const incoming = Array.from(model.incoming[construct]!);
    if (incoming.length === 0) return [];
    const from = (t: number): string => model.constructs[model.from[t]!]!.id;
    return [[id, { target: namedOf(drawn, id), construct, terms: incoming.map((path) => ({ path, factors: factorsOf(drawn, from(path)) })), names: incoming.map((t) => namedOf(drawn, from(t)).name) }]];
  }));
}

/** Coefficients of all paths in the units in which they are shown, and explained variance. */
export interface Coefficients {
  readonly paths: Float64Array;
  readonly r2: Float64Array;
  readonly f2: Float64Array;
  /** what each path is multiplied by to be shown: 1 ∕ SD of a product, and of a raw binary column */
  readonly scales: Float64Array;
  /** R of composites and products */
  readonly R: Float64Array;
}

/** Of the re-estimated second stage, or of the regression on the scores of the first (M7.2). */
export function coefficientsOf(point: PointEstimate, input: Input, { pls, inference }: ModerationOptions): Coefficients {
  const { model, treated, productScale } = point;
  const effect = effectScales(model, input, treated, pls);
  const scales = Float64Array.from(model.from, (j) => effect[j]! / productScale[j]!);
  const frozen = inference === "ols" ? frozenEstimate(point) : undefined;
  const { structure } = frozen ?? point;
  return { paths: structure.paths.map((b, t) => b * scales[t]!), r2: structure.r2.slice(), f2: structure.f2.slice(), scales, R: frozen?.R ?? point.ws.C.slice() };
}

/**
 * Covariances of the coefficients of one equation by ordinary least squares on standardised scores:
 * Σ = (1 − R²) ∕ (n − k − 1) · R_PP⁻¹, in the units shown.
 */
export function olsCovariance({ model }: PointEstimate, { terms, construct }: Equation, { R, r2, scales }: Coefficients, n: number): Float64Array {
  const k = terms.length;
  const J = model.constructs.length;
  const from = terms.map(({ path }) => model.from[path]!);
  const inverse = invert(Float64Array.from({ length: k * k }, (_, i) => R[from[Math.floor(i / k)]! * J + from[i % k]!]!), k);
  const variance = (1 - r2[construct]!) / (n - k - 1);
  return inverse.map((value, i) => value * variance * scales[terms[Math.floor(i / k)]!.path]! * scales[terms[i % k]!.path]!);
}

/** Inverse of a positive definite matrix. */
function invert(A: Float64Array, k: number): Float64Array {
  const out = new Float64Array(k * k);
  const room = A.slice();
  // Gauss–Jordan; R_PP has been factorised before, so that no pivot vanishes
  for (let i = 0; i < k; i++) out[i * k + i] = 1;
  for (let c = 0; c < k; c++) {
    const pivot = room[c * k + c]!;
    for (let j = 0; j < k; j++) {
      room[c * k + j] = room[c * k + j]! / pivot;
      out[c * k + j] = out[c * k + j]! / pivot;
    }
    for (let r = 0; r < k; r++) {
      if (r === c) continue;
      const factor = room[r * k + c]!;
      for (let j = 0; j < k; j++) {
        room[r * k + j] = room[r * k + j]! - factor * room[c * k + j]!;
        out[r * k + j] = out[r * k + j]! - factor * out[c * k + j]!;
      }
    }
  }
  return out;
}

export const isTwoWay = ({ of }: Interaction): boolean => of.length === 2 && of[0] !== of[1];
