import { drain } from "../../../src/jobs/job";
import type { Input } from "../../../src/methods/method";
import { defaultPlsOptions, type PlsOptions } from "../../../src/methods/pls/options";
import type { WhatIfResult } from "../../../src/methods/whatif/result";
import { run } from "../../../src/methods/whatif/run";
import type { PathModel } from "../../../src/model/types";

/** The five weak items of the study. */
export const weakItems = ["CC2", "PC1", "OI2", "PRO1", "PRO2"] as const;

export const without = (model: PathModel, out: readonly string[]): PathModel => ({
  ...model,
  constructs: model.constructs.map((construct) => ({ ...construct, items: construct.items.filter((item) => !out.includes(item)) })),
});

interface More {
  readonly pls?: Partial<PlsOptions>;
  readonly ghosted?: readonly string[];
  readonly pairs?: boolean;
  readonly weakest?: number;
}

export const whatIf = (input: Input, { pls, ghosted = [], pairs = false, weakest }: More = {}): WhatIfResult =>
  drain(run(input, { pls: { ...defaultPlsOptions, ...pls }, ghosted, pairs, weakest }));
