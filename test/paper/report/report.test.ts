import { strFromU8, unzipSync, unzlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { runsOf } from "../../../src/paper/document";
import { methodsOf } from "../../../src/paper/methods";
import { paperTables } from "../../../src/paper/paperTables";
import { referenceList, references } from "../../../src/paper/references";
import { reportBlocks } from "../../../src/paper/report";
import { writeDocx } from "../../../src/paper/write/docx";
import { writeReportHtml } from "../../../src/paper/write/html";
import { writeReportMarkdown } from "../../../src/paper/write/markdown";
import { defaultBootstrapOptions } from "../../../src/methods/bootstrap/options";
import { checkWellFormed } from "../../draw/xml";
import { english, french, wordsIn } from "../../report/write/fixture";
import { modelOf, type Sample } from "../r/given";
import { estimated, reportInput, resampled } from "../given";

const unsaid = /paper:|results:|statistics:|\{\{|undefined|\[object/;

describe("the tables of a manuscript", () => {
  it("put loadings under their construct, with its reliability beside its name", () => {
    const tables = paperTables(estimated("crm-clusters").report);
    expect(tables.map(({ table }) => table.id)).toEqual(["measurement", "htmt", "fornellLarcker", "paths", "explained", "effects", "fit"]);
    const { columns, rows } = tables[0]!.table;
    expect(columns.map(({ id }) => id)).toEqual(["construct", "loading", "weight", "vifOuter", "cronbachAlpha", "rhoA", "rhoC", "ave"]);
    expect(rows).toHaveLength(3 + 19);
    expect(rows[0]!.cells.map(({ kind }) => kind)).toEqual(["text", "empty", "empty", "empty", "number", "number", "number", "number"]);
    expect(rows[1]!.cells[0]).toEqual({ kind: "text", text: "\u2003CC1" });
    expect(rows[1]!.cells[1]).toMatchObject({ kind: "number", value: expect.closeTo(0.81728, 4) as number });
  });

  it("say what a bootstrap says of paths in the row of the path, and nothing twice", () => {
    const { model, report } = estimated("satisfaction");
    const { result, tables } = resampled("satisfaction", 100);
    const found = paperTables(report, tables, model).map(({ table }) => table);
    expect(found.map(({ id }) => id)).toEqual(["measurement", "htmt", "bootstrap-htmt", "fornellLarcker", "paths", "explained", "bootstrap-indirect", "bootstrap-total", "fit"]);
    const paths = found.find(({ id }) => id === "paths")!;
    expect(paths.columns.map(({ id }) => id)).toEqual(["path", "pathCoefficient", "se", "t", "p", "interval", "f2", "effectSize", "vifInner"]);
    const [first] = result.summaries.filter(({ parameter }) => parameter.kind === "path");
    expect(paths.rows[0]!.cells.slice(1, 6)).toMatchObject([{ value: first!.estimate }, { value: first!.se }, { value: first!.t }, { value: first!.p }, { value: first!.intervals.percentile }]);
    for (const { columns } of found) expect(columns.filter(({ onDemand, id }) => onDemand === true || id === "mean")).toEqual([]);
    const weights = paperTables(estimated("reputation").report, resampled("reputation", 60).tables, estimated("reputation").model).find(({ table }) => table.id === "bootstrap-weights");
    expect(weights?.table.rows).toHaveLength(8);
  }, 30_000);

  it("explain their abbreviations", () => {
    expect(paperTables(estimated("crm-clusters").report)[0]!.notes.map(({ key }) => key)).toContain("paper:notes.ave");
  });
});

describe("the methods paragraph", () => {
  const { model, report, options } = estimated("satisfaction");
  const said = (part: object, bootstrap?: typeof defaultBootstrapOptions): string => methodsOf({ model, options: { ...options, ...part }, run: report.run, version: "0.1.0", format: english, bootstrap }).sentences.map(({ key, values }) => wordsIn(english).t(key, { ...values })).join(" ");

  it("says every setting that the numbers depend on", () => {
    const text = said({ missing: "em", innerWeights: "centroid", tolerance: 1e-9, maxIterations: 500, missingCodes: [-99], filter: { column: "gender", equals: "female" }, weightColumn: "w", signs: "dominant", binaryIndicators: "raw" });
    for (const part of ["Sentier 0.1.0", "Mode A", "centroid scheme", "10⁻⁹", "500 iterations", "250 cases", "EM algorithm", "codes -99", "gender is female", "weighted by w", "strongest loading", "binary single", "single indicator", "No bootstrap"]) expect(text).toContain(part);
    expect(text).not.toMatch(unsaid);
  });

  it("says resamples, seed, interval and test of a bootstrap", () => {
    const text = said({}, { ...defaultBootstrapOptions, samples: 5000, seed: 42, interval: "bca", level: 0.9, test: "oneTailed", signs: "construct", inadmissible: "keep", estimator: "plsc" });
    for (const part of ["5,000 resamples (seed 42)", "90 % bias-corrected and accelerated", "one-tailed", "were kept", "consistent PLS", "aligned"]) expect(text).toContain(part);
  });

  it("tells blocks of different modes apart", () => {
    const mixed = modelOf("# weighting C sum\nA =~ CC1 + CC2\nB <~ VA1 + VA2\nC =~ OGG1 + OGG2\nB ~ A + C");
    const keys = methodsOf({ model: mixed, options, run: report.run, version: "1", format: english }).sentences.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["paper:methods.weighting.some.modeA", "paper:methods.weighting.some.modeB", "paper:methods.weighting.some.sum"]));
  });
});

describe("the report", () => {
  const cases: readonly (readonly [Sample, "en" | "fr"])[] = [["crm-clusters", "en"], ["satisfaction", "fr"], ["reputation", "en"], ["reputation", "fr"]];

  it.each(cases)("of %s says everything in words (%s), as HTML and Markdown", (sample, language) => {
    const words = wordsIn(language === "fr" ? french : english);
    const blocks = reportBlocks(reportInput(sample, words));
    const html = writeReportHtml(blocks, words);
    const markdown = writeReportMarkdown(blocks, words);
    for (const text of [html.replace(/<svg[\s\S]*?<\/svg>/, "<svg>"), markdown]) expect(text).not.toMatch(unsaid);
    expect(html.includes("A study of *trust* &amp; &lt;loyalty&gt;")).toBe(true);
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).not.toMatch(/(?:src|href)="http|<script|<link/);
    expect(html).toMatch(/id="figure-title-(\d+)"[\s\S]*id="figure-description-\1"/);
    expect(markdown).toContain("0123456789abcdef");
  });

  it("cites what it lists, and lists what it cites", () => {
    const html = writeReportHtml(reportBlocks(reportInput("crm-clusters")), wordsIn(english));
    for (const work of ["Lohmöller, 1989", "Wold, 1982"]) expect(html).toContain(work);
    expect(html).toContain("<em>Latent variable path modeling with partial least squares</em>");
  });

  it("is a Word file of well-formed parts, every picture and style of which exists", () => {
    for (const language of [english, french]) {
      const words = wordsIn(language);
      const files = unzipSync(writeDocx(reportBlocks(reportInput("reputation", words)), words));
      const part = (name: string): string => strFromU8(files[name]!);
      for (const name of Object.keys(files)) if (/\.(xml|rels)$/.test(name)) checkWellFormed(part(name).replace(/^<\?xml[^>]*\?>\n/, ""));
      const body = part("word/document.xml");
      const styles = new Set([...part("word/styles.xml").matchAll(/styleId="(\w+)"/g)].map((m) => m[1]));
      for (const [, style] of body.matchAll(/pStyle w:val="(\w+)"/g)) expect(styles).toContain(style);
      const targets = new Map([...part("word/_rels/document.xml.rels").matchAll(/Id="(rId\d+)"[^>]*Target="([^"]+)"/g)].map((m) => [m[1], m[2]]));
      for (const [, id] of body.matchAll(/r:embed="(rId\d+)"/g)) expect(files[`word/${targets.get(id)}`]).toBeDefined();
      // Where no raster is given, what other programs show must be clear: one pixel without colour or opacity.
      const png = files["word/media/figure1.png"]!;
      const data = png.subarray(41, 41 + new DataView(png.buffer, png.byteOffset).getUint32(33));
      expect([...unzlibSync(data)]).toEqual([0, 0, 0, 0, 0]);
      expect(body).not.toMatch(unsaid);
      // A table row has as many cells as the grid has columns.
      for (const [, table] of body.matchAll(/<w:tbl>([\s\S]*?)<\/w:tbl>/g)) {
        const columns = table!.split("<w:gridCol").length - 1;
        for (const [, row] of table!.matchAll(/<w:tr>([\s\S]*?)<\/w:tr>/g)) expect(row!.split("<w:tc>").length - 1).toBe(columns);
      }
    }
  }, 30_000);
});

describe("references", () => {
  it("are in order, each once, with their italics closed", () => {
    const list = referenceList(["wold1982", "cohen1988", "wold1982"], "The Sentier authors.");
    expect(list.map((work) => work.slice(0, 5))).toEqual(["Cohen", "The S", "Wold,"]);
    for (const work of Object.values(references)) {
      expect(runsOf(work).some(({ italic }) => italic)).toBe(true);
      expect(runsOf(work).map(({ text }) => text).join("")).not.toContain("*");
    }
  });
});
