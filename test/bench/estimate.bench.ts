import { spawnSync } from "node:child_process";
import { drain } from "../../src/jobs/job";
import { treat } from "../../src/data/missing";
import { defaultPlsOptions } from "../../src/methods/pls/options";
import { pointEstimate, startingWeights } from "../../src/methods/pls/point";
import { run } from "../../src/methods/pls/run";
import { compile } from "../../src/sem/compile";
import { estimateWeights, project } from "../../src/sem/pls";
import { solveStructure, structureFor } from "../../src/sem/structure";
import { prepare } from "../../src/sem/workspace";
import type { Input } from "../../src/methods/method";
import { satisfaction, survey } from "./given";
import { cpuTime, medianTime, ms, type Row } from "./time";

/** Issues A and B: single estimates, and how they grow, in CPU time of the one thread they run in. */
export function bench(): readonly Row[] {
  return [
    { what: "satisfaction model from its correlation matrix: weights, paths, R² (goal 0.3 ms)", figure: ms(fromMatrix(satisfaction())) },
    { what: "satisfaction model, all that is reported", figure: ms(medianTime(() => void drain(run(satisfactionInput, defaultPlsOptions)), { rounds: 7 })) },
    { what: "100 constructs × 5 items, n = 10,000: correlations, weights, paths, R² (goal 0.5 s)", figure: ms(fromColumns({ constructs: 100, items: 5, rows: 10_000 })) },
    { what: "the same with all that is reported", figure: ms(once({ constructs: 100, items: 5, rows: 10_000 })) },
    ...[10, 30, 100].map((constructs): Row => ({ what: `growth: ${constructs} constructs × 5 items, n = 1,000, all that is reported`, figure: ms(once({ constructs, items: 5, rows: 1000 })) })),
    ...[10_000, 100_000, 1_000_000].map((rows): Row => ({ what: `growth: 10 constructs × 5 items, n = ${rows}, point estimate${rows === 1_000_000 ? " (goal 5 s, memory below 1.5 GB)" : ""}`, figure: alone(rows) })),
  ];
}

const satisfactionInput = satisfaction();

function fromMatrix({ model: drawn, data }: Input): number {
  const model = compile(drawn, "refuse");
  const S = treat(data, model.columns, defaultPlsOptions).moments.correlations;
  const ws = prepare(model, defaultPlsOptions);
  const structure = structureFor(model);
  const start = startingWeights(model, defaultPlsOptions);
  return medianTime(() => {
    estimateWeights(ws, S, start);
    project(ws, S);
    solveStructure(structure, ws.C);
  }, { rounds: 15, repeat: 200 });
}

function once(shape: Parameters<typeof survey>[0]): number {
  const input = survey(shape);
  return Math.min(...[1, 2, 3].map(() => cpuTime(() => void drain(run(input, defaultPlsOptions)))));
}

/** From columns in memory to weights, paths and R². */
function fromColumns(shape: Parameters<typeof survey>[0]): number {
  const { model: drawn, data } = survey(shape);
  const work = (): void => {
    const model = compile(drawn, "refuse");
    const S = treat(data, model.columns, defaultPlsOptions).moments.correlations;
    const ws = prepare(model, defaultPlsOptions);
    const structure = structureFor(model);
    estimateWeights(ws, S, startingWeights(model, defaultPlsOptions));
    project(ws, S);
    solveStructure(structure, ws.C);
  };
  return Math.min(...[1, 2, 3].map(() => cpuTime(work)));
}

/** In a process of its own, whose memory is that of this estimate alone. */
function alone(rows: number): string {
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", `console.log((await import(${JSON.stringify(import.meta.url)})).large(${rows}))`], { encoding: "utf8" });
  return stdout.trim();
}

/** @returns time, and the most memory that the process held, data included */
export function large(rows: number): string {
  const input = survey({ constructs: 10, items: 5, rows });
  const time = cpuTime(() => void pointEstimate(input, defaultPlsOptions));
  return `${ms(time)}; ${Math.round(process.resourceUsage().maxRSS / 1e3)} MB at most, data included`;
}
