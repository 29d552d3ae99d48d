import { createBootstrapRun } from "../jobs/bootstrapRun";
import { drain } from "../jobs/job";
import { bootstrap as method } from "../methods/bootstrap";
import { bootstrapBlock } from "../methods/bootstrap/blocks";
import type { BootstrapResult } from "../methods/bootstrap/result";
import { formatNumber } from "../report/format";
import { EstimationError } from "../report/problem";
import type { CommandOf } from "./arguments";
import { bootstrapOptions, workersOf } from "./bootstrapOptions";
import { warningsOf } from "./estimate";
import { readInput, type Input } from "./input";
import { printJson } from "./printJson";
import type { Product } from "./product";
import { Refusal } from "./refusal";
import { createThreadPool } from "./threads";
import { version } from "./version";

/**
 * A bootstrap in the program's own thread.
 * @throws Refusal where a file, a setting, the model or the data stand in the way
 */
export function bootstrap(command: CommandOf<"bootstrap">): Product {
  const { input, options } = checked(command);
  const start = performance.now();
  try {
    const result = drain(method.run(input, options));
    return product(result, { input, workers: 1, milliseconds: performance.now() - start });
  } catch (error) {
    throw refused(error);
  }
}

/** The same numbers, from as many threads as wanted. */
export async function bootstrapInThreads(command: CommandOf<"bootstrap">): Promise<Product> {
  const { input, options } = checked(command);
  const workers = workersOf(command);
  const pool = createThreadPool(workers);
  try {
    const { result, milliseconds } = await createBootstrapRun({ input, options, pool }).promise;
    return product(result, { input, workers, milliseconds });
  } catch (error) {
    throw refused(error);
  } finally {
    pool.close();
  }
}

/** What stands in the way of a bootstrap, as a refusal; a fault of the program stays one. */
export const refused = (error: unknown): unknown => (error instanceof EstimationError && error.problems.every(({ code }) => code !== "E_INTERNAL") ? new Refusal(error.problems) : error);

function checked(command: CommandOf<"bootstrap">): { input: Input; options: ReturnType<typeof bootstrapOptions> } {
  const input = readInput(command);
  const options = bootstrapOptions(command, input.settings.options);
  workersOf(command);
  const errors = method.check(input, options).filter((problem) => problem.severity === "error");
  if (errors.length > 0) throw new Refusal(errors);
  return { input, options };
}

interface Circumstances {
  readonly input: Input;
  readonly workers: number;
  readonly milliseconds: number;
}

function product(result: BootstrapResult, { input, workers, milliseconds }: Circumstances): Product {
  // Signs of the estimate are those of the settings; those of the resamples stand in the block.
  const { pls, signs: _signs, ...options } = result.options;
  const { isolated: _, ...settings } = pls;
  const run = { n: result.rows, nUsed: result.n, warnings: warningsOf(result), settings: { ...settings, missingCodes: input.settings.missingCodes, ...options }, version: version() };
  const format = { language: "en", decimals: 2 } as const;
  const whole = (value: number): string => formatNumber(value, "integer", format);
  const values = { count: workers, samples: whole(result.drawn), seconds: formatNumber(milliseconds / 1000, "plain", format), rate: whole((1000 * result.drawn) / milliseconds) };
  return { text: `${printJson({ run, bootstrap: bootstrapBlock(result) })}\n`, warnings: result.warnings, notes: input.notes, remarks: [{ key: "cli:resampled", values }] };
}
