import { distances, fittedModels, type ExactFitResult } from "./result";
import { readingOf } from "./options";

/** The `exactFit` block of the command line: model → distance → value, quantiles and p. */
export function blocks({ tests, drawn, rejected, options }: ExactFitResult): Readonly<Record<string, unknown>> {
  const of = (model: string): Record<string, unknown> =>
    Object.fromEntries(distances.map((name) => {
      const { value, hi95, hi99, p, count } = tests.find((test) => test.model === model && test.distance === name)!;
      return [name, { value, hi95, hi99, p, count }];
    }));
  return { exactFit: { resamples: drawn, seed: options.seed, reading: readingOf(options), rejected, ...Object.fromEntries(fittedModels.map((model) => [model, of(model)])) } };
}
