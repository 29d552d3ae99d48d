import type { Dataset } from "../../../src/data/dataset";
import { uniforms } from "../../../src/math/philox";
import { normalQuantile } from "../../../src/math/distributions";
import type { Input } from "../../../src/methods/method";
import { parseModelText } from "../../../src/model/syntax";

/** Two groups whose paths differ in sign and leave little unexplained: y1, y2 of two drivers, three items each. */
export function separated({ n = 400, noise = 0.12, seed = 5 }: { readonly n?: number; readonly noise?: number; readonly seed?: number } = {}): Input & { readonly truth: readonly number[] } {
  const random = uniforms(seed, { method: 9, index: 0, part: 0 });
  const normal = (): number => normalQuantile(random());
  const truth = Array.from({ length: n }, () => (random() < 0.55 ? 0 : 1));
  const a = truth.map(normal);
  const b = truth.map(normal);
  const y = truth.map((segment, i) => (segment === 0 ? 0.85 * a[i]! - 0.5 * b[i]! : -0.6 * a[i]! + 0.8 * b[i]!) + noise * normal());
  const z = truth.map((segment, i) => (segment === 0 ? 0.9 : -0.9) * y[i]! + noise * normal());
  const block = (name: string, scores: readonly number[]) => [1, 2, 3].map((k) => ({ name: `${name}${k}`, values: Float64Array.from(scores, (score) => score + 0.1 * normal()), scale: "metric" as const }));
  const columns = [
    ...block("a", a), ...block("b", b), ...block("y", y), ...block("z", z),
    { name: "truth", values: Float64Array.from(truth), scale: "binary" as const },
    { name: "other", values: Float64Array.from(truth, () => Math.floor(random() * 3)), scale: "ordinal" as const },
  ];
  const parsed = parseModelText("A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2 + y3\nZ =~ z1 + z2 + z3\nY ~ A + B\nZ ~ Y");
  if ("problems" in parsed) throw new Error("the model cannot be read");
  const data: Dataset = { name: "separated", rows: n, columns };
  return { model: parsed.model, data, truth };
}

/** Share of cases in the right segment, whatever the numbers of the segments. */
export function recovered(assignment: ArrayLike<number>, truth: readonly number[]): number {
  const same = truth.filter((segment, i) => assignment[i] === segment).length / truth.length;
  return Math.max(same, 1 - same);
}
