import { describe, expect, it } from "vitest";
import { rScript } from "../../../src/paper/r/rScript";
import { type TwinEngine, type TwinInput, twinEngines } from "../../../src/paper/r/twin";
import { english, french, wordsIn } from "../../report/write/fixture";
import type { Words } from "../../../src/report/write/words";
import { unbalanced } from "./balanced";
import { goldenFile, modelOf, named, sampleInput, type Sample, scriptOf } from "./given";

const golden: readonly { readonly file: string; readonly sample: Sample; readonly engine: TwinEngine; readonly words: Words; readonly options: object }[] = [
  { file: "crm.seminr.R", sample: "crm-clusters", engine: "seminr", words: wordsIn(english), options: {} },
  { file: "satisfaction.csem.R", sample: "satisfaction", engine: "csem", words: wordsIn(french), options: { missing: "casewise", innerWeights: "centroid" } },
  { file: "reputation.lavaan.R", sample: "reputation", engine: "lavaan", words: wordsIn(english), options: {} },
];

describe("scripts for R", () => {
  it.each(golden)("$file is as it was", ({ file, sample, engine, words, options }) => {
    const script = scriptOf(engine, { ...named(sampleInput(sample, options), `${sample}.csv`), words });
    expect(script).toBe(goldenFile(file));
  });

  it.each(twinEngines)("are balanced for %s, whatever the settings", (engine) => {
    const plain = sampleInput("satisfaction");
    const hostile: TwinInput = { ...plain, result: { ...plain.result, settings: { ...plain.result.settings, missing: "none", filter: { column: "gender", equals: 'fe"male' } } } };
    const inputs = [
      hostile,
      sampleInput("satisfaction", { missing: "pairwise" }),
      sampleInput("satisfaction", { missing: "em" }),
      sampleInput("reputation", { weightColumn: "weight", innerWeights: "factorial" }),
      sampleInput("crm-clusters", { signs: "dominant", tolerance: 2e-6, maxIterations: 1 }),
    ];
    for (const input of inputs) expect(unbalanced(scriptOf(engine, input))).toBeUndefined();
  });

  it("asserts the numbers, each beside what the screen shows", () => {
    const script = scriptOf("seminr", sampleInput("crm-clusters"));
    expect(script).toMatch(/"GRC_Analytique -> Performance" = 0\.65156\d+, +# GRC_Analytique → Performance: \.652/);
    expect(script).toContain("stopifnot(all(difference < tolerance))");
    expect(script).toContain("stopifnot(nrow(items) == 72)");
  });

  it("asserts nothing of an iteration that did not converge", () => {
    const script = scriptOf("csem", sampleInput("satisfaction", { maxIterations: 1, tolerance: 1e-12 }));
    expect(script).not.toContain("difference < tolerance");
    expect(script).toContain("had not converged");
  });

  it("says Mode A, Mode B and single items in each language", () => {
    const input = sampleInput("reputation");
    const seminr = scriptOf("seminr", input);
    expect(seminr).toContain('composite("QUAL", c("qual_1", "qual_2"');
    expect(seminr).toMatch(/composite\("QUAL", c\([^)]*\), weights = mode_B\)/);
    expect(seminr).toMatch(/composite\("LIKE", c\([^)]*\), weights = mode_A\)/);
    expect(seminr).toContain('composite("CUSA", single_item("cusa"))');
    expect(seminr).not.toMatch(/^[^#]*reflective\(/m);
    const csem = scriptOf("csem", input);
    expect(csem).toContain('QUAL = "modeB"');
    expect(csem).toContain(".disattenuate = FALSE");
    expect(scriptOf("lavaan", input)).toContain("CUSA =~ 1*cusa\n  cusa ~~ 0*cusa");
  });

  it("refuses what a package cannot do, and says where it can be done", () => {
    const centroid = rScript("seminr", sampleInput("reputation", { innerWeights: "centroid" }));
    expect(centroid).toEqual({ kind: "impossible", reasons: [{ key: "report:r.lacks.centroid" }] });
    expect(scriptOf("csem", sampleInput("reputation", { innerWeights: "centroid" }))).toContain('.PLS_weight_scheme_inner = "centroid"');
    const model = modelOf("# weighting A pca\n# weighting B fixed VA1 1 VA2 2.5\nA =~ CC1 + CC2 + CC3\nB =~ VA1 + VA2\nB ~ A");
    const input = sampleInput("crm-clusters", {}, model);
    expect(rScript("seminr", input)).toMatchObject({ kind: "impossible", reasons: [{ key: "report:r.lacks.weighting", values: { names: "A, B" } }] });
    expect(scriptOf("csem", input)).toContain('A = "PCA",\n  B = c(1, 2.5)');
  });

  it("reads files of other programs with their packages", () => {
    const input = sampleInput("crm-clusters");
    const bare = { file: "x.sav", missingCodes: [] };
    expect(scriptOf("seminr", { ...input, data: bare })).toContain("haven::read_sav(file)");
    expect(scriptOf("seminr", { ...input, data: { ...bare, file: "x.xlsx", sheet: 'My "sheet"' } })).toContain(String.raw`readxl::read_excel(file, sheet = "My \"sheet\"", .name_repair = "minimal")`);
    expect(scriptOf("seminr", { ...input, data: { ...bare, file: "x.txt" } })).toContain("separator <- separators[which.max(counts)]");
  });
});
