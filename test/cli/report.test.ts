import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { arrange } from "../../src/draw/autoLayout";
import { defaultDisplay } from "../../src/draw/scene";
import { defaultRule } from "../../src/methods/whatif/rule";
import { defaultBootstrapSettings } from "../../src/store/bootstrapSlice";
import { defaultPlsOptions } from "../../src/methods/pls/options";
import type { Project } from "../../src/store/project";
import { writeProject } from "../../src/store/projectFile";
import { readData } from "../../src/cli/readData";
import { modelOf } from "../paper/r/given";
import { crm, crmModel, refused, standInFolder } from "./files";

const folder = standInFolder();
const model = modelOf(crmModel);
const project: Project = { document: { title: "CRM", model, layout: arrange(model) }, options: defaultPlsOptions, display: defaultDisplay, data: readData(crm, []).data };
const saved = (part: Partial<Project> = {}, withData = true): string => folder.write("p.json", writeProject({ ...project, ...part }, withData));
const printed = (...words: readonly string[]): string => {
  const outcome = run(words);
  if (outcome.exitCode !== 0) throw new Error(outcome.stderr);
  return outcome.stdout;
};
const fingerprintOf = (file: string): string => (JSON.parse(printed("verify", "--project", file)) as { fingerprint: string }).fingerprint;

describe("pls report", () => {
  it("prints a page, Markdown, or writes a Word file", () => {
    expect(printed("report", "--project", saved())).toMatch(/^<!doctype html>[\s\S]*Table 1[\s\S]*References/);
    expect(printed("report", "--project", saved(), "--format", "md", "--language", "fr")).toContain("## Références");
    expect(run(["report", "--project", saved(), "--format", "docx", "--output", "r.docx"])).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    expect(readFileSync(folder.path("r.docx")).subarray(0, 2).toString()).toBe("PK");
  });

  it("resamples by the project's settings, or as told", () => {
    const bootstrap = { ...defaultBootstrapSettings, samples: 200, seed: 11, interval: "bca" as const };
    const own = printed("report", "--project", saved({ bootstrap }), "--format", "md");
    expect(own).toContain("Inference rests on a bootstrap of 200 resamples (seed 11). Intervals are 95 % bias-corrected and accelerated intervals.");
    expect(own).toMatch(/GRC → Perf \|[^\n]*\.\d{3}, \.\d{3}/);
    expect(own).toContain("200 resamples only");
    expect(printed("report", "--project", saved({ bootstrap }), "--format", "md", "--samples", "50", "--seed", "3")).toContain("50 resamples (seed 3)");
    const none = printed("report", "--project", saved(), "--format", "md", "--samples", "0");
    expect(none).toContain("No bootstrap was run");
    expect(refused("report", "--project", saved(), "--samples", "3")).toBe("--samples cannot be “3”. Allowed: 0, 10 … 1000000.");
  });

  it("tells which items left, with their numbers and reasons", () => {
    const before = modelOf(crmModel.replace("CC3", "CC3 + OI2"));
    const [first, second] = [{ id: "s1", number: 1, model: before, layout: arrange(before), at: 0, items: 6 }, { id: "s2", parent: "s1", model, layout: arrange(model), at: 1, items: 5, removal: { column: "OI2", construct: "GRC", loading: 0.5, ave: { before: 0.6, after: 0.65 }, rhoC: { before: 0.8, after: 0.85 }, r2: [{ construct: "Perf", before: 0.4, after: 0.41 }], reason: "worded like OI1", rule: { preset: "strict70" as const, keep: 0.7, remove: 0.4 }, verdict: "remove" as const } }];
    const pruning = { trail: { steps: [first, second], last: "s2" }, rule: defaultRule, ghosts: [], reasons: {} };
    const told = printed("report", "--project", saved({ pruning }), "--format", "md", "--samples", "0");
    expect(told).toContain("## Items that were removed");
    expect(told).toMatch(/OI2[^\n]*\.500[^\n]*\.600[^\n]*\.650[^\n]*worded like OI1/);
    expect(printed("report", "--project", saved(), "--format", "md", "--samples", "0")).not.toContain("Items that were removed");
  });

  it("holds the analyses that are named, as their forms stand in the project, with their charts", () => {
    const file = saved({ analyses: { collinearity: { limit: 1.5 } } });
    const page = printed("report", "--project", file, "--samples", "0", "--analyses", "pca,collinearity");
    expect(page).toContain("<h2>Full collinearity (common method bias)</h2>");
    expect(page).toContain("<h2>Principal components (PCA)</h2>");
    // in the order of the menu, figures numbered after that of the model
    expect(page.indexOf("Full collinearity")).toBeLessThan(page.indexOf("Principal components"));
    expect(page).toMatch(/Figure 2\.<\/strong> <em>VIF of each construct on all others\./);
    expect(page).toMatch(/<title id="chart-title-\d+">VIF of each construct/);
    expect(page.match(/<figure>/g)!.length).toBeGreaterThan(2);
    expect(page).toMatch(/VIF (is )?above 1\.5/);
    expect(printed("report", "--project", file, "--samples", "0")).not.toContain("Full collinearity (common");
    expect(refused("report", "--project", file, "--analyses", "pca,nothing")).toMatch(/^--analyses cannot be “nothing”\. Allowed: exactfit, /);
    expect(refused("report", "--project", file, "--analyses", "redundancy")).not.toBe("");
  });

  it("states the fingerprint that verify finds", () => {
    expect(printed("report", "--project", saved())).toContain(fingerprintOf(saved()));
  });

  it("refuses what it cannot do", () => {
    expect(refused("report", "--project", saved(), "--format", "docx")).toBe("A Word file is not printed: name one with --output FILE.");
    expect(refused("report", "--project", saved({}, false))).toContain("does not hold its data (crm-clusters.csv)");
    expect(refused("report", "--project", folder.write("x.json", "{}"))).toContain("x.json");
    expect(refused("report")).toContain("--project FILE is missing.");
  });
});

describe("pls verify", () => {
  it("says that a project gives the numbers of its report again", () => {
    const fingerprint = fingerprintOf(saved());
    expect(fingerprint).toMatch(/^[0-9a-f]{16}-[0-9a-f]{16}$/);
    expect(JSON.parse(printed("verify", "--project", saved(), "--fingerprint", fingerprint))).toMatchObject({ reproduced: true, status: "converged", nUsed: 72 });
  });

  it("holds a project against the fingerprint that its file keeps", () => {
    const fingerprint = fingerprintOf(saved());
    expect(JSON.parse(printed("verify", "--project", saved({ fingerprint })))).toMatchObject({ fingerprint, reproduced: true });
    expect(refused("verify", "--project", saved({ fingerprint: `${fingerprint.split("-")[0]}-0000000000000000` }))).toContain("give other numbers");
    expect(refused("verify", "--project", saved({ fingerprint, options: { ...defaultPlsOptions, innerWeights: "factorial" } }))).toContain("Model, data or settings are not those of the report");
  });

  it("tells another study from other numbers", () => {
    const fingerprint = fingerprintOf(saved());
    const other = saved({ options: { ...defaultPlsOptions, innerWeights: "centroid" } });
    expect(refused("verify", "--project", other, "--fingerprint", fingerprint)).toContain("Model, data or settings are not those of the report");
    expect(refused("verify", "--project", saved(), "--fingerprint", `${fingerprint.split("-")[0]}-0000000000000000`)).toContain("give other numbers");
  });
});
