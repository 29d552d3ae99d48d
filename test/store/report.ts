import type { Estimate } from "../../src/jobs/client";
import type { Dataset } from "../../src/data/dataset";
import type { Problem } from "../../src/report/problem";

/** A report with nothing in it but a number to know it by. */
export const estimate = (iterations: number, more: { readonly milliseconds?: number; readonly warnings?: readonly Problem[] } = {}): Estimate => ({
  report: {
    run: { status: "converged", iterations, n: 3, nUsed: 3, warnings: more.warnings ?? [] },
    tables: [],
    overlay: { constructs: {}, items: {}, paths: {} },
  },
  milliseconds: more.milliseconds ?? 5,
});

export const dataset = (columns: Readonly<Record<string, readonly number[]>> = { x1: [1, 2, 3], y1: [2, 1, 5] }, name = "survey.csv"): Dataset => ({
  name,
  rows: Object.values(columns)[0]?.length ?? 0,
  columns: Object.entries(columns).map(([column, values]) => ({ name: column, scale: "metric", values: Float64Array.from(values) })),
});

/** Lets everything that is due now happen. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
