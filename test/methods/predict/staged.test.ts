import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/data/csv/parseCsv";
import type { DataColumn, Dataset } from "../../../src/data/dataset";
import { drain } from "../../../src/jobs/job";
import { cvpat } from "../../../src/methods/cvpat";
import { defaultCvpatOptions } from "../../../src/methods/cvpat/options";
import type { Input } from "../../../src/methods/method";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { pointEstimate } from "../../../src/methods/pls/point";
import { predict as analysis } from "../../../src/methods/predict";
import type { PredictOptions } from "../../../src/methods/predict/options";
import type { PredictResult } from "../../../src/methods/predict/result";
import { parseModelText } from "../../../src/model/syntax";
import { OWN, predict, withFolds } from "./given";

/**
 * Predictions of models that are estimated in stages, held against the same computed step by step: each stage as a plain model of its
 * own, in which the scores and products of the stage before are columns of the data.
 */
const pls = { ...defaultPlsOptions, tolerance: 1e-12, missing: "none" as const };
const dataOf = (name: string): Dataset => parseCsv(readFileSync(join(OWN, "simulated", name)), name).dataset!;
const modelOf = (text: string): Input["model"] => {
  const parsed = parseModelText(text);
  if ("problems" in parsed) throw new Error(text);
  return parsed.model;
};

/** A plain model estimated from some rows: scores of all rows by its weights, loadings, paths by name. */
function plain(text: string, data: Dataset, rows: readonly number[]) {
  const training: Dataset = { ...data, rows: rows.length, columns: data.columns.map((column) => ({ ...column, values: Float64Array.from(rows, (row) => column.values[row]!) })) };
  const { model, ws, treated: { moments } } = pointEstimate({ model: modelOf(text), data: training }, pls);
  const at = (name: string): number => model.constructs.findIndex((one) => one.name === name);
  const J = model.constructs.length;
  const values = (name: string): Float64Array => data.columns.find((column) => column.name === name)!.values;
  const scores = (name: string): Float64Array => {
    const j = at(name);
    return Float64Array.from({ length: data.rows }, (_, i) =>
      model.columns.reduce((sum, column, k) => (model.constructOf[k] === j ? sum + (ws.weights[k]! * (values(column)[i]! - moments.means[k]!)) / moments.sds[k]! : sum), 0));
  };
  const place = (item: string): number => model.columns.indexOf(item);
  return {
    scores,
    loading: (item: string): number => ws.M[place(item) * J + model.constructOf[place(item)]!]!,
    path: (from: string, to: string): number => ws.paths[Array.from(model.from.keys()).find((t) => model.from[t] === at(from) && model.to[t] === at(to))!]!,
    raw: (item: string, z: number): number => moments.means[place(item)]! + moments.sds[place(item)]! * z,
  };
}

const meanOver = (rows: readonly number[], values: Float64Array): number => rows.reduce((sum, i) => sum + values[i]!, 0) / rows.length;
const sdOver = (rows: readonly number[], values: Float64Array): number => {
  const centre = meanOver(rows, values);
  return Math.sqrt(rows.reduce((sum, i) => sum + (values[i]! - centre) ** 2, 0) / (rows.length - 1));
};
const plus = (data: Dataset, columns: Readonly<Record<string, Float64Array>>): Dataset => ({ ...data, columns: [...data.columns, ...Object.entries(columns).map(([name, values]): DataColumn => ({ name, values, scale: "metric" }))] });

type Predictions = Readonly<Record<"earliest" | "direct", Readonly<Record<string, Float64Array>>>>;

/** Runs three folds and compares the prediction of every case with that of a computation for its fold. */
function compare({ text, data, items, options = {} }: { readonly text: string; readonly data: Dataset; readonly items: readonly string[]; readonly options?: Partial<PredictOptions> }, byHand: (training: readonly number[]) => Predictions): PredictResult {
  const fold = Array.from({ length: data.rows }, (_, i) => (i * 7) % 3);
  const divided = withFolds(data, [fold]);
  const result = predict({ model: modelOf(text), data: divided.data }, { division: "columns", foldColumns: divided.foldColumns, ...options, pls: { ...pls, ...options.pls } });
  expect(result.items.map(({ column }) => column)).toEqual(items);
  expect(result.lost).toBe(0);
  let worst = 0;
  for (const held of [0, 1, 2]) {
    const wanted = byHand(fold.flatMap((f, i) => (f === held ? [] : [i])));
    for (const technique of ["earliest", "direct"] as const)
      for (const [e, item] of items.entries())
        for (const [i, f] of fold.entries()) if (f === held) worst = Math.max(worst, Math.abs(result.predictions[technique][i * items.length + e]! - wanted[technique][item]![i]!));
  }
  expect(worst).toBeLessThan(1e-8);
  return result;
}

const blocks = "X =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nZ =~ z1 + z2 + z3\nY =~ y1 + y2 + y3 + y4\n";

describe("PLSpredict of an interaction", () => {
  const data = dataOf("moderation.csv");
  const ys = ["y1", "y2", "y3", "y4"];

  it("forms products of cases held out from scores and moments of the training set", () => {
    const result = compare({ text: `${blocks}Y ~ X + M + Z + X:M`, data, items: ys }, (training) => {
      const main = plain(`${blocks}Y ~ X + M + Z`, data, training);
      const [x, m] = [main.scores("X"), main.scores("M")];
      const product = x.map((value, i) => value * m[i]!);
      const last = plain(`${blocks}P =~ p\nY ~ X + M + Z + P`, plus(data, { p: product }), training);
      const terms = ["X", "M", "Z", "P"].map((name) => last.scores(name).map((score) => last.path(name, "Y") * score));
      const of = Object.fromEntries(ys.map((item) => [item, product.map((_, i) => last.raw(item, last.loading(item) * terms.reduce((sum, term) => sum + term[i]!, 0)))]));
      return { earliest: of, direct: of };
    });
    expect(result.staged).toBe(true);
    expect(result.items[0]!.out.exogenous!.rmse).not.toBeNull();
  });

  it("lets products of explained constructs follow from their predictions, about the mean of these", () => {
    const text = `${blocks}M ~ X\nZ ~ M + X + X:M\nY ~ Z`;
    const items = ["m1", "m2", "m3", "z1", "z2", "z3", ...ys];
    compare({ text, data, items }, (training) => {
      const main = plain(`${blocks}M ~ X\nZ ~ M + X\nY ~ Z`, data, training);
      const product = main.scores("X").map((value, i) => value * main.scores("M")[i]!);
      const last = plain(`${blocks}P =~ p\nM ~ X\nZ ~ M + X + P\nY ~ Z`, plus(data, { p: product }), training);
      const [x, m, z] = ["X", "M", "Z"].map(last.scores) as [Float64Array, Float64Array, Float64Array];
      const mFar = x.map((score) => last.path("X", "M") * score);
      // the factor X is seen: that of the first stage
      const seen = main.scores("X");
      const far = seen.map((value, i) => value * mFar[i]!);
      const [centre, sd] = [meanOver(training, far), sdOver(training, product)];
      const pFar = far.map((value) => (value - centre) / sd);
      const pNear = last.scores("P");
      const zOf = (own: Float64Array, p: Float64Array) => x.map((score, i) => last.path("X", "Z") * score + last.path("M", "Z") * own[i]! + last.path("P", "Z") * p[i]!);
      const zFar = zOf(mFar, pFar);
      const of = (eta: Readonly<Record<string, Float64Array>>) => Object.fromEntries(items.map((item) => [item, eta[item[0]!]!.map((score) => last.raw(item, last.loading(item) * score))]));
      return { earliest: of({ m: mFar, z: zFar, y: zFar.map((s) => last.path("Z", "Y") * s) }), direct: of({ m: mFar, z: zOf(m, pNear), y: z.map((s) => last.path("Z", "Y") * s) }) };
    });
  });

  it("takes out of orthogonalised products what the training set's regression explains", () => {
    const items = ["x1", "x2", "x3", "x4", "m1", "m2", "m3"];
    compare({ text: `${blocks}Y ~ X + M + Z + X:M`, data, items: ys, options: { pls: { ...pls, interactions: "orthogonalising" } } }, (training) => {
      const z = (name: string): Float64Array => {
        const { values } = data.columns.find((column) => column.name === name)!;
        const [centre, sd] = [meanOver(training, values), sdOver(training, values)];
        return values.map((value) => (value - centre) / sd);
      };
      const made: Record<string, Float64Array> = {};
      const all = items.map(z);
      for (const [a, x] of all.slice(0, 4).entries()) for (const [b, m] of all.slice(4).entries()) made[`${items[a]}${items[4 + b]}`] = residual(training, all, x.map((value, i) => value * m[i]!));
      const last = plain(`${blocks}P =~ ${Object.keys(made).join(" + ")}\nY ~ X + M + Z + P`, plus(data, made), training);
      const terms = ["X", "M", "Z", "P"].map((name) => last.scores(name).map((score) => last.path(name, "Y") * score));
      const of = Object.fromEntries(ys.map((item) => [item, terms[0]!.map((_, i) => last.raw(item, last.loading(item) * terms.reduce((sum, term) => sum + term[i]!, 0)))]));
      return { earliest: of, direct: of };
    });
  });

  it("gives the same bits however the folds are shared", () => {
    const input = { model: modelOf(`${blocks}M ~ X\nY ~ X + M + Z + X:M`), data };
    const options = { ...({ division: "random", folds: 5, repetitions: 2, foldColumns: [], seed: 3, estimator: "pls", technique: "earliest", benchmark: "exogenous", combine: "predictions" } as const), pls };
    const { part, join: joined } = analysis.shared!;
    const parts = [[0, 3], [3, 7]].map(([first, count]) => structuredClone(drain(part(input, options, { first: first!, count: count! }))));
    expect(drain(joined(input, options, parts))).toEqual(drain(analysis.run(input, options)));
  });

  it("compares a model with an interaction with the same without", () => {
    const input = { model: modelOf(`${blocks}Y ~ X + M + Z + X:M`), data };
    const options = { ...defaultCvpatOptions, pls, folds: 5, repetitions: 1, other: "Y ~ X + M + Z" };
    expect(cvpat.check(input, options).filter(({ severity }) => severity === "error")).toEqual([]);
    const both = drain(cvpat.run(input, options));
    const alone = drain(cvpat.run({ model: modelOf(`${blocks}Y ~ X + M + Z`), data }, { ...options, other: "" }));
    expect(both.other![0]!.loss).toBeCloseTo(alone.average[0]!.loss, 10);
    expect(both.other![0]!.otherLoss).toBeCloseTo(both.average[0]!.loss, 12);
    expect(both.other![0]!.difference).toBeGreaterThan(0);
  });
});

/** What is left of a column after a regression with intercept on others, estimated from some rows, for all rows. */
function residual(rows: readonly number[], predictors: readonly Float64Array[], y: Float64Array): Float64Array {
  const all = [y.map(() => 1), ...predictors];
  const gram = all.map((a) => [...all.map((b) => rows.reduce((sum, i) => sum + a[i]! * b[i]!, 0)), rows.reduce((sum, i) => sum + a[i]! * y[i]!, 0)]);
  const size = all.length;
  for (let pivot = 0; pivot < size; pivot++)
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = gram[row]![pivot]! / gram[pivot]![pivot]!;
      for (let c = pivot; c <= size; c++) gram[row]![c]! -= factor * gram[pivot]![c]!;
    }
  const beta = gram.map((row, k) => row[size]! / row[k]!);
  return y.map((value, i) => value - all.reduce((sum, a, k) => sum + beta[k]! * a[i]!, 0));
}

describe("PLSpredict of a construct of higher order", () => {
  const data = dataOf("higher-order.csv");
  const lower = "Price =~ pri1 + pri2 + pri3\nTangibles =~ tan1 + tan2 + tan3 + tan4\nReliability =~ rel1 + rel2 + rel3 + rel4\nSatisfaction =~ sat1 + sat2 + sat3\n";
  const text = `${lower}Servqual =~ Tangibles + Reliability\nServqual ~ Price\nSatisfaction ~ Servqual`;
  const items = ["sat1", "sat2", "sat3", "tan1", "tan2", "tan3", "tan4", "rel1", "rel2", "rel3", "rel4"];
  const [satisfaction, dimensions] = [items.slice(0, 3), items.slice(3)];

  it("predicts its dimensions, and these their items", () => {
    const result = compare({ text, data, items }, (training) => {
      const first = plain(`${lower}Tangibles ~ Price\nReliability ~ Price\nSatisfaction ~ Tangibles + Reliability`, data, training);
      const second = plain("Price =~ pri1 + pri2 + pri3\nSatisfaction =~ sat1 + sat2 + sat3\nServqual =~ t + r\nServqual ~ Price\nSatisfaction ~ Servqual", plus(data, { t: first.scores("Tangibles"), r: first.scores("Reliability") }), training);
      const quality = second.scores("Price").map((score) => second.path("Price", "Servqual") * score);
      const near = second.scores("Servqual").map((score) => second.path("Servqual", "Satisfaction") * score);
      const far = quality.map((score) => second.path("Servqual", "Satisfaction") * score);
      const of = (eta: Float64Array) => Object.fromEntries([
        ...satisfaction.map((item) => [item, eta.map((score) => second.raw(item, second.loading(item) * score))] as const),
        ...dimensions.map((item) => [item, quality.map((score) => first.raw(item, first.loading(item) * second.loading(item.startsWith("tan") ? "t" : "r") * score))] as const),
      ]);
      return { earliest: of(far), direct: of(near) };
    });
    const owners = result.items.map(({ construct }) => result.constructs[construct]!.name);
    expect(owners).toEqual([...satisfaction.map(() => "Satisfaction"), ...dimensions.map((item) => (item.startsWith("tan") ? "Tangibles" : "Reliability"))]);
    expect(result.explained.map(({ construct }) => result.constructs[construct]!.name)).toEqual(["Satisfaction", "Servqual"]);
  });

  it("runs by the embedded approach, and says why repeated indicators cannot", () => {
    const options = { ...defaultCvpatOptions, folds: 5, repetitions: 1 };
    const embedded = { ...pls, higherOrder: "embedded" as const };
    const losses = drain(cvpat.run({ model: modelOf(text), data }, { ...options, pls: embedded }));
    expect(losses.average.map(({ of }) => (typeof of === "number" ? losses.constructs[of]!.name : of))).toEqual(["Satisfaction", "Servqual", "constructs", "items"]);
    expect(losses.average[0]!.difference).toBeLessThan(0);
    const problems = cvpat.check({ model: modelOf(text), data }, { ...options, pls: { ...pls, higherOrder: "repeated" } });
    expect(problems.map(({ detail }) => detail["reason"])).toEqual(["repeated"]);
  });
});
