import type { Chart, ChartPoint } from "../../report/charts";
import type { Text } from "../../report/text";
import { nameOf } from "../pls/reportCells";
import { requiredByLine } from "./ceiling";
import { turnOf } from "./corners";
import type { ConditionResult, NcaResult } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `nca:${key}`, ...(values ? { values } : {}) });

/** The cases with both ceilings over them, one chart a condition. */
export function charts(result: NcaResult, reading: (condition: ConditionResult) => readonly Text[]): readonly Chart[] {
  const { constructs, target, conditions, scores, options } = result;
  const outcome = nameOf(constructs[target]!);
  const axis = (name: string): Text => say(`axes.${options.scores}`, { name });
  const limits = options.scores === "points" && scores.every((values) => values.every((value) => value >= 0 && value <= 100)) ? { limits: [0, 100] as const } : {};
  return conditions.map((condition): Chart => {
    const name = nameOf(constructs[condition.construct]!);
    const x = scores[condition.construct]!;
    const y = scores[target]!;
    return {
      id: `ceiling ${constructs[condition.construct]!.id}`,
      title: say("charts.scatter", { name, target: outcome }),
      x: { title: axis(name), style: "plain", ...limits },
      y: { title: axis(outcome), style: "plain", ...limits },
      series: [
        { id: "cases", name: say("series.cases"), form: "marks", points: Array.from(x, (value, i): ChartPoint => ({ x: value, y: y[i]!, size: 0.5 })) },
        { id: "ce", name: say("series.ce"), form: "steps", points: steps(condition) },
        ...(condition.line === undefined ? [] : [{ id: "cr", name: say("series.cr"), form: "line" as const, dashed: true, points: lineWithin(condition) }]),
      ],
      reading: reading(condition),
    };
  });
}

/** The steps of CE-FDH, up to the end of the scope. */
const steps = ({ peers, scope, corner }: ConditionResult): readonly ChartPoint[] => [...peers.map(({ x, y }) => ({ x, y })), { x: turnOf(corner).x === 1 ? scope.x[1] : scope.x[0], y: peers.at(-1)!.y }];

/** The line of CR-FDH where it lies within the scope. */
function lineWithin({ line, scope }: ConditionResult): readonly ChartPoint[] {
  if (line === undefined) return [];
  const ends = scope.y.map((level) => requiredByLine(line, level));
  const from = Math.max(scope.x[0], Math.min(...ends));
  const to = Math.min(scope.x[1], Math.max(...ends));
  return [from, to].map((x) => ({ x, y: line.intercept + line.slope * x }));
}
