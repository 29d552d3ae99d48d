import { numberFormat } from "../draw/numberFormat";
import { createBootstrapRun } from "../jobs/bootstrapRun";
import { drain } from "../jobs/job";
import { bootstrap } from "../methods/bootstrap";
import { inferenceOverlay } from "../methods/bootstrap/inference";
import { defaultBootstrapOptions, type BootstrapOptions } from "../methods/bootstrap/options";
import type { BootstrapResult } from "../methods/bootstrap/result";
import { bootstrapTables } from "../methods/bootstrap/tables";
import type { Input } from "../methods/method";
import { reportBlocks, type ReportedAnalysis } from "../paper/report";
import { reportInput, type StudyBootstrap } from "../paper/study";
import { writeDocx } from "../paper/write/docx";
import { writeReportHtml } from "../paper/write/html";
import { writeReportMarkdown } from "../paper/write/markdown";
import type { Translate, Words } from "../report/write/words";
import { dataOf } from "../store/project";
import { trailAccount } from "../store/trailTable";
import { translator } from "../text/i18n";
import { choice, numberOf, type CommandOf } from "./arguments";
import { refused } from "./bootstrap";
import { workersOf } from "./bootstrapOptions";
import type { Product } from "./product";
import { estimateProject, type EstimatedProject } from "./project";
import { Refusal } from "./refusal";
import { askedAnalyses, runHere, runInPool, type AskedAnalysis } from "./reportAnalyses";
import { createThreadPool } from "./threads";
import { version } from "./version";

/**
 * The report of a project: methods, figure, tables with their readings, items that were removed, checklist, references; with a
 * bootstrap by the project's own settings, unless none is wanted, and with the analyses named. In the program's own thread.
 * @throws Refusal where the project cannot be read, estimated or resampled
 */
export function report(command: CommandOf<"report">): Product {
  const { study, input, options, asked } = checked(command);
  return refusing(() => written(command, study, { resampled: options === undefined ? undefined : drain(bootstrap.run(input, options)), analyses: runHere(asked, input) }));
}

/** The same from as many threads as wanted. */
export async function reportInThreads(command: CommandOf<"report">): Promise<Product> {
  const { study, input, options, asked } = checked(command);
  const workers = workersOf(command);
  if (options === undefined && asked.length === 0) return written(command, study, { resampled: undefined, analyses: [] });
  const pool = createThreadPool(workers);
  try {
    const resampled = options === undefined ? undefined : (await createBootstrapRun({ input, options, pool }).promise).result;
    return written(command, study, { resampled, analyses: await runInPool(asked, input, pool) });
  } catch (error) {
    throw refused(error);
  } finally {
    pool.close();
  }
}

function refusing(run: () => Product): Product {
  try {
    return run();
  } catch (error) {
    throw refused(error);
  }
}

interface Checked {
  readonly study: EstimatedProject;
  readonly input: Input;
  /** absent where no bootstrap is wanted, or where there are no cases to draw */
  readonly options: BootstrapOptions | undefined;
  readonly asked: readonly AskedAnalysis[];
}

/** What a report holds besides the estimate. */
interface Further {
  readonly resampled: BootstrapResult | undefined;
  readonly analyses: readonly ReportedAnalysis[];
}

function checked(command: CommandOf<"report">): Checked {
  choice("format", command.format, FORMATS);
  choice("language", command.language, LANGUAGES);
  const study = estimateProject(command.project);
  const { project } = study;
  const settings = { ...defaultBootstrapOptions, ...project.bootstrap };
  const isWhole = (least: number, most: number) => (value: number): boolean => Number.isInteger(value) && value >= least && value <= most;
  const samples = numberOf("samples", command.samples, { otherwise: settings.samples, allowed: "0, 10 … 1000000", isAllowed: (value) => value === 0 || isWhole(10, 1_000_000)(value) });
  const seed = numberOf("seed", command.seed, { otherwise: settings.seed, allowed: "0, 1, 2 …", isAllowed: isWhole(0, Number.MAX_SAFE_INTEGER) });
  const data = dataOf(project)!;
  const input: Input = { model: project.document.model, data };
  const options: BootstrapOptions = { ...settings, samples, seed, pls: project.options, estimator: project.options.estimator };
  const asked = askedAnalyses(command.analyses, project, input);
  if (samples === 0 || data.matrix !== undefined) return { study, input, options: undefined, asked };
  const errors = bootstrap.check(input, options).filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Refusal(errors);
  return { study, input, options, asked };
}

const FORMATS = ["html", "docx", "md"] as const;
const LANGUAGES = ["en", "fr"] as const;

function written(command: CommandOf<"report">, study: EstimatedProject, { resampled, analyses }: Further): Product {
  const format = choice("format", command.format, FORMATS);
  const language = choice("language", command.language, LANGUAGES);
  const { project: { document, display, options, pruning }, dataName, result, report: found, fingerprint } = study;
  const words: Words = { t: translator(language).t as Translate, format: numberFormat(display, language) };
  const inferred: StudyBootstrap | undefined = resampled === undefined ? undefined : { options: resampled.options, used: resampled.used, tables: bootstrapTables(resampled), inference: inferenceOverlay(resampled) };
  const blocks = reportBlocks(reportInput({
    document, options, display, report: found, bootstrap: inferred, words, dataName, fingerprint, version: version(), analyses,
    trail: pruning === undefined ? undefined : trailAccount(pruning.trail, document.model, words.format),
  }));
  const text = format === "docx" ? writeDocx(blocks, words) : format === "md" ? writeReportMarkdown(blocks, words) : writeReportHtml(blocks, words);
  return { text, warnings: resampled?.warnings ?? result.warnings, notes: [] };
}
