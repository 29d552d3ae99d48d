import { analysed, type Analysed } from "../jobs/analysisPrograms";
import { isShared, runShared } from "../jobs/analysisRun";
import { drain } from "../jobs/job";
import type { Choices } from "../methods/fields";
import type { PlsOptions } from "../methods/pls/options";
import { analyses, type Analyses, type AnyAnalysis } from "../methods/registry";
import { EstimationError } from "../report/problem";
import { writePlain } from "../report/write/plain";
import type { Translate, Words } from "../report/write/words";
import { translator } from "../text/i18n";
import { readAnalysisOptions } from "./analysisOptions";
import { choice, type CommandOf } from "./arguments";
import { workersOf } from "./bootstrapOptions";
import { placed } from "./estimate";
import { readText } from "./files";
import { readInput, type Input } from "./input";
import { printJson } from "./printJson";
import type { Product } from "./product";
import { Refusal } from "./refusal";
import { createThreadPool } from "./threads";
import { version } from "./version";

type Command = CommandOf<"analyse">;

interface Checked {
  readonly id: string;
  readonly analysis: AnyAnalysis;
  readonly input: Input;
  readonly options: Choices & { readonly pls: PlsOptions };
}

/**
 * An analysis in the program's own thread.
 * @throws Refusal where a file, a setting, the model or the data stand in the way
 */
export function analyse(command: Command, known: Analyses = analyses): Product {
  const checkedParts = checked(command, known);
  const { analysis, input, options } = checkedParts;
  try {
    return product(command, checkedParts, analysed(analysis, drain(analysis.run(input, options)), { input, wantsBlocks: true }));
  } catch (error) {
    throw refused(error);
  }
}

/** The same numbers, from as many threads as wanted where the work can be shared. */
export async function analyseInThreads(command: Command): Promise<Product> {
  const checkedParts = checked(command, analyses);
  const { id, analysis, input, options } = checkedParts;
  if (!isShared(analysis)) return analyse(command);
  const pool = createThreadPool(workersOf(command));
  try {
    return product(command, checkedParts, await runShared({ id, analysis, input, options, pool, wantsBlocks: true }));
  } catch (error) {
    throw refused(error);
  } finally {
    pool.close();
  }
}

const refused = (error: unknown): unknown => (error instanceof EstimationError && error.problems.every(({ code }) => code !== "E_INTERNAL") ? new Refusal(error.problems) : error);

const isIn = (known: Analyses, id: string): id is string => Object.hasOwn(known, id);

function checked(command: Command, known: Analyses): Checked {
  const { method: id, options: file } = command;
  if (!isIn(known, id)) throw new Refusal([{ key: "cli:notAChoice", values: { word: id, flag: "--method", allowed: Object.keys(known).join(", ") } }]);
  const analysis = known[id]!;
  const input = readInput(command);
  workersOf(command);
  const choices = readAnalysisOptions(analysis.fields, { text: file === undefined ? undefined : readText(file), file: file ?? "", seed: command.seed, input });
  const options = { ...choices, pls: input.settings.options };
  const errors = analysis.check(input, options).filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Refusal(errors);
  return { id, analysis, input, options };
}

function product(command: Command, { id, input, options }: Checked, { report, blocks }: Analysed): Product {
  const { warnings } = report.run;
  const parts = { warnings, notes: input.notes };
  if (choice("format", command.format, ["json", "tables"]) === "tables") {
    const language = choice("language", command.language, ["en", "fr"]);
    const words: Words = { t: translator(language).t as Translate, format: { language, decimals: 3 } };
    return { text: report.tables.map((table) => writePlain(table, words)).join("\n"), ...parts };
  }
  const { pls, ...choices } = options;
  const { isolated: _isolated, estimator: _estimator, results: _results, ...settings } = pls;
  const { status, iterations, n, nUsed } = report.run;
  const named = placed(warnings, input.model.constructs);
  const run = { status, iterations, n, nUsed, warnings: named, settings: { ...settings, missingCodes: input.settings.missingCodes }, options: withNames(choices, input), version: version() };
  return { text: `${printJson({ run, [id]: blocks })}\n`, ...parts };
}

/** Options as they are printed: constructs by their names, because ids mean nothing outside the program. */
function withNames(value: unknown, { model }: Pick<Input, "model">): unknown {
  const names = new Map(model.constructs.map(({ id, name }) => [id, name]));
  const named = (one: unknown): unknown => {
    if (typeof one === "string") return names.get(one) ?? one;
    if (Array.isArray(one)) return one.map(named);
    return typeof one === "object" && one !== null ? Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, named(inner)])) : one;
  };
  return named(value);
}
