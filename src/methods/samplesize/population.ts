import { factorise } from "../../math/cholesky";
import { connectedPart, topologicalOrder } from "../../model/query";
import { displayName, type Construct, type PathModel } from "../../model/types";
import { ofAnalysis, type Problem } from "../../report/problem";
import { listed } from "../../report/readings";
import type { SampleSizeOptions } from "./options";

export interface PopulationPath {
  readonly from: number;
  readonly to: number;
  readonly effect: number;
}

/** What the researcher supposes to be true: constructs of variance 1, effects between them, items with one loading. */
export interface Population {
  readonly model: PathModel;
  readonly constructs: readonly Construct[];
  readonly paths: readonly PopulationPath[];
  /** places of the constructs, each after all that lead to it */
  readonly order: readonly number[];
  readonly exogenous: readonly number[];
  /** Cholesky factor of the exogenous constructs' correlations, row-major */
  readonly factor: Float64Array;
  /** J × J */
  readonly correlations: Float64Array;
  /** one a construct: SD of what nothing explains, 1 where nothing leads to it */
  readonly disturbance: Float64Array;
}

/** Effects by pair as written; undefined where one cannot be read. */
export function parseEffects(text: string): readonly { readonly from: string; readonly to: string; readonly effect: number }[] | undefined {
  const parts = text.split(";").map((part) => part.trim()).filter((part) => part !== "");
  const found = parts.map((part) => {
    const [, from = "", to = "", effect = ""] = /^(.+?)\s*(?:->|→)\s*(.+?)\s*[:=]\s*(\S+)$/.exec(part) ?? [];
    return { from, to, effect: Number(effect.replace(/[−–]/g, "-").replace(",", ".") || Number.NaN) };
  });
  return found.every(({ from, to, effect }) => from !== "" && to !== "" && Math.abs(effect) < 1) ? found : undefined;
}

/** Numbers of cases as written, in order and each once; undefined where one cannot be read. */
export function parseSizes(text: string): readonly number[] | undefined {
  const sizes = text.split(/[\s,;]+/).filter((part) => part !== "").map(Number);
  if (sizes.length === 0 || sizes.length > 20 || sizes.some((n) => !Number.isInteger(n) || n < 10 || n > 100_000)) return undefined;
  return [...new Set(sizes)].sort((a, b) => a - b);
}

/** The population, or what makes it impossible. */
export function populationOf(drawn: PathModel, options: SampleSizeOptions): { readonly population: Population } | { readonly problems: readonly Problem[] } {
  const fail = (reason: string, detail: Problem["detail"] = {}, at: Problem["at"] = []) => ({ problems: [ofAnalysis("samplesize", reason, { detail, at })] });
  const model = connectedPart(drawn);
  const { constructs } = model;
  const sorted = topologicalOrder(model);
  if (model.paths.length === 0 || sorted === undefined) return fail("noPaths");
  const named = parseEffects(options.effects);
  if (named === undefined) return fail("effects", { text: options.effects });
  const at = (name: string): number => constructs.findIndex((one) => one.name === name || displayName(one) === name);
  const strangers = named.filter(({ from, to }) => !model.paths.some((path) => path.from === constructs[at(from)]?.id && path.to === constructs[at(to)]?.id)).map(({ from, to }) => `${from} → ${to}`);
  if (strangers.length > 0) return fail("noPath", { names: listed(strangers) });
  const place = (id: string): number => constructs.findIndex((one) => one.id === id);
  const paths = model.paths.map(({ from, to }): PopulationPath => ({ from: place(from), to: place(to), effect: named.find((one) => at(one.from) === place(from) && at(one.to) === place(to))?.effect ?? options.effect }));
  const order = sorted.map(place);
  const exogenous = constructs.map((_, j) => j).filter((j) => paths.every(({ to }) => to !== j));
  const q = exogenous.length;
  const factor = Float64Array.from({ length: q * q }, (_, k) => (k % (q + 1) === 0 ? 1 : options.correlation));
  if (factorise(factor, q) >= 0) return fail("correlation", { correlation: options.correlation });
  const J = constructs.length;
  const R = new Float64Array(J * J);
  for (const [a, i] of exogenous.entries()) for (const [b, j] of exogenous.entries()) R[i * J + j] = a === b ? 1 : options.correlation;
  const disturbance = new Float64Array(J).fill(1);
  const known = [...exogenous];
  for (const j of order) {
    if (exogenous.includes(j)) continue;
    const own = paths.filter(({ to }) => to === j);
    for (const i of known) R[i * J + j] = R[j * J + i] = own.reduce((sum, { from, effect }) => sum + effect * R[from * J + i]!, 0);
    const explained = own.reduce((sum, { from, effect }) => sum + effect * R[from * J + j]!, 0);
    if (explained >= 1) return fail("tooStrong", { name: displayName(constructs[j]!), r2: Math.round(100 * explained) / 100 }, [{ kind: "construct", id: constructs[j]!.id }]);
    R[j * J + j] = 1;
    disturbance[j] = Math.sqrt(1 - explained);
    known.push(j);
  }
  return { population: { model, constructs, paths, order, exogenous, factor, correlations: R, disturbance } };
}

/** R² of a construct in the population. */
export const explainedOf = ({ disturbance }: Population, j: number): number => 1 - disturbance[j]! ** 2;
