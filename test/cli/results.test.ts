import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blockNames } from "../../src/methods/pls/blocks";
import { moreBlockNames } from "../../src/methods/pls/moreBlocks";
import { stageBlockNames } from "../../src/methods/pls/stageBlocks";
import { referenceCases, modelTextOf } from "../methods/pls/referenceCase";
import { crm, crmModel, printed, standInFolder } from "./files";
import { faults, type Schema } from "./jsonSchema";

const DOCS = join(import.meta.dirname, "..", "..", "docs");
const PAGE = join(DOCS, "results.md");
const schema = JSON.parse(readFileSync(join(DOCS, "results.schema.json"), "utf8")) as Schema & { readonly $defs: Readonly<Record<string, Schema>> };
const definition = (name: string): Schema => schema.$defs[name]!;
const folder = standInFolder();

const cases = referenceCases().filter((one) => one.model.lavaan !== undefined && one.data.file.startsWith("simulated/"));

describe("the schema of the results", () => {
  it("describes every block that can be printed, and no other", () => {
    expect(Object.keys(definition("estimate")["properties"] as object)).toEqual([...blockNames, ...stageBlockNames, ...moreBlockNames]);
  });

  it.each(cases.map((one) => [one.case, one] as const))("fits what is printed of %s", (_, one) => {
    const { data, settings, root } = one;
    const { json } = printed(
      "estimate", "--data", join(root, data.file), "--model", folder.write("m.txt", modelTextOf(one)),
      "--settings", folder.write("s.json", JSON.stringify({ ...(data.missing === undefined ? {} : { missing: data.missing }), ...(data.missingCodes === undefined ? {} : { missingCodes: data.missingCodes }), ...(data.filter === undefined ? {} : { filter: data.filter }), ...(settings.innerWeights === undefined ? {} : { innerWeights: settings.innerWeights }), ...(settings.weightColumn === undefined ? {} : { weightColumn: settings.weightColumn }) })),
    );
    expect(faults(json, schema)).toEqual([]);
    expect(faults(json, definition("estimate"), schema)).toEqual([]);
  });

  it("fits the blocks printed on demand, warnings, and resamples", () => {
    const given = ["--data", crm, "--model", folder.write("m.txt", crmModel)];
    const all = printed("estimate", ...given, "--settings", folder.write("s.json", JSON.stringify({ blocks: [...blockNames, ...moreBlockNames] }))).json;
    expect(Object.keys(all)).toHaveLength(blockNames.length + moreBlockNames.length);
    expect(faults(all, definition("estimate"), schema)).toEqual([]);
    const stopped = printed("estimate", ...given, "--settings", folder.write("s.json", '{"maxIterations": 1}')).json;
    expect((stopped["run"]!["warnings"] as readonly unknown[]).length).toBeGreaterThan(0);
    expect(faults(stopped, definition("estimate"), schema)).toEqual([]);
    for (const interval of ["percentile", "studentised"]) {
      const drawn = printed("bootstrap", ...given, "--samples", "60", "--interval", interval, "--workers", "1").json;
      expect(faults(drawn, definition("bootstrap"), schema)).toEqual([]);
    }
  });

  it("finds what does not fit", () => {
    const { json } = printed("estimate", "--data", crm, "--model", folder.write("m.txt", crmModel));
    const wrong = (part: object): readonly string[] => faults({ ...json, ...part }, definition("estimate"), schema);
    expect(wrong({ gof: "0.5" })).toEqual(["/gof: string instead of number or null"]);
    expect(wrong({ surprise: 1 })).toEqual([": surprise is not described"]);
    expect(wrong({ pathCoefficients: { "GRC>Perf": 0.5 } })).toEqual(["/pathCoefficients: GRC>Perf is not described"]);
    expect(wrong({ run: { status: "converged" } }).join()).toContain("nUsed is missing");
    expect(wrong({ htmt: { "GRC <-> Perf": { value: 1 } } })).toHaveLength(1);
  });
});

/** The tables of the page, by the name of their marks. */
function tables(): Readonly<Record<string, string>> {
  const rows = (properties: unknown): string =>
    Object.entries(properties as Readonly<Record<string, Schema>>)
      .map(([name, one]) => {
        const isNumber = [one["type"]].flat().some((type) => type === "number" || type === "integer");
        const shape = isNumber ? "number" : typeof one["$ref"] === "string" ? (definition(one["$ref"].replace("#/$defs/", ""))["description"] as string) : "";
        const what = one["description"] as string | undefined;
        return `| \`${name}\` | ${shape === "" ? what : shape} | ${shape === "" ? "" : (what ?? "")} |`;
      })
      .join("\n");
  const estimate = `| block | shape | what |\n|---|---|---|\n${rows(definition("estimate")["properties"])}`;
  return { estimate, summary: `| key | shape | what |\n|---|---|---|\n${rows(definition("summary")["properties"])}` };
}

describe("docs/results.md", () => {
  it("says what the schema says (written anew with PLS_WRITE_DOCS=1)", () => {
    const page = readFileSync(PAGE, "utf8");
    const expected = Object.entries(tables()).reduce(
      (text, [name, table]) => text.replace(new RegExp(`(<!-- ${name}: [^\\n]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`), (_, open: string, close: string) => `${open}\n${table}\n\n${close}`),
      page,
    );
    if (process.env["PLS_WRITE_DOCS"] !== undefined) writeFileSync(PAGE, expected);
    else expect(page).toBe(expected);
  });

  it("shows Python that runs and prints the numbers", () => {
    const code = /```python\n([\s\S]*?)```/.exec(readFileSync(PAGE, "utf8"))![1]!;
    const { outcome, json } = printed("estimate", "--data", crm, "--model", folder.write("m.txt", crmModel));
    folder.write("results.json", outcome.stdout);
    expect(code).toContain('json.load(file)');
    const ran = spawnSync("python3", ["-c", code], { cwd: join(folder.path("results.json"), ".."), encoding: "utf8" });
    // A machine without Python still reads the example.
    if (ran.error !== undefined) return;
    expect(ran.stderr).toBe("");
    expect(ran.stdout).toContain(`GRC to Perf: ${(json["pathCoefficients"]!["GRC -> Perf"] as number).toFixed(3)}`);
    expect(ran.stdout).toContain("below .70: none");
  });
});
