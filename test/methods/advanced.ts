import { drain } from "../../src/jobs/job";
import { runWhole, type Analysis } from "../../src/methods/analysis";
import { initialChoices } from "../../src/methods/fields";
import type { Input } from "../../src/methods/method";
import { defaultPlsOptions } from "../../src/methods/pls/options";
import { inputOf, readCase } from "./bootstrap/given";

/** A case of `advanced`, with what it was computed from. */
export function given(name: string): { readonly input: Input; readonly expected: Readonly<Record<string, Readonly<Record<string, unknown>>>>; readonly tolerance: number } {
  const reference = readCase(`advanced/${name}.json`) as ReturnType<typeof readCase> & { readonly tolerance: { readonly default: number } };
  const { tolerance, expected } = reference;
  const model = reference.model ?? { lavaan: "" };
  return { input: inputOf({ ...reference, model }), expected: expected as ReturnType<typeof given>["expected"], tolerance: tolerance.default };
}

/** An analysis run to its end with its initial settings but those given. */
export function analysed<Options, Result>(analysis: Analysis<Options, Result>, input: Input, options: Partial<Options>): Result {
  const all = { pls: { ...defaultPlsOptions, tolerance: 1e-12 }, ...initialChoices(analysis.fields), ...options } as Options;
  return drain(analysis.shared === undefined ? analysis.run(input, all) : (runWhole(analysis.shared, input, all) as ReturnType<typeof analysis.run>));
}

/** The largest difference between two trees of numbers, relative where they are larger than one; words and truth values must be equal. */
export function furthest(found: unknown, wanted: unknown, place = ""): { readonly by: number; readonly at: string } {
  if (typeof wanted === "number") return { by: typeof found === "number" ? Math.abs(found - wanted) / Math.max(1, Math.abs(wanted)) : Infinity, at: `${place}: ${String(found)} for ${wanted}` };
  if (typeof wanted !== "object" || wanted === null) return { by: found === wanted ? 0 : Infinity, at: `${place}: ${String(found)} for ${String(wanted)}` };
  const inner = Object.entries(wanted).map(([key, value]) => furthest((found as Record<string, unknown> | undefined)?.[key], value, `${place}/${key}`));
  return inner.reduce((far, one) => (one.by > far.by ? one : far), { by: 0, at: place });
}
