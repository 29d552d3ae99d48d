import { ofAnalysis, type Problem } from "../../report/problem";
import { type Analysis, runWhole, type Shared } from "../analysis";
import { check as checkBootstrap } from "../bootstrap/check";
import { defaultBootstrapOptions } from "../bootstrap/options";
import type { Input } from "../method";
import { blockOf } from "./fours";
import type { CtaOptions } from "./options";
import { report } from "./report";
import type { CtaResult } from "./result";
import { ctaShared } from "./shared";

function check(input: Input, { pls, samples, seed, constructs, borrow }: CtaOptions): readonly Problem[] {
  const { model } = input;
  const asked = model.constructs.filter(({ id }) => constructs.length === 0 || constructs.includes(id));
  return [...checkBootstrap(input, { ...defaultBootstrapOptions, pls, samples, seed }), ...(asked.some((construct) => blockOf(construct, model, borrow) !== undefined) ? [] : [ofAnalysis("cta", "fewItems")])];
}

function blocks({ blocks: all }: CtaResult): Readonly<Record<string, unknown>> {
  return Object.fromEntries(all.map(({ construct, items, borrowed, all: values, tests, rejected }) => [construct.name, {
    indicators: items,
    ...(borrowed.length === 0 ? {} : { borrowed }),
    tetradCount: Object.keys(values).length,
    nonRedundant: tests.length,
    selected: tests.map(({ number }) => number),
    allTetrads: values,
    bootstrapOfSelected: tests.map(({ number, items: four, value, bias, se, t, p, interval, adjusted }) => ({ number, tetrad: `tau(${four.join(",")})`, value, bias, se, t, p, interval, intervalBonferroni: adjusted })),
    reflectiveRejectedBonferroni: rejected,
  }]));
}

/** Confirmatory tetrad analysis (Gudergan, Ringle, Wende & Will 2008): docs/methods/cta.md. */
export const cta: Analysis<CtaOptions, CtaResult> = {
  menu: "measurement",
  fields: [
    { id: "constructs", kind: "constructs", of: "multiItem" },
    { id: "borrow", kind: "switch", initial: false },
    { id: "samples", kind: "number", initial: 5000, min: 100, max: 1_000_000, whole: true },
    { id: "seed", kind: "seed", initial: 20240601 },
    { id: "level", kind: "number", initial: 0.95, min: 0.5, max: 0.999, whole: false, advanced: true },
  ],
  check,
  run: (input, options) => runWhole(ctaShared, input, options),
  report,
  blocks,
  shared: ctaShared as Shared<CtaOptions, CtaResult, unknown>,
};
