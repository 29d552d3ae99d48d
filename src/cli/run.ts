import { noteText } from "../data/import/notes";
import { analyses } from "../methods/registry";
import { translator } from "../text/i18n";
import { say } from "../text/say";
import { analyse, analyseInThreads } from "./analyse";
import { readArguments, type Command } from "./arguments";
import { bootstrap, bootstrapInThreads } from "./bootstrap";
import { estimate } from "./estimate";
import { exportR } from "./exportR";
import { figure } from "./figure";
import { writeOutput } from "./files";
import { printJson } from "./printJson";
import type { Product } from "./product";
import { Refusal } from "./refusal";
import { report, reportInThreads } from "./report";
import { verify } from "./verify";
import { version } from "./version";

/** What one call of the program leaves behind. */
export interface Outcome {
  /** 0 done, 1 our own fault, 2 the input is wrong */
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

const { t } = translator("en");

/** How many reasons the one line of a refusal names. */
const REASONS = 5;

/** Runs the command line to its end, in one thread; never throws. */
export function run(words: readonly string[]): Outcome {
  try {
    return done(readArguments(words));
  } catch (error) {
    return failed(error);
  }
}

/** As `run`, with the threads that a command may have. */
export async function runInThreads(words: readonly string[]): Promise<Outcome> {
  try {
    const command = readArguments(words);
    if (command.kind === "analyse") return written(await analyseInThreads(command), command.output);
    if (command.kind === "bootstrap") return written(await bootstrapInThreads(command), command.output);
    return command.kind === "report" ? written(await reportInThreads(command), command.output) : done(command);
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Outcome {
  if (error instanceof Refusal) return { exitCode: 2, stdout: "", stderr: line(refusalText(error)) };
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { exitCode: 1, stdout: "", stderr: line(t("cli:fault", { cause, version: version() })) };
}

function done(command: Command): Outcome {
  switch (command.kind) {
    case "help":
      return { exitCode: 0, stdout: `${t("cli:help", { methods: Object.keys(analyses).join(", ") })}\n`, stderr: "" };
    case "version":
      return { exitCode: 0, stdout: `${version()}\n`, stderr: "" };
    case "estimate": {
      const { output, warnings, notes } = estimate(command);
      return written({ text: `${printJson(output)}\n`, warnings, notes }, command.output);
    }
    case "bootstrap":
      return written(bootstrap(command), command.output);
    case "analyse":
      return written(analyse(command), command.output);
    case "figure":
      return written(figure(command), command.output);
    case "report":
      return written(report(command), command.output);
    case "verify":
      return written(verify(command), command.output);
    case "export-r":
      return written(exportR(command), command.output);
  }
}

/** What a command made, to the file that was asked for or else to stdout; what was noticed goes to stderr. */
function written({ text, warnings, notes, remarks = [] }: Product, output: string | undefined): Outcome {
  const stderr = [...notes.map((note) => sentence(noteText(note))), ...warnings.map((problem) => say(problem, t).happened), ...remarks.map(sentence)].map(line).join("");
  if (output === undefined) {
    if (typeof text !== "string") throw new Refusal([{ key: "cli:needsOutput" }]);
    return { exitCode: 0, stdout: text, stderr };
  }
  writeOutput(output, text);
  return { exitCode: 0, stdout: "", stderr };
}

const sentence = ({ key, values }: { readonly key: string; readonly values?: Readonly<Record<string, string | number>> }): string => t(key, { ...values });

const line = (text: string): string => `pls: ${text.replace(/\s+/g, " ").trim()}\n`;

/** All reasons in one line; the remedy too where there is one reason only. */
function refusalText({ reasons, file }: Refusal): string {
  const said = reasons.map((reason) => {
    if (!("code" in reason)) return sentence(reason);
    const { happened, remedy } = say(reason, t);
    const place = reason.at.find((p) => p.kind === "text");
    const where = file !== undefined && place ? `${file}:${place.line}:${place.column}: ` : "";
    return where + (reasons.length === 1 ? `${happened} ${remedy}` : happened);
  });
  const more = said.length - REASONS;
  return said.slice(0, REASONS).join(" ") + (more > 0 ? ` ${t("cli:more", { count: more })}` : "");
}
