import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { crm, crmModel, refused, standInFolder } from "./files";

const folder = standInFolder();
const script = (...words: readonly string[]): string => {
  const outcome = run(["export-r", ...words]);
  if (outcome.exitCode !== 0) throw new Error(outcome.stderr);
  return outcome.stdout;
};

describe("pls export-r", () => {
  it("prints a script that names the data file without its folder", () => {
    const text = script("--engine", "seminr", "--data", crm, "--model", folder.write("m.txt", crmModel));
    expect(text).toContain('file <- "crm-clusters.csv"');
    expect(text).toContain("library(seminr)");
    expect(text).toContain('sep = ","');
  });

  it("keeps the settings, in the language asked for", () => {
    const settings = folder.write("s.json", '{"innerWeights": "factorial", "tolerance": 1e-9, "missingCodes": [-99, "none"]}');
    const text = script("--engine", "csem", "--data", crm, "--model", folder.write("m.txt", crmModel), "--settings", settings, "--language", "fr");
    expect(text).toContain('.PLS_weight_scheme_inner = "factorial"');
    expect(text).toContain(".tolerance = 1e-9 / 5");
    expect(text).toContain("cells[cells %in% c(-99)] <- NA");
    expect(text).toContain("Les indicateurs, dans l’ordre du modèle.");
  });

  it("writes to a file instead", () => {
    const outcome = run(["export-r", "--engine", "lavaan", "--data", crm, "--model", folder.write("m.txt", crmModel), "--output", "twin.R"]);
    expect(outcome).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    expect(readFileSync(folder.path("twin.R"), "utf8")).toContain("library(lavaan)");
  });

  it("refuses what it does not know, and what the package cannot do", () => {
    const model = folder.write("m.txt", crmModel);
    expect(refused("export-r", "--data", crm, "--model", model)).toContain("--engine is missing.");
    expect(refused("export-r", "--engine", "--data", crm, "--model", model)).toContain("--engine needs a word after it.");
    expect(refused("export-r", "--engine", "smartpls", "--data", crm, "--model", model)).toBe("--engine cannot be “smartpls”. Allowed: seminr, csem, lavaan.");
    expect(refused("export-r", "--engine", "csem", "--data", crm, "--model", model, "--language", "de")).toContain("Allowed: en, fr.");
    expect(refused("estimate", "--engine", "csem", "--data", crm, "--model", model)).toContain("pls estimate has no use for --engine.");
    expect(refused("export-r", "--engine", "seminr", "--data", crm, "--model", model, "--settings", folder.write("s.json", '{"innerWeights": "centroid"}'))).toBe("seminr has no centroid scheme. cSEM has.");
  });
});
