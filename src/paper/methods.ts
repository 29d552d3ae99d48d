import type { BootstrapOptions } from "../methods/bootstrap/options";
import type { PlsOptions } from "../methods/pls/options";
import { hasHigherOrder, isHigherOrder } from "../model/hierarchy";
import { interactionsOf, productLabel } from "../model/interactions";
import type { PathModel } from "../model/types";
import type { RunSummary } from "../report/blocks";
import { formatNumber, type NumberFormat } from "../report/format";
import type { Text } from "../report/text";
import type { ReferenceKey } from "./references";

/** What the methods section speaks of. */
export interface MethodsInput {
  readonly model: PathModel;
  readonly options: PlsOptions;
  readonly run: RunSummary;
  readonly version: string;
  /** how counts are written */
  readonly format: NumberFormat;
  /** of the bootstrap that the report holds */
  readonly bootstrap?: BootstrapOptions | undefined;
}

export interface Methods {
  /** sentences of one paragraph */
  readonly sentences: readonly Text[];
  /** works that they rest on */
  readonly cited: readonly ReferenceKey[];
}

/** Every setting that the numbers depend on, said as a methods section says it. */
export function methodsOf({ model, options, run, version, format, bootstrap }: MethodsInput): Methods {
  const whole: Whole = (count) => formatNumber(count, "integer", format);
  const said = [
    say("software", { version }),
    say("model", { constructs: model.constructs.length, indicators: model.constructs.reduce((sum, { items }) => sum + items.length, 0), paths: model.paths.length }),
    ...weightingSentences(model),
    ...termSentences(model, options),
    say(`inner.${options.innerWeights}`),
    say("algorithm", { tolerance: smallNumber(options.tolerance), most: whole(options.maxIterations) }),
    run.status === "converged" ? say("converged", { count: run.iterations }) : say("notConverged", { count: run.iterations }),
    ...caseSentences(options, run, whole),
    ...(options.signs === "none" ? [] : [say(`signs.${options.signs}`)]),
    ...(options.binaryIndicators === "raw" ? [say("binary")] : []),
    ...(bootstrap === undefined ? [say("noBootstrap")] : bootstrapSentences(bootstrap, whole)),
  ];
  const terms: ReferenceKey[] = [...(interactionsOf(model).length > 0 ? (["henselerChin2010"] as const) : []), ...(hasHigherOrder(model) ? (["sarstedt2019"] as const) : [])];
  const cited: ReferenceKey[] = ["lohmoller1989", "wold1982", ...terms, ...(bootstrap?.interval === "bca" || bootstrap?.interval === "biasCorrected" ? (["efron1987"] as const) : []), ...(bootstrap?.estimator === "plsc" ? (["dijkstraHenseler2015"] as const) : [])];
  return { sentences: said, cited };
}

type Whole = (count: number) => string;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A power of ten as one: 10⁻⁷; any other number as it was typed. */
function smallNumber(value: number): string {
  const [, exponent] = /^1e-(\d+)$/.exec(value.toExponential()) ?? [];
  return exponent === undefined ? String(value) : `10⁻${[...exponent].map((digit) => SUPERSCRIPTS[Number(digit)]).join("")}`;
}

const say = (key: string, values: Record<string, string | number> = {}): Text => ({ key: `paper:methods.${key}`, values });

function weightingSentences({ constructs }: PathModel): Text[] {
  const several = constructs.filter(({ items }) => items.length > 1);
  const single = constructs.filter(({ items }) => items.length === 1).length;
  const kinds = ["modeA", "modeB", "sum", "pca", "fixed"] as const;
  const found = kinds.map((kind) => ({ kind, names: several.filter(({ weighting }) => weighting === kind).map(({ label, name }) => label ?? name) })).filter(({ names }) => names.length > 0);
  const [first] = found;
  const sentences = found.length === 1 && first !== undefined ? [say(`weighting.all.${first.kind}`)] : found.map(({ kind, names }) => say(`weighting.some.${kind}`, { names: names.join(", "), count: names.length }));
  return [...sentences, ...(single > 0 ? [say("weighting.single", { count: single })] : [])];
}

/** How products were made, and constructs of higher order estimated. */
function termSentences(model: PathModel, options: PlsOptions): Text[] {
  const products = interactionsOf(model).map(({ of }) => productLabel(model, of));
  const upper = model.constructs.filter(isHigherOrder).map(({ label, name }) => label ?? name);
  return [
    ...(products.length === 0 ? [] : [say(`interactions.${options.interactions}`, { names: [...new Set(products)].join(", "), count: products.length })]),
    ...(upper.length === 0 ? [] : [say(`higherOrder.${options.higherOrder}`, { names: upper.join(", "), count: upper.length })]),
  ];
}

function caseSentences(options: PlsOptions, { n, nUsed }: RunSummary, whole: Whole): Text[] {
  const { filter, weightColumn, missing, missingCodes } = options;
  return [
    say("cases", { n: whole(nUsed), count: nUsed }),
    ...(n === nUsed ? [] : [say("casesOf", { n: whole(n), count: n - nUsed })]),
    ...(filter === undefined ? [] : [say("filter", { column: filter.column, value: String(filter.equals) })]),
    say(`missing.${missing}`),
    ...(missingCodes.length === 0 ? [] : [say("codes", { codes: missingCodes.join(", ") })]),
    ...(weightColumn === undefined ? [] : [say("weights", { column: weightColumn })]),
  ];
}

function bootstrapSentences({ samples, seed, interval, level, test, signs, inadmissible, estimator }: BootstrapOptions, whole: Whole): Text[] {
  const percent = Math.round(level * 1e6) / 1e4;
  return [
    say("bootstrap", { samples: whole(samples), seed: String(seed) }),
    say(`interval.${interval}`, { level: percent }),
    say(`test.${test}`),
    ...(signs === "none" ? [] : [say("bootstrapSigns")]),
    say(`inadmissible.${inadmissible}`),
    ...(estimator === "plsc" ? [say("plsc")] : []),
  ];
}
