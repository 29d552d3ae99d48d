import { drain } from "../../../src/jobs/job";
import { cbsem } from "../../../src/methods/cbsem";
import { type CbsemOptions, defaultCbsemOptions } from "../../../src/methods/cbsem/options";
import type { CbsemResult } from "../../../src/methods/cbsem/result";
import type { Input } from "../../../src/methods/method";

export const estimated = (input: Input, options: Partial<CbsemOptions> = {}): CbsemResult => drain(cbsem.run(input, { ...defaultCbsemOptions, ...options }));

/** Names of parameters as the reference writes them → value. */
export function byName(result: CbsemResult, value: (estimate: CbsemResult["estimates"][number]) => number | null): ReadonlyMap<string, number | null> {
  const construct = (j: number): string => result.constructs[j]!.name;
  const item = (k: number): string => result.items[k]!.column;
  return new Map(result.estimates.map((one): [string, number | null] => {
    const { parameter } = one;
    switch (parameter.kind) {
      case "loading": return [`${construct(parameter.construct)} =~ ${item(parameter.item)}`, value(one)];
      case "path": return [`${construct(parameter.from)} -> ${construct(parameter.to)}`, value(one)];
      case "residual": return [`${item(parameter.item)} ~~ ${item(parameter.item)}`, value(one)];
      case "variance": return [`${construct(parameter.construct)} ~~ ${construct(parameter.construct)}`, value(one)];
      case "covariance": return [`${construct(parameter.first)} ~~ ${construct(parameter.second)}`, value(one)];
      case "residualCovariance": return [`${item(parameter.first)} ~~ ${item(parameter.second)}`, value(one)];
    }
  }));
}
