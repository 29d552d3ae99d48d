import fc from "fast-check";
import type { DataColumn, Dataset } from "../../src/data/dataset";

const ROWS = 4;
const cell = fc.oneof(fc.double({ noDefaultInfinity: true }).map((x) => x + 0), fc.constant(NaN));
const four = fc.array(cell, { minLength: ROWS, maxLength: ROWS });
const text = fc.string({ unit: "binary", maxLength: 8 });
const code = fc.oneof(fc.integer({ min: -999, max: 999 }), text);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const column = fc.record({
  scale: fc.constantFrom("metric", "ordinal", "binary", "nominal", "id", "text"),
  label: optional(fc.string()),
  values: four,
  texts: optional(fc.array(text, { minLength: ROWS, maxLength: ROWS })),
  valueLabels: optional(fc.array(fc.record({ value: code, label: text }), { maxLength: 3 })),
  format: optional(fc.constantFrom("date", "dateTime", "time")),
  missingCodes: optional(fc.record({ values: fc.array(code, { maxLength: 3 }), range: fc.constantFrom(undefined, { from: -9, to: -1 }) })),
  coded: optional(fc.uniqueArray(fc.nat(ROWS - 1), { minLength: 1 }).map((rows) => ({ rows: Uint32Array.from(rows).sort(), codes: Float64Array.from(rows, (row) => -row - 1) }))),
  origin: optional(fc.constant("analysis" as const)),
});

const without = (record: object): object => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

const cases: fc.Arbitrary<Dataset> = fc.array(column, { maxLength: 5 }).map((columns) => ({
  name: "données.csv",
  rows: ROWS,
  columns: columns.map((one, i) => ({ ...without({ ...one, missingCodes: one.missingCodes && without(one.missingCodes) }), name: `x${i}`, values: Float64Array.from(one.values) }) as DataColumn),
}));

const matrix: fc.Arbitrary<Dataset> = fc.record({ kind: fc.constantFrom("correlations" as const, "covariances" as const), n: fc.integer({ min: 3, max: 500 }), r: fc.double({ min: -1, max: 1, noNaN: true }).map((r) => r + 0), isFull: fc.boolean() }).map(({ kind, n, r, isFull }) => ({
  name: "matrice.xlsx",
  rows: 0,
  columns: ["x0", "x1"].map((name): DataColumn => ({ name, scale: "metric", values: new Float64Array(0) })),
  matrix: { kind, n, values: Float64Array.of(1, r, r, 1), ...(isFull ? { means: Float64Array.of(1, 2), standardDeviations: Float64Array.of(3, 4) } : {}) },
}));

/** Data with everything that data may hold: labels, codes, dates, columns of analyses, or a matrix in place of cases. */
export const anyData: fc.Arbitrary<Dataset> = fc.oneof({ weight: 4, arbitrary: cases }, matrix);
