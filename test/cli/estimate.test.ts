import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { blockNames } from "../../src/methods/pls/blocks";
import { crm, crmModel, printed, standInFolder } from "./files";

const folder = standInFolder();

describe("pls estimate", () => {
  it("prints every block as one JSON object, with the run first", () => {
    const { json, outcome } = printed("estimate", "--data", crm, "--model", folder.write("model.txt", crmModel));
    expect(Object.keys(json)).toEqual([...blockNames]);
    expect(json["run"]).toMatchObject({ status: "converged", n: 72, nUsed: 72, warnings: [], settings: { missing: "mean", tolerance: 1e-7, maxIterations: 3000 }, version: "0.1.0" });
    expect(json["run"]).not.toHaveProperty("settings.isolated");
    expect(outcome.stderr).toBe("");
  });

  it("prints only the blocks asked for, in the order asked", () => {
    const settings = folder.write("settings.json", '{"blocks": ["r2", "outerLoadings"]}');
    expect(Object.keys(printed("estimate", "--data", crm, "--model", folder.write("m.txt", crmModel), "--settings", settings).json)).toEqual(["r2", "outerLoadings"]);
  });

  it("prints scores, residuals and units only where they are asked for", () => {
    const settings = folder.write("more.json", '{"blocks": ["residuals", "scoresPercent", "unstandardised", "akaikeWeights"]}');
    const { json } = printed("estimate", "--data", crm, "--model", folder.write("m.txt", crmModel), "--settings", settings);
    expect(Object.keys(json)).toEqual(["residuals", "scoresPercent", "unstandardised", "akaikeWeights"]);
    const { outer, inner } = json["residuals"] as unknown as Record<"outer" | "inner", Record<string, number[]>>;
    expect([Object.keys(outer).length, Object.keys(inner)]).toEqual([5, ["Perf"]]);
    expect(inner["Perf"]).toHaveLength(72);
    expect(json["run"]).toBeUndefined();
  });

  it("prints every way to estimate an interaction or a higher order, and the way chosen in the usual blocks", () => {
    const data = join(import.meta.dirname, "..", "reference", "simulated", "moderation.csv");
    const model = folder.write("moderation.txt", "X =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nY =~ y1 + y2 + y3 + y4\nY ~ X + X.M\n");
    const { json } = printed("estimate", "--data", data, "--model", model);
    expect(Object.keys(json).slice(blockNames.length)).toEqual(["stage1MainEffects", "twoStage", "twoStageSeminr", "productIndicatorSeminr", "orthogonalisingSeminr"]);
    expect(Object.keys(json["pathCoefficients"]!)).toEqual(["X -> Y", "M -> Y", "X*M -> Y"]);
    expect(json["pathCoefficients"]).toEqual(json["twoStageSeminr"]!["pathCoefficients"]);
    const other = printed("estimate", "--data", data, "--model", model, "--settings", folder.write("pi.json", '{"interactions": "productIndicator", "blocks": ["pathCoefficients", "productIndicatorSeminr"]}')).json;
    expect(other["pathCoefficients"]).toEqual(other["productIndicatorSeminr"]!["pathCoefficients"]);
    expect(other["pathCoefficients"]).not.toEqual(json["pathCoefficients"]);
  });

  it("writes to a file instead, and then prints nothing", () => {
    const model = folder.write("m.txt", crmModel);
    const outcome = run(["estimate", "--data", crm, "--model", model, "--output", "out.json"]);
    expect(outcome).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    expect(JSON.parse(readFileSync(folder.path("out.json"), "utf8"))).toHaveProperty("pathCoefficients.GRC -> Perf");
  });

  it("reads names with accents, spaces and slashes, and carries them into the blocks", () => {
    const rows = ["1;2;3;4", "2;2,5;4;3", "3;4;4;6", "4;4;5;5", "5;6;7;8"].map((row) => `${row}\n`).join("");
    const data = folder.write("été.csv", `Q1/a;Q1 b;Été;é/2\n${rows}`);
    const model = folder.write("modèle.txt", '# label `Qualité perçue` "La qualité"\n`Qualité perçue` =~ `Q1/a` + `Q1 b`\nFidélité =~ Été + `é/2`\nFidélité ~ `Qualité perçue`');
    const { json } = printed("estimate", "--data", data, "--model", model);
    expect(Object.keys(json["outerLoadings"]!)).toEqual(["Qualité perçue", "Fidélité"]);
    expect(json["pathCoefficients"]).toHaveProperty(["Qualité perçue -> Fidélité"]);
    expect(json["crossLoadings"]).toHaveProperty(["Q1/a", "Fidélité"]);
  });

  it("reads a model text that an older Windows program wrote", () => {
    const data = folder.write("été.csv", "é1,é2,b\n1,2,2\n2,2,4\n3,4,4\n4,5,5\n");
    writeFileSync(folder.path("m.txt"), Buffer.from("Été =~ é1 + é2\nB =~ b\nB ~ Été", "latin1"));
    expect(printed("estimate", "--data", data, "--model", "m.txt").json["pathCoefficients"]).toHaveProperty(["Été -> B"]);
  });

  it("takes filter, missing codes of any kind, case weights and starting weights", () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i % 7},${(i * 3) % 7},${(i * 5) % 11},${i === 4 ? "none" : i % 5},${i % 2 ? "m" : "f"},${1 + (i % 3)}\n`).join("");
    const data = folder.write("d.csv", `a1,a2,b1,b2,sex,w\n${rows}`);
    const model = folder.write("m.txt", "A =~ a1 + a2\nB =~ b1 + b2\nB ~ A");
    const settings = { missingCodes: ["none", -99], filter: { column: "sex", equals: "f" }, weightColumn: "w", startingWeights: { a1: 0.5 }, innerWeights: "centroid", blocks: ["run", "scores"] };
    const { json, outcome } = printed("estimate", "--data", data, "--model", model, "--settings", folder.write("s.json", JSON.stringify(settings)));
    expect(json["run"]).toMatchObject({ n: 30, nUsed: 15, settings: { ...settings } });
    expect(json["scores"]).toMatchObject({ rows: Array.from({ length: 15 }, (_, i) => i + 1) });
    expect(outcome.stderr).toMatch(/^pls: 1 empty cell was filled/);
  });

  it("exits with 0 and a warning where the iterations do not suffice", () => {
    const settings = folder.write("s.json", '{"maxIterations": 1, "tolerance": 1e-12, "blocks": ["run"]}');
    const { json, outcome } = printed("estimate", "--data", crm, "--model", folder.write("m.txt", crmModel), "--settings", settings);
    expect(json["run"]).toMatchObject({ status: "notConverged", iterations: 1, warnings: [{ code: "E_NO_CONVERGENCE", at: [] }] });
    expect(outcome.stderr).toBe("pls: Not converged after 1 iterations.\n");
  });

  it("names places of warnings by construct, not by id", () => {
    const data = folder.write("d.csv", "a1,a2,a3,b1\n1,2,3,1\n2,3,5,2\n4,3,7,2\n5,1,6,4\n3,4,7,3\n6,2,8,7\n");
    const { json } = printed("estimate", "--data", data, "--model", folder.write("m.txt", "Alpha =~ a1 + a2 + a3\nBeta =~ b1\nBeta ~ Alpha"));
    const { warnings } = json["run"] as { warnings: { code: string; at: unknown[] }[] };
    expect(warnings.find((w) => w.code === "W_COLLINEAR")?.at).toContainEqual({ construct: "Alpha", column: "a3" });
    expect(json["vifOuter"]).toHaveProperty("Alpha.a1", null);
  });

  it("tells about itself", () => {
    expect(run(["--help"])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("pls estimate --data FILE --model FILE") });
    expect(run(["estimate", "-h"]).exitCode).toBe(0);
    expect(run(["--version"])).toEqual({ exitCode: 0, stdout: "0.1.0\n", stderr: "" });
  });
});
