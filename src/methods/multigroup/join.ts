import { mean, quantile, standardDeviation } from "../../math/quantile";
import { ordered } from "../../math/ordered";
import { twoTailedT } from "../../math/distributions";
import type { Job, Progress } from "../../report/job";
import { EstimationError, ofAnalysis, type Problem } from "../../report/problem";
import type { Input } from "../method";
import { averageDistance, groupDistances, type Distance } from "./distances";
import type { MultigroupOptions } from "./options";
import { pairReader, type Rows } from "./part";
import { PER_CONSTRUCT, sectionsOf, DISTANCES, type Section } from "./plan";
import type { DistanceTest, GroupEstimate, MicomConstruct, MultigroupResult, OmnibusTest, PairDifference, PairResult, Step3 } from "./result";
import { adjusted, henselerP, omnibusF, parametricTest, twoTailed, welchTest } from "./statistics";
import { studyOf, type Study } from "./study";
import { OMNIBUS } from "./options";

/** Differences this small are rounding. */
const NOTHING = 1e-12;

/** Parameters between two looks at the clock. */
const STRIDE = 8;

/** Rows of one section, column by column, without those that have no estimate. */
interface Drawn {
  column(k: number): Float64Array;
  readonly used: number;
}

/** Everything that the pieces gave, put together in their order. */
export function* join(input: Input, options: MultigroupOptions, parts: readonly (readonly Rows[])[]): Job<MultigroupResult> {
  const study = studyOf(input, options);
  const { groups, pairs, compared } = study;
  const { constructs, items, iterations, itemColumns = items, itemLabels = items } = study.group(0);
  const list = sectionsOf(study, options);
  const drawn = new Map(list.map((section) => [keyOf(section), gathered(section, parts.flat())]));
  const total = pairs.length + groups.rows.length + 1;
  const estimates: GroupEstimate[][] = [];
  for (const g of groups.rows.keys()) {
    const of = drawn.get(`bootstrap ${g}`)!;
    const list: GroupEstimate[] = [];
    for (const [k, place] of compared.places.entries()) {
      if (k % STRIDE === 0) yield { done: g, total };
      list.push(estimateOf(study.group(g).original[place], of.column(k), options));
    }
    estimates.push(list);
  }
  const found: PairResult[] = [];
  for (const [which, pair] of pairs.entries()) {
    found.push(yield* pairOf(study, { which, pair, estimates, drawn, progress: { done: groups.rows.length + which, total } }, options));
  }
  const n = groups.rows.map((_, g) => study.group(g).n);
  return {
    options,
    rows: input.data.rows,
    n: n.reduce((sum, size) => sum + size, 0),
    converged: groups.rows.every((_, g) => !study.group(g).warnings.some(({ code }) => code === "E_NO_CONVERGENCE")),
    iterations,
    constructs,
    items,
    itemColumns,
    itemLabels,
    groups: groups.names.map((name, g) => ({ name, n: n[g] })),
    parameters: compared.parameters,
    estimates,
    used: groups.rows.map((_, g) => drawn.get(`bootstrap ${g}`)!.used),
    pairs: withAdjusted(found, options),
    omnibus: drawn.has("omnibus 0") ? compared.places.map((_, k) => omnibusOf(drawn, groups.rows.length, k)) : null,
    distances: options.distances ? distancesOf(study, drawn.get("distance 0")!, options) : null,
    warnings: [...groupWarnings(study), ...lostWarnings(drawn, list)],
  };
}

const keyOf = ({ kind, which }: Pick<Section, "kind" | "which">): string => `${kind} ${which}`;

function gathered({ kind, which, width }: Section, parts: readonly Rows[]): Drawn {
  const own = parts.filter((part) => part.kind === kind && part.which === which).toSorted((a, b) => a.first - b.first);
  const total = own.reduce((sum, { count }) => sum + count, 0);
  const known = new Map<number, Float64Array>();
  let used = 0;
  for (const { values, count } of own)
    for (let b = 0; b < count; b++) {
      let k = 0;
      while (k < width && Number.isNaN(values[b * width + k])) k++;
      if (k < width) used++;
    }
  return {
    used,
    column(k) {
      const made = known.get(k);
      if (made !== undefined) return made;
      const values = new Float64Array(total);
      let filled = 0;
      for (const part of own)
        for (let at = k; at < part.count * width; at += width) {
          const value = part.values[at];
          if (value === value) values[filled++] = value;
        }
      const column = values.subarray(0, filled);
      known.set(k, column);
      return column;
    },
  };
}

/** Groups whose weights did not settle, by name; cells filled and cases left out, counted over all groups. */
function groupWarnings({ groups, group }: Study): readonly Problem[] {
  const all = groups.names.map((_, g) => group(g).warnings);
  const counted = (["W_MISSING_REPLACED", "W_ROWS_DROPPED"] as const).flatMap((code) => {
    const own = all.flatMap((list) => list.filter((problem) => problem.code === code));
    const sum = (key: string): number => own.reduce((total, { detail }) => total + Number(detail[key] ?? 0), 0);
    return own.length === 0 ? [] : [{ ...own[0], detail: { ...own[0].detail, count: sum("count"), ...(own[0].detail["n"] === undefined ? {} : { n: sum("n") }) } }];
  });
  return [
    ...counted,
    ...groups.names.flatMap((name, g) => (all[g].some(({ code }) => code === "E_NO_CONVERGENCE") ? [ofAnalysis("multigroup", "notConverged", { severity: "warning", detail: { group: name } })] : [])),
  ];
}

/** Where more than one in twenty could not be used. */
function lostWarnings(drawn: ReadonlyMap<string, Drawn>, sections: readonly Section[]): readonly Problem[] {
  const lost = sections.reduce((sum, section) => sum + section.count - drawn.get(keyOf(section))!.used, 0);
  const total = sections.reduce((sum, { count }) => sum + count, 0);
  return lost > 0.05 * total ? [ofAnalysis("multigroup", "lost", { severity: "warning", detail: { count: lost, total } })] : [];
}

function estimateOf(estimate: number, values: Float64Array, { level }: MultigroupOptions): GroupEstimate {
  if (Number.isNaN(estimate)) return { estimate: null, mean: null, se: null, t: null, p: null, interval: null };
  if (values.length < 2) return { estimate, mean: null, se: null, t: null, p: null, interval: null };
  const se = standardDeviation(values);
  const varies = se >= NOTHING;
  const sorted = ordered(values);
  const tail = (1 - level) / 2;
  const t = varies ? estimate / se : null;
  return { estimate, mean: mean(values), se, t, p: t === null ? null : twoTailedT(t, values.length - 1), interval: varies ? [quantile(sorted, tail), quantile(sorted, 1 - tail)] : null };
}

interface Known {
  readonly which: number;
  readonly pair: readonly [number, number];
  readonly estimates: readonly (readonly GroupEstimate[])[];
  readonly drawn: ReadonlyMap<string, Drawn>;
  readonly progress: Progress;
}

function* pairOf(study: Study, { which, pair: [first, second], estimates, drawn, progress }: Known, options: MultigroupOptions): Job<PairResult> {
  const { compared, blocks } = study;
  const of = study.pair(which);
  const K = compared.places.length;
  const observed = new Float64Array(K + PER_CONSTRUCT * blocks.length);
  of.permuter.restore();
  if (!pairReader(study, of, options.sdDivisor)(observed, 0)) throw new EstimationError([ofAnalysis("multigroup", "pair", { detail: { first: study.groups.names[first], second: study.groups.names[second] } })]);
  const permuted = drawn.get(`permutation ${which}`)!;
  const [boot1, boot2] = [drawn.get(`bootstrap ${first}`)!, drawn.get(`bootstrap ${second}`)!];
  const differenceOf = (k: number): PairDifference => {
    const [a, b] = [estimates[first][k], estimates[second][k]];
    const [draws1, draws2] = [boot1.column(k), boot2.column(k)];
    const usable = a.estimate !== null && b.estimate !== null && a.se !== null && b.se !== null && a.se >= NOTHING && b.se >= NOTHING;
    const tested = usable ? ([{ estimate: a.estimate, se: a.se, n: study.group(first).n }, { estimate: b.estimate, se: b.se, n: study.group(second).n }] as const) : undefined;
    const oneTailed = usable ? henselerP(draws1, draws2, options.henseler === "estimate" ? [a.estimate, b.estimate] : undefined) : null;
    return {
      difference: a.estimate === null || b.estimate === null ? null : a.estimate - b.estimate,
      permutation: twoSided(observed[k], permuted.column(k), options.level),
      bootstrap: { oneTailed, p: oneTailed === null ? null : twoTailed(oneTailed) },
      parametric: tested ? parametricTest(...tested) : null,
      welch: tested ? welchTest(...tested) : null,
      apart: a.interval && b.interval ? outside(a.estimate!, b.interval) && outside(b.estimate!, a.interval) : null,
    };
  };
  const differences: PairDifference[] = [];
  for (const k of compared.places.keys()) {
    if (k % STRIDE === 0) yield progress;
    differences.push(differenceOf(k));
  }
  const micom = blocks.map(({ named }, b): MicomConstruct => {
    const at = K + PER_CONSTRUCT * b;
    const step3 = (offset: number): Step3 => {
      const { p, interval } = twoSided(observed[at + offset], permuted.column(at + offset), options.level);
      return { value: Number.isFinite(observed[at + offset]) ? observed[at + offset] : null, interval, p };
    };
    const c = observed[at];
    const draws = permuted.column(at);
    const atMost = draws.reduce((count, value) => count + (value <= c + NOTHING ? 1 : 0), 0);
    return {
      construct: named, c,
      mean: draws.length > 0 ? mean(draws) : null,
      quantile05: draws.length > 1 ? quantile(ordered(draws), 0.05) : null,
      p: draws.length > 0 ? atMost / draws.length : null,
      meanDifference: step3(1), logVarianceRatio: step3(2), varianceDifference: step3(3),
    };
  });
  return { first, second, micom, differences, used: permuted.used };
}

const outside = (value: number, [lower, upper]: readonly [number, number]): boolean => value < lower || value > upper;

/** (1 + #{|d*| ≥ |d|}) ∕ (1 + B), and the interval of d*; nothing where d* does not vary. */
function twoSided(value: number, draws: Float64Array, level: number): PairDifference["permutation"] {
  if (Number.isNaN(value) || draws.length < 2 || !draws.some((draw) => Math.abs(draw) > NOTHING)) return { p: null, interval: null };
  const size = Math.abs(value) - NOTHING;
  let extreme = 0;
  for (let b = 0; b < draws.length; b++) if (Math.abs(draws[b]) >= size) extreme++;
  const sorted = ordered(draws);
  const tail = (1 - level) / 2;
  return { p: (1 + extreme) / (1 + draws.length), interval: [quantile(sorted, tail), quantile(sorted, 1 - tail)] };
}

/** p values corrected for the number of pairs, parameter by parameter and test by test. */
function withAdjusted(pairs: readonly PairResult[], { adjustment }: MultigroupOptions): readonly PairResult[] {
  if (adjustment === "none" || pairs.length < 2) return pairs;
  const corrected = pairs[0].differences.map((_, k) => {
    const all = pairs.map(({ differences }) => differences[k]);
    const by = (read: (of: PairDifference) => number | null | undefined) => adjusted(all.map((of) => read(of) ?? null), adjustment);
    return { permutation: by((of) => of.permutation.p), bootstrap: by((of) => of.bootstrap.p), parametric: by((of) => of.parametric?.p), welch: by((of) => of.welch?.p) };
  });
  return pairs.map((pair, i) => ({
    ...pair,
    differences: pair.differences.map((of, k) => ({
      ...of,
      permutation: { ...of.permutation, p: corrected[k].permutation[i] },
      bootstrap: { ...of.bootstrap, p: corrected[k].bootstrap[i] },
      parametric: of.parametric && { ...of.parametric, p: corrected[k].parametric[i]! },
      welch: of.welch && { ...of.welch, p: corrected[k].welch[i]! },
    })),
  }));
}

/** F of as many resamples of the groups as each permutation has, and the share of permutations with one at least as large. */
function omnibusOf(drawn: ReadonlyMap<string, Drawn>, groups: number, k: number): OmnibusTest {
  const lists = Array.from({ length: groups }, (_, g) => drawn.get(`bootstrap ${g}`)!.column(k).slice(0, OMNIBUS.bootstraps));
  if (lists.some((list) => list.length < 2)) return { F: null, p: null };
  const F = omnibusF(lists);
  const permuted = drawn.get("omnibus 0")!.column(k);
  if (Number.isNaN(F) || permuted.length === 0) return { F: Number.isNaN(F) ? null : F, p: null };
  return { F, p: permuted.reduce((count, value) => count + (value >= F ? 1 : 0), 0) / permuted.length };
}

function distancesOf(study: Study, permuted: Drawn, options: MultigroupOptions): MultigroupResult["distances"] {
  const observed = groupDistances(study, options).observed();
  if (observed === undefined) return null;
  const test = (pairs: readonly Distance[], first: number): DistanceTest => {
    const average = averageDistance(pairs);
    const p = (value: number, k: number): number | null => {
      const draws = permuted.column(k);
      return Number.isNaN(value) || draws.length === 0 ? null : (1 + draws.reduce((count, draw) => count + (draw >= value - NOTHING ? 1 : 0), 0)) / (1 + draws.length);
    };
    return { pairs, average, p: { dG: p(average.dG, first), dULS: p(average.dULS, first + 1) } };
  };
  return { saturated: test(observed.saturated, 0), estimated: test(observed.estimated, DISTANCES / 2) };
}
