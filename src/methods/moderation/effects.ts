import { tQuantile } from "../../math/distributions";
import { interactionsOf, productId } from "../../model/interactions";
import type { Interaction, PathModel } from "../../model/types";
import { dot, johnsonNeyman, predictionWeights, slopeWeights, type Values } from "../../sem/slopes";
import { namedOf, type Coefficients, type Equation } from "./equations";
import { jointOf, linear, type Inference } from "./inference";
import type { Moderator } from "./moderators";
import type { Line, ModeratedEffect, ModeratorValue, Regions, Slope } from "./result";

/** All that is known of a model with products. */
export interface Study {
  readonly drawn: PathModel;
  readonly equations: ReadonlyMap<string, Equation>;
  readonly moderators: ReadonlyMap<string, Moderator>;
  readonly coefficients: Coefficients;
  readonly inference: Inference;
  /** mean of each product, by its id */
  readonly productMeans: ReadonlyMap<string, number>;
  readonly df: (equation: Equation) => number;
}

/** Points of a curve. */
const STEPS = 40;

export const effectsOf = (study: Study): readonly ModeratedEffect[] => interactionsOf(study.drawn).map((interaction) => effectOf(study, interaction));

function effectOf(study: Study, interaction: Interaction): ModeratedEffect {
  const { drawn, coefficients } = study;
  const equation = study.equations.get(interaction.to)!;
  const [focal] = interaction.of as [string, ...string[]];
  const isQuadratic = interaction.of.every((id) => id === focal);
  const moderators = isQuadratic ? [] : interaction.of.filter((id, i) => i > 0 && id !== focal);
  const own = equation.terms.find(({ factors }) => factors.length > 1 && productId(factors) === productId(interaction.of))!;
  const f2 = coefficients.f2[own.path]!;
  const r2 = coefficients.r2[equation.construct]!;
  const id = productId(interaction.of);
  const combinations = combine(moderators.map((one) => study.moderators.get(one)!));
  const shown = isQuadratic ? study.moderators.get(focal)!.values.map((value) => [value]) : combinations;
  const named = moderators.length === 1 ? [...shown, ...study.moderators.get(moderators[0]!)!.percentiles.map((value) => [value])] : shown;
  const place = { study, equation, focal, moderators: isQuadratic ? [focal] : moderators };
  return {
    id: namedOf(drawn, id).id,
    name: namedOf(drawn, id).name,
    label: namedOf(drawn, id).label,
    kind: isQuadratic ? "quadratic" : interaction.of.length === 2 ? "twoWay" : "threeWay",
    focal: namedOf(drawn, focal),
    moderators: moderators.map((one) => ({ ...namedOf(drawn, one), isBinary: study.moderators.get(one)!.isBinary })),
    to: equation.target,
    coefficients: coefficientsOf(study, equation),
    df: study.df(equation),
    r2,
    r2Change: Number.isNaN(f2) ? null : f2 * (1 - r2),
    f2: Number.isNaN(f2) ? null : f2,
    slopes: named.map((at) => slopeAt(place, at)),
    differences: moderators.length > 1 ? differences(place, combinations) : [],
    lines: isQuadratic ? [curve(place)] : combinations.map((at) => lineAt(place, at)),
    regions: moderators.length === 1 && !study.moderators.get(moderators[0]!)!.isBinary ? regions(place) : null,
  };
}

interface PlaceOf {
  readonly study: Study;
  readonly equation: Equation;
  readonly focal: string;
  readonly moderators: readonly string[];
}

/** Every combination of the values of several moderators; of more than one only the outer values. */
function combine(moderators: readonly Moderator[]): readonly (readonly ModeratorValue[])[] {
  const values = moderators.map((one) => (moderators.length > 1 ? one.values.filter(({ place }) => place !== "mean") : one.values));
  return values.reduce<readonly (readonly ModeratorValue[])[]>((all, own) => all.flatMap((before) => own.map((value) => [...before, value])), [[]]);
}

const valuesAt = ({ moderators }: PlaceOf, at: readonly ModeratorValue[]): Map<string, number> => new Map(moderators.map((id, i) => [id, at[i]!.value]));

const inferenceOf = ({ coefficients: { paths }, inference }: Study) => ({ paths, ...inference });

function slopeAt(place: PlaceOf, at: readonly ModeratorValue[]): Slope {
  const { study, equation, focal } = place;
  return { at, ...linear(slopeWeights(equation.terms, focal, valuesAt(place, at)), equation.terms, inferenceOf(study)) };
}

function differences(place: PlaceOf, combinations: readonly (readonly ModeratorValue[])[]): ModeratedEffect["differences"] {
  const { study, equation, focal } = place;
  const weights = combinations.map((at) => slopeWeights(equation.terms, focal, valuesAt(place, at)));
  return combinations.flatMap((first, i) =>
    combinations.slice(i + 1).map((second, k) => ({ first, second, estimate: linear(weights[i]!.map((w, t) => w - weights[i + 1 + k]![t]!), equation.terms, inferenceOf(study)) })),
  );
}

/** Constant of the equation: composites have mean 0, products do not. */
const interceptOf = ({ coefficients, productMeans }: Study, { terms }: Equation): number =>
  -terms.reduce((sum, { path, factors }) => sum + (factors.length > 1 ? coefficients.paths[path]! * (productMeans.get(productId(factors)) ?? 0) : 0), 0);

function predicted({ study, equation }: PlaceOf, values: Values): number {
  return interceptOf(study, equation) + dot(predictionWeights(equation.terms, values), equation.terms, study.coefficients.paths);
}

function lineAt(place: PlaceOf, at: readonly ModeratorValue[]): Line {
  const { study, focal } = place;
  const own = study.moderators.get(focal)!;
  const ends = own.isBinary ? own.range : [-1, 1];
  return { at, points: ends.map((x) => ({ x, y: predicted(place, valuesAt(place, at).set(focal, x)), interval: null })) };
}

/** The curve of a quadratic effect over the observed values. */
function curve(place: PlaceOf): Line {
  const { study, focal } = place;
  const [lowest, highest] = study.moderators.get(focal)!.range;
  const points = Array.from({ length: STEPS + 1 }, (_, i) => lowest + ((highest - lowest) * i) / STEPS);
  return { at: [], points: points.map((x) => ({ x, y: predicted(place, new Map([[focal, x]])), interval: null })) };
}

function regions(place: PlaceOf): Regions {
  const { study, equation, focal, moderators } = place;
  const [moderator] = moderators as [string];
  const { terms } = equation;
  const at = (v: number): readonly number[] => slopeWeights(terms, focal, new Map([[moderator, v]]));
  const base = at(0);
  const change = at(1).map((w, i) => w - base[i]!);
  const { paths } = study.coefficients;
  const covariance = jointOf(base, change, terms, study.inference.uncertainty);
  const tCritical = tQuantile((1 + study.inference.level) / 2, study.df(equation));
  const { range, scores } = study.moderators.get(moderator)!;
  const [b1, b3] = [dot(base, terms, paths), dot(change, terms, paths)];
  const found = johnsonNeyman({ b1, b3, ...covariance }, tCritical);
  const curvePoints = Array.from({ length: STEPS + 1 }, (_, i) => range[0] + ((range[1] - range[0]) * i) / STEPS);
  return {
    ...found,
    tCritical,
    covariance,
    range,
    sharesBelow: found.roots.map((root) => scores.reduce((count, score) => count + (score < root ? 1 : 0), 0) / scores.length),
    curve: curvePoints.map((v) => {
      const reach = tCritical * Math.sqrt(Math.max(0, covariance.s11 + 2 * v * covariance.s13 + v * v * covariance.s33));
      const slope = b1 + b3 * v;
      return { v, slope, interval: [slope - reach, slope + reach] };
    }),
  };
}

function coefficientsOf(study: Study, equation: Equation): ModeratedEffect["coefficients"] {
  const { terms, names } = equation;
  const constant = interceptOf(study, equation);
  return [
    { name: "(Intercept)", estimate: { value: constant, se: null, t: null, p: null, interval: null } },
    ...terms.map((_, i) => ({ name: names[i]!, estimate: linear(terms.map((__, k) => (k === i ? 1 : 0)), terms, inferenceOf(study)) })),
  ];
}
