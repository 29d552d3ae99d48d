import { runShared, isShared } from "../jobs/analysisRun";
import { drain } from "../jobs/job";
import type { Pool } from "../jobs/pool";
import { choicesFor, type Choices } from "../methods/fields";
import type { Input } from "../methods/method";
import type { PlsOptions } from "../methods/pls/options";
import { analyses, type Analyses, type AnyAnalysis } from "../methods/registry";
import type { ReportedAnalysis } from "../paper/report";
import type { Report } from "../report/blocks";
import type { Project } from "../store/project";
import { Refusal } from "./refusal";

/** An analysis that a report is to hold, with the settings that it has in the project. */
export interface AskedAnalysis {
  readonly id: string;
  readonly analysis: AnyAnalysis;
  readonly options: Choices & { readonly pls: PlsOptions };
}

/**
 * The analyses named, `predict,ipma`, in the order of the menu, as their forms stand in the project.
 * @throws Refusal naming one that does not exist, or what stands in the way of one
 */
export function askedAnalyses(names: string | undefined, { analyses: chosen = {}, options: pls }: Pick<Project, "analyses" | "options">, input: Input): readonly AskedAnalysis[] {
  const known: Analyses = analyses;
  const wanted = (names ?? "").split(",").map((name) => name.trim()).filter((name) => name !== "");
  const unknown = wanted.find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) throw new Refusal([{ key: "cli:notAChoice", values: { word: unknown, flag: "--analyses", allowed: Object.keys(known).join(", ") } }]);
  return Object.entries(known).filter(([id]) => wanted.includes(id)).map(([id, analysis]) => {
    const options = { ...choicesFor(analysis.fields, chosen[id] ?? {}, input), pls };
    const errors = analysis.check(input, options).filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new Refusal(errors);
    return { id, analysis, options };
  });
}

const reported = (id: string, { tables, charts }: Report): ReportedAnalysis => ({ id, title: { key: `${id}:title` }, tables, charts });

/** In the program's own thread. */
export const runHere = (asked: readonly AskedAnalysis[], input: Input): readonly ReportedAnalysis[] => asked.map(({ id, analysis, options }) => reported(id, analysis.report(drain(analysis.run(input, options)), input)));

/** The same from as many threads as the pool has, where the work can be shared. */
export async function runInPool(asked: readonly AskedAnalysis[], input: Input, pool: Pool): Promise<readonly ReportedAnalysis[]> {
  const found: ReportedAnalysis[] = [];
  for (const one of asked) {
    const { id, analysis, options } = one;
    // One after the other: each takes all threads.
    if (isShared(analysis)) found.push(reported(id, (await runShared({ id, analysis, input, options, pool })).report));
    else found.push(...runHere([one], input));
  }
  return found;
}
