import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { run, type Outcome } from "../../src/cli/run";

export const reference = join(import.meta.dirname, "..", "reference");
export const crm = join(reference, "simulated", "crm-clusters.csv");

export const crmModel = `GRC =~ CC1 + CC2 + CC3
Perf =~ VA1 + VA2
Perf ~ GRC
`;

/** A folder of the test's own, in which the user of the command line stands. */
export function standInFolder(): { write(name: string, text: string): string; path(name: string): string } {
  let folder = "";
  const before = process.env["INIT_CWD"];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "pls-"));
    process.env["INIT_CWD"] = folder;
  });
  afterAll(() => {
    if (before === undefined) delete process.env["INIT_CWD"];
    else process.env["INIT_CWD"] = before;
    rmSync(folder, { recursive: true });
  });
  return {
    write(name, text) {
      writeFileSync(join(folder, name), text);
      return name;
    },
    path: (name) => join(folder, name),
  };
}

/** Runs `pls` and checks what holds for every call: one clean line on refusal, nothing on stdout then. */
export function refused(...words: readonly string[]): string {
  const outcome = run(words);
  if (outcome.exitCode !== 2 || outcome.stdout !== "") throw new Error(`not refused: ${JSON.stringify(outcome).slice(0, 300)}`);
  if (!/^pls: [^\n]+\n$/.test(outcome.stderr)) throw new Error(`not one line: ${outcome.stderr}`);
  if (/\n\s+at |problems:|cli:|\{\{|undefined/.test(outcome.stderr)) throw new Error(`not a sentence: ${outcome.stderr}`);
  return outcome.stderr.slice(5, -1);
}

export function printed(...words: readonly string[]): { readonly outcome: Outcome; readonly json: Record<string, never> } {
  const outcome = run(words);
  if (outcome.exitCode !== 0) throw new Error(outcome.stderr);
  return { outcome, json: JSON.parse(outcome.stdout) as Record<string, never> };
}
