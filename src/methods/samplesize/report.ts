import type { Cell, Column, Report, Row, Table } from "../../report/blocks";
import type { Chart } from "../../report/charts";
import type { Text } from "../../report/text";
import { label, number, text } from "../pls/reportCells";
import { gammaExponential, inverseSquareRoot, readable } from "./formulas";
import type { SampleSizeResult, SimulatedPath } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `samplesize:${key}`, ...(values ? { values } : {}) });

export function report(result: SampleSizeResult): Report {
  const { warnings, paths } = result;
  return {
    run: { status: "converged", iterations: 0, n: 0, nUsed: 0, warnings },
    tables: [neededTable(result), powerTable(result), equationTable(result), accuracyTable(result)],
    charts: [powerChart(result), ruleChart(result)],
    overlay: { constructs: {}, items: {}, paths: {}, own: { constructs: {}, items: {}, paths: Object.fromEntries(paths.map(({ key, effect }) => [key, { value: effect, style: "bounded" as const }])) } },
  };
}

const column = (id: string, statistic?: string, values?: Text["values"]): Column => ({ id, header: say(`columns.${id}`, values), align: "end", ...(statistic === undefined ? {} : { statistic }) });
const start = (id: string): Column => ({ ...column(id), align: "start" });

const cases = (n: number, most: number): Cell => (n === Infinity ? label(say("more", { most })) : number(n, { style: "integer" }));

/** Of all paths the one that needs most. */
export const simulatedNeed = ({ paths }: SampleSizeResult): number => Math.max(...paths.map(({ needed }) => needed));

function neededTable(result: SampleSizeResult): Table {
  const { options, equations, sizes, paths } = result;
  const weakest = Math.min(...paths.map(({ effect }) => Math.abs(effect)));
  const most = sizes.at(-1)!;
  const row = (id: string, n: Cell): Row => ({ id, cells: [label(say(`rules.${id}`)), n, label(say(`about.${id}`))] });
  const largest = (of: (one: SampleSizeResult["equations"][number]) => number): number => Math.max(...equations.map(of));
  return {
    id: "sampleSize",
    section: "analysis",
    title: say("tables.needed"),
    form: "list",
    columns: [start("rule"), column("n", "sampleSizeRules"), start("about")],
    rows: [
      row("simulation", cases(simulatedNeed(result), most)),
      row("inverseSquareRoot", number(result.inverseSquareRoot, { style: "integer" })),
      row("gammaExponential", number(result.gammaExponential, { style: "integer" })),
      row("weakest", cases(largest(({ nWeakest }) => nWeakest), 1_000_000)),
      row("all", cases(largest(({ nAll }) => nAll), 1_000_000)),
      row("tenTimes", number(largest(({ tenTimes }) => tenTimes), { style: "integer" })),
    ],
    reading: [say("readings.aim", { power: 100 * options.power, alpha: 100 * options.alpha, effect: weakest }), say("readings.needed")],
  };
}

function powerTable(result: SampleSizeResult): Table {
  const { sizes, paths, options, used } = result;
  return {
    id: "sampleSizePower",
    section: "analysis",
    title: say("tables.power"),
    form: "list",
    columns: [start("path"), column("effect"), ...sizes.map((n): Column => ({ id: `n${n}`, header: say("columns.at", { n }), align: "end", statistic: "sampleSizeSimulation" })), column("needed", "sampleSizeSimulation", { power: 100 * options.power })],
    rows: paths.map((path): Row => ({ id: path.key, target: { kind: "path", key: path.key }, cells: [text(path.name), number(path.effect), ...path.at.map(({ power }) => number(power, { level: power >= options.power ? "good" : "watch" })), cases(path.needed, sizes.at(-1)!)] })),
    reading: [say("readings.power", { count: Math.min(...used), loading: options.loading }), say(`readings.${options.test}`), say(`readings.${options.population}`)],
  };
}

function equationTable({ equations, options }: SampleSizeResult): Table {
  return {
    id: "sampleSizeEquations",
    section: "analysis",
    title: say("tables.equations"),
    form: "list",
    columns: [start("construct"), column("predictors"), column("r2"), column("nAll", "sampleSizeRules"), column("nWeakest", "sampleSizeRules"), column("tenTimes", "sampleSizeRules")],
    rows: equations.map(({ id, name, predictors, r2, nAll, nWeakest, tenTimes }): Row => ({ id, target: { kind: "construct", key: id }, cells: [text(name), number(predictors, { style: "integer" }), number(r2), cases(nAll, 1_000_000), cases(nWeakest, 1_000_000), number(tenTimes, { style: "integer" })] })),
    reading: [say("readings.equations", { power: 100 * options.power, alpha: 100 * options.alpha })],
  };
}

function accuracyTable({ sizes, paths }: SampleSizeResult): Table {
  return {
    id: "sampleSizeAccuracy",
    section: "analysis",
    title: say("tables.accuracy"),
    form: "list",
    columns: [start("path"), column("cases"), column("effect"), column("mean", "sampleSizeSimulation"), column("bias", "sampleSizeSimulation"), column("sd", "sampleSizeSimulation"), column("coverage", "sampleSizeSimulation")],
    rows: paths.flatMap((path) => path.at.map(({ mean, sd, coverage }, s): Row => ({ id: `${path.key} ${sizes[s]}`, target: { kind: "path", key: path.key }, cells: [text(path.name), number(sizes[s], { style: "integer" }), number(path.effect), number(mean), number(mean - path.effect), number(sd), number(coverage)] }))),
    reading: [say("readings.accuracy")],
  };
}

function powerChart({ sizes, paths, options }: SampleSizeResult): Chart {
  const line = (path: SimulatedPath) => ({ id: path.key, name: path.name, form: "line" as const, points: sizes.map((x, s) => ({ x, y: path.at[s]!.power })) });
  return {
    id: "power",
    title: say("charts.power"),
    x: { title: say("columns.cases"), style: "integer" },
    y: { title: say("axes.power"), style: "bounded", limits: [0, 1] },
    series: paths.map(line),
    guides: [{ axis: "y", value: options.power, label: say("wanted") }],
    reading: [say("readings.curves")],
  };
}

/** Effects between which the rules are drawn. */
const EFFECTS = Array.from({ length: 46 }, (_, k) => 0.05 + 0.01 * k);

function ruleChart({ options }: SampleSizeResult): Chart {
  const { alpha, power, effect } = options;
  const rules = { inverseSquareRoot, gammaExponential: (beta: number) => readable(gammaExponential(beta, { alpha, power })) };
  const shown = EFFECTS.filter((beta) => beta >= Math.min(0.1, effect));
  return {
    id: "rules",
    title: say("charts.rules"),
    x: { title: say("axes.effect"), style: "bounded" },
    y: { title: say("columns.cases"), style: "integer" },
    series: [
      { id: "inverseSquareRoot", name: say("rules.inverseSquareRoot"), form: "line", points: shown.map((x) => ({ x, y: rules.inverseSquareRoot(x, { alpha, power }) })) },
      { id: "gammaExponential", name: say("rules.gammaExponential"), form: "line", dashed: true, points: shown.map((x) => ({ x, y: rules.gammaExponential(x) })) },
    ],
    guides: [{ axis: "x", value: effect, label: say("smallest") }],
    reading: [say("readings.rules")],
  };
}
