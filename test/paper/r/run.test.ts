import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { rScript } from "../../../src/paper/r/rScript";
import { type TwinEngine, type TwinInput, twinEngines } from "../../../src/paper/r/twin";
import type { PlsOptions } from "../../../src/methods/pls/options";
import { modelTextOf, referenceCases } from "../../methods/pls/referenceCase";
import { modelOf, type Sample, sampleInput, scriptOf, twinInput } from "./given";

const hasR = spawnSync("Rscript", ["--version"]).status === 0;
const installed = (name: string): boolean => hasR && spawnSync("Rscript", ["-e", `quit(status = !requireNamespace("${name}", quietly = TRUE))`]).status === 0;
const PACKAGES: Readonly<Record<TwinEngine, string>> = { seminr: "seminr", csem: "cSEM", lavaan: "lavaan" };
const has = Object.fromEntries(twinEngines.map((engine) => [engine, installed(PACKAGES[engine])])) as Record<TwinEngine, boolean>;

const folder = mkdtempSync(join(tmpdir(), "twin-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a script; in place of a package that is not installed, the stand-in. */
function runInR(script: string, locale = "C.UTF-8"): { readonly status: number | null; readonly output: string } {
  const standIn = join(import.meta.dirname, "standIn.R");
  const runnable = script.replace(/^library\((seminr|cSEM)\)$/m, (line, name: string) => (has[name === "cSEM" ? "csem" : "seminr"] ? line : `source("${standIn}")`));
  const file = join(folder, "script.R");
  writeFileSync(file, runnable);
  const { status, stdout, stderr } = spawnSync("Rscript", [file], { cwd: folder, env: { ...process.env, LC_ALL: locale }, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

function agree(engine: TwinEngine, input: TwinInput, locale?: string): void {
  const { status, output } = runInR(scriptOf(engine, input), locale);
  expect(status, output).toBe(0);
  expect(output).toContain("The same numbers as Sentier");
}

const cases: readonly (readonly [string, Sample, object])[] = [
  ["Mode A", "crm-clusters", {}],
  ["mean replacement", "satisfaction", {}],
  ["casewise deletion", "satisfaction", { missing: "casewise" }],
  ["pairwise deletion", "satisfaction", { missing: "pairwise" }],
  ["EM", "satisfaction", { missing: "em" }],
  ["Mode B, factorial", "reputation", { innerWeights: "factorial" }],
  ["centroid", "reputation", { innerWeights: "centroid" }],
  ["case weights", "reputation", { weightColumn: "weight" }],
  ["one group", "satisfaction", { filter: { column: "gender", equals: "female" } }],
  ["signs", "crm-clusters", { signs: "majority", startingWeights: { CC1: -1 } }],
];

describe.skipIf(!hasR)(hasR ? "scripts run in R" : "scripts run in R: skipped, Rscript is not here", () => {
  it.each(cases)("the same numbers with %s", (_, sample, options) => {
    const input = sampleInput(sample, options);
    agree("csem", input);
    if (rScript("seminr", input).kind === "script") agree("seminr", input);
  }, 60_000);

  it("sum, component and fixed weights", () => {
    agree("csem", sampleInput("crm-clusters", {}, modelOf("# weighting A pca\n# weighting B fixed VA1 1 VA2 2.5\n# weighting C sum\nA =~ CC1 + CC2 + CC3\nB =~ VA1 + VA2\nC =~ OGG1 + OGG2\nB ~ A + C")));
  }, 60_000);

  it.each(["C.UTF-8", "C"])("names of any kind, a semicolon file and decimal commas, in locale %s", (locale) => {
    const rows = Array.from({ length: 12 }, (_, i) => `${i % 5};${(i * 3) % 7},5;${(i * 5) % 11};${i === 4 ? "NA" : (i * i) % 13}\n`).join("");
    // no system can open a file whose name its locale cannot write
    const path = join(folder, locale === "C" ? "ete.csv" : "été.csv");
    writeFileSync(path, `\uFEFF"Q1/a";Q1 b;"Été ""?""";é/2\n${rows}`);
    const model = modelOf('`Qualité perçue` =~ `Q1/a` + `Q1 b`\nFidélité =~ `Été "?"` + `é/2`\nFidélité ~ `Qualité perçue`');
    const input = twinInput(path, model);
    for (const engine of ["seminr", "csem"] as const) agree(engine, input, locale);
  }, 60_000);

  it("another file stops the script before anything is estimated", () => {
    const input = sampleInput("crm-clusters");
    const other = { ...input, result: { ...input.result, items: input.result.items.map((item, k) => (k === 0 ? { ...item, mean: item.mean + 0.01 } : item)) } };
    const { status, output } = runInR(scriptOf("csem", other));
    expect(status).not.toBe(0);
    expect(output).toContain("data_means");
  }, 60_000);

  it("another number stops it too", () => {
    const input = sampleInput("crm-clusters");
    const paths = input.result.pathCoefficients.map((value, k) => (k === 0 ? value + 0.001 : value));
    const { status, output } = runInR(scriptOf("csem", { ...input, result: { ...input.result, pathCoefficients: paths } }));
    expect(status).not.toBe(0);
    expect(output).toContain("difference < tolerance");
  }, 60_000);

  it("R reads the scripts of every case, for each package", () => {
    const files = referenceCases().flatMap((reference) => {
      const { data, settings } = reference;
      const options: Partial<PlsOptions> = { ...(data.missing ? { missing: data.missing } : {}), missingCodes: data.missingCodes ?? [], ...(data.filter ? { filter: data.filter } : {}), ...(settings.weightColumn === undefined ? {} : { weightColumn: settings.weightColumn }), innerWeights: settings.innerWeights ?? "path" };
      const input = twinInput(join(reference.root, data.file), modelOf(modelTextOf(reference)), options);
      return twinEngines.flatMap((engine) => {
        const twin = rScript(engine, input);
        if (twin.kind === "impossible") return [];
        const file = join(folder, `${reference.case}.${engine}.R`);
        writeFileSync(file, twin.text);
        return [file];
      });
    });
    expect(files.length).toBeGreaterThan(40);
    const { status, stderr } = spawnSync("Rscript", ["-e", "for (file in commandArgs(TRUE)) parse(file, encoding = 'UTF-8')", ...files], { encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8" } });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  }, 240_000);

  it.skipIf(!has.lavaan)("lavaan estimates the counterpart on the same data", () => {
    for (const [sample, options] of [["crm-clusters", {}], ["satisfaction", { missing: "em" }], ["reputation", { weightColumn: "weight" }]] as const) {
      const { status, output } = runInR(scriptOf("lavaan", sampleInput(sample, options)));
      expect(status, output).toBe(0);
      expect(output).toMatch(/from +to +pls +plsc +lavaan/);
    }
  }, 120_000);
});
