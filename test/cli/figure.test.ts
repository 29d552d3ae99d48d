import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { projectInSvg } from "../../src/draw/figure";
import { readProject } from "../../src/store/projectFile";
import { crm, crmModel, refused, standInFolder } from "./files";

const folder = standInFolder();
const figure = (...words: readonly string[]): string => {
  const outcome = run(["figure", "--data", crm, "--model", folder.write("m.txt", crmModel), ...words]);
  if (outcome.exitCode !== 0) throw new Error(outcome.stderr);
  return outcome.stdout;
};

describe("pls figure", () => {
  it("draws the estimated model in black and white, two columns wide, unless told otherwise", () => {
    const svg = figure();
    expect(svg).toMatch(/^<svg xmlns/);
    expect(svg).toContain(' width="180mm"');
    expect(svg).toMatch(/>\.\d{3}</);
    expect(figure("--columns", "one", "--language", "fr")).toMatch(/ width="90mm"[\s\S]*>0,\d{3}</);
    expect(figure("--preset", "colour")).toContain("#");
  });

  it("writes for LaTeX, and to a file", () => {
    expect(run(["figure", "--data", crm, "--model", folder.write("m.txt", crmModel), "--format", "tikz", "--output", "f.tex"])).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    expect(readFileSync(folder.path("f.tex"), "utf8")).toMatch(/^\\begin\{tikzpicture\}/m);
  });

  it("refuses what it does not draw", () => {
    const words = ["--data", crm, "--model", folder.write("m.txt", crmModel)];
    expect(refused("figure", ...words, "--format", "bmp")).toBe("--format cannot be “bmp”. Allowed: svg, tikz.");
    expect(refused("figure", ...words, "--preset", "mla")).toContain("Allowed: apa, colour, slides, structural, screen.");
  });
});

describe("what an SVG of pls figure carries", () => {
  const project = (svg: string) => {
    const reading = readProject(projectInSvg(svg) ?? "", "f.svg");
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    return reading.project;
  };
  it("is the study with its numbers, and the data only where they are asked for", () => {
    const { document, data, reference, results, fingerprint } = project(figure("--carry", "model"));
    expect([document.model.constructs.length, data, reference?.rows]).toEqual([2, undefined, 72]);
    expect(results?.report.overlay.paths).toHaveProperty("c1->c2");
    expect(figure("--carry", "nothing")).not.toContain("<metadata");
    expect(project(figure("--carry", "data")).data?.rows).toBe(72);
    const { stdout } = run(["verify", "--project", folder.write("carried.svg", figure("--carry", "data"))]);
    expect(JSON.parse(stdout)).toMatchObject({ fingerprint, reproduced: true });
    expect(refused("report", "--project", folder.write("bare.svg", figure("--carry", "nothing")))).toContain("bare.svg");
  });
});
