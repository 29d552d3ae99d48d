import type { Value } from "../../methods/pls/result";
import type { Level, NumberStyle } from "../../report/blocks";
import type { Text } from "../../report/text";
import { thresholdText } from "../../methods/whatif/judging";
import type { NumberFormat } from "../../report/format";
import { shortened, tellingNames } from "../shared/names";
import { matchesOf, type Match } from "./matching";
import type { Values } from "./values";

/** One number on both sides. */
export interface Difference {
  readonly id: string;
  readonly name: Text;
  readonly left: Value;
  readonly right: Value;
  readonly style: NumberStyle;
  readonly leftLevel: Level | undefined;
  readonly rightLevel: Level | undefined;
  /** what a larger number means: more is better, less is better, or neither */
  readonly sense: "more" | "less" | "none";
  /** a line above: another statistic begins */
  readonly first: boolean;
}

export interface DifferenceGroup {
  readonly id: "measurement" | "structural" | "validity";
  readonly rows: readonly Difference[];
}

export interface Thresholds {
  readonly ave: number;
  readonly rhoC: number;
  readonly htmt: number;
  /** loadings below `watch` and below `act` are counted */
  readonly loading: { readonly watch: number; readonly act: number };
  /** in which the thresholds are written */
  readonly format: NumberFormat;
}

/** longest name of a construct in a row, letters */
const LONGEST = 16;

type Judge = (value: number) => Level;
const atLeast = (threshold: number, near: number): Judge => (value) => (value >= threshold ? "good" : value >= threshold - near ? "watch" : "act");
const atMost = (threshold: number, near: number): Judge => (value) => (value <= threshold ? "good" : value <= threshold + near ? "watch" : "act");

interface RowOf {
  readonly id: string;
  readonly name: Text;
  readonly values: readonly [Value, Value];
  readonly style?: NumberStyle;
  readonly judge?: Judge;
  readonly sense?: Difference["sense"];
}

const say = (key: string, values: NonNullable<Text["values"]> = {}): Text => ({ key: `prune:compare.rows.${key}`, values });

/** Rows with a number on at least one side; the first of each statistic stands under a line. */
function rows(list: readonly (readonly RowOf[])[]): readonly Difference[] {
  return list.flatMap((part) =>
    part
      .filter(({ values: [left, right] }) => left !== null || right !== null)
      .map(({ id, name, values: [left, right], style = "bounded", judge, sense = "none" }, i): Difference => ({
        id, name, left, right, style, sense, first: i === 0,
        leftLevel: judge === undefined || left === null ? undefined : judge(left),
        rightLevel: judge === undefined || right === null ? undefined : judge(right),
      })),
  );
}

/** Everything in which two estimates can differ: measurement, structural model, discriminant validity and fit. */
export function differencesOf(left: Values, right: Values, thresholds: Thresholds): readonly DifferenceGroup[] {
  const matches = matchesOf(left, right);
  const names = tellingNames(matches.map(({ name }) => name)).map((name) => shortened(name, LONGEST));
  const at = (values: readonly Value[], j: number): Value => (j < 0 ? null : (values[j] ?? null));
  const ofConstructs = (key: "ave" | "rhoC" | "cronbachAlpha" | "r2", more: Pick<RowOf, "judge" | "sense"> = {}): readonly RowOf[] =>
    matches.map((match, i) => ({ id: `${key} ${match.name}`, name: say(key, { name: names[i]! }), values: [at(left[key], match.left), at(right[key], match.right)], ...more }));
  const pairs = pairsOf(matches, left, right);
  const dimensions = (): readonly RowOf[] =>
    matches.flatMap((upper, a) => matches.flatMap((lower, b): RowOf[] => {
      const of = ({ dimensions: all }: Values, i: number, j: number): Value | undefined => all.find((one) => one.upper === i && one.lower === j)?.loading;
      const [x, y] = [of(left, upper.left, lower.left), of(right, upper.right, lower.right)];
      return x === undefined && y === undefined ? [] : [{ id: `dimension ${a} ${b}`, name: say("dimension", { from: names[a]!, to: names[b]! }), values: [x ?? null, y ?? null] }];
    }));
  const ofPaths = (key: "coefficient" | "indirect" | "total" | "f2", style: NumberStyle = "bounded"): readonly RowOf[] =>
    pairs.flatMap(({ a, b, values: [x, y] }): RowOf[] => {
      const shown: readonly [Value, Value] = [x?.[key] ?? null, y?.[key] ?? null];
      // A total effect without an indirect one says nothing that the path does not.
      const isPlain = key === "total" && (x?.indirect ?? null) === null && (y?.indirect ?? null) === null;
      return isPlain ? [] : [{ id: `${key} ${a} ${b}`, name: say(key, { from: names[a]!, to: names[b]! }), values: shown, style }];
    });
  const vif = (): readonly RowOf[] => pairs.map(({ a, b, values: [x, y] }) => ({ id: `vif ${a} ${b}`, name: say("vif", { from: names[a]!, to: names[b]! }), values: [x?.vif ?? null, y?.vif ?? null], style: "plain", judge: atMost(3, 2), sense: "less" }));
  const htmt = (): readonly RowOf[] =>
    matches.flatMap((a, i) => matches.slice(i + 1).map((b, k): RowOf => ({
      id: `htmt ${i} ${i + 1 + k}`,
      name: say("htmt", { a: names[i]!, b: names[i + 1 + k]! }),
      values: [a.left < 0 || b.left < 0 ? null : left.htmt(a.left, b.left), a.right < 0 || b.right < 0 ? null : right.htmt(a.right, b.right)],
      judge: atMost(0.85, thresholds.htmt - 0.85),
      sense: "less",
    })));
  const counted = (id: string, count: (values: Values) => number): RowOf => ({ id, name: say(id, { watch: thresholdText(thresholds.loading.watch, thresholds.format), act: thresholdText(thresholds.loading.act, thresholds.format) }), values: [count(left), count(right)], style: "integer" });
  const below = (bound: number) => (values: Values): number => values.loadings.filter((loading) => loading !== null && loading < bound).length;
  return [
    { id: "measurement", rows: rows([ofConstructs("ave", { judge: atLeast(thresholds.ave, 0.05), sense: "more" }), ofConstructs("rhoC", { judge: atLeast(thresholds.rhoC, 0.1), sense: "more" }), ofConstructs("cronbachAlpha", { judge: atLeast(0.7, 0.1), sense: "more" }), dimensions()]) },
    { id: "structural", rows: rows([ofPaths("coefficient"), ofPaths("indirect"), ofPaths("total"), ofConstructs("r2"), ofPaths("f2", "plain")]) },
    {
      id: "validity",
      rows: rows([
        htmt(),
        [{ id: "srmr", name: say("srmr"), values: [left.srmr, right.srmr], judge: atMost(0.08, 0.02), sense: "less" }],
        vif(),
        [counted("indicators", ({ loadings }) => loadings.length), counted("belowWatch", below(thresholds.loading.watch)), counted("belowAct", below(thresholds.loading.act)), counted("cases", ({ n }) => n)],
      ]),
    },
  ];
}

/** Pairs of constructs that an effect joins on either side, by index into the matches, in the order of the left model. */
function pairsOf(matches: readonly Match[], left: Values, right: Values) {
  return matches.flatMap((from, a) =>
    matches.flatMap((to, b) => {
      const x = from.left < 0 || to.left < 0 ? undefined : left.path(from.left, to.left);
      const y = from.right < 0 || to.right < 0 ? undefined : right.path(from.right, to.right);
      return x === undefined && y === undefined ? [] : [{ a, b, values: [x, y] as const }];
    }),
  );
}
