import { describe, expect, it } from "vitest";
import { writeCsv } from "../../../src/report/write/csv";
import { writeHtml } from "../../../src/report/write/html";
import { writeLatex } from "../../../src/report/write/latex";
import { writeMarkdown } from "../../../src/report/write/markdown";
import { writeTsv } from "../../../src/report/write/tsv";
import { english, french, sample, wordsIn } from "./fixture";

describe("a table as CSV", () => {
  it("keeps every digit, quotes, and disarms formulas", () => {
    expect(writeCsv(sample, wordsIn(english))).toBe(
      "Construct,ρ_c,VIF\r\n'=A1+1 | <b>,-0.65432,0.5\r\n\"50 % \"\"sure\"\", we_hope\",,1234.5\r\n",
    );
  });

  it("has decimal commas and semicolons in French", () => {
    expect(writeCsv(sample, wordsIn(french))).toBe(
      "Construct;ρ_c;VIF\r\n'=A1+1 | <b>;-0,65432;0,5\r\n\"50 % \"\"sure\"\", we_hope\";;1234,5\r\n",
    );
  });

  it.each(["=1+1", "+SUM(A1)", "-2+3", "@cmd", "\tx", "\rx"])("disarms %j", (text) => {
    const table = { ...sample, columns: sample.columns.slice(0, 1), rows: [{ id: "r", cells: [{ kind: "text" as const, text }] }] };
    expect(writeCsv(table, wordsIn(english)).split("\r\n").slice(1).join("\r\n").replace(/^"/, "")).toMatch(/^'/);
  });

  it.each(["-2", "+3.5", "-1e-7"])("leaves the number %s alone", (text) => {
    const table = { ...sample, columns: sample.columns.slice(0, 1), rows: [{ id: "r", cells: [{ kind: "text" as const, text }] }] };
    expect(writeCsv(table, wordsIn(english))).toBe(`Construct\r\n${text}\r\n`);
  });
});

describe("a table as tab-separated text", () => {
  it("is what a spreadsheet reads as numbers", () => {
    expect(writeTsv(sample, wordsIn(english))).toBe("Construct\tρ_c\tVIF\n'=A1+1 | <b>\t-0.65432\t0.5\n50 % \"sure\", we_hope\t\t1234.5\n");
  });

  it("keeps a cell in its cell", () => {
    const table = { ...sample, columns: sample.columns.slice(0, 1), rows: [{ id: "r", cells: [{ kind: "text" as const, text: "a\tb\nc" }] }] };
    expect(writeTsv(table, wordsIn(english))).toBe("Construct\na b c\n");
  });
});

describe("a table as Markdown", () => {
  it("escapes markup, aligns numbers and gives the reasons", () => {
    expect(writeMarkdown(sample, wordsIn(english))).toBe(
      "**R² & reliability**\n\n| Construct | ρ\\_c | VIF |\n| --- | ---: | ---: |\n" +
        "| =A1+1 \\| \\<b\\> | −.654 | 0.500 |\n| 50 % \"sure\", we\\_hope | n/a | 1234.500 |\n\nn/a: One indicator only\n",
    );
  });
});

describe("a table as LaTeX", () => {
  it("is set with booktabs, signs as commands", () => {
    expect(writeLatex(sample, wordsIn(english))).toBe(
      "\\begin{table}[htbp]\n  \\centering\n  \\caption{R\\textsuperscript{2} \\& reliability}\n  \\begin{tabular}{lrr}\n    \\toprule\n" +
        "    Construct & $\\rho$\\textsubscript{c} & VIF \\\\\n    \\midrule\n    =A1+1 | <b> & $-$.654 & 0.500 \\\\\n" +
        "    50 \\% \"sure\", we\\_hope & n/a & 1234.500 \\\\\n    \\bottomrule\n  \\end{tabular}\n" +
        "  \\par\\smallskip\\footnotesize n/a: One indicator only\n\\end{table}\n",
    );
  });
});

describe("a table as HTML", () => {
  it("escapes every name and carries the APA rules", () => {
    const html = writeHtml(sample, wordsIn(french));
    expect(html).toContain("<caption style=\"text-align:left;font-style:italic;padding-bottom:6px\">R² &amp; reliability</caption>");
    expect(html).toContain(">=A1+1 | &lt;b&gt;</td>");
    expect(html).toContain(">−0,654</td>");
    expect(html).toContain("<p><em>Note.</em> s.o.\u202f: One indicator only</p>");
    expect(html.match(/border-bottom:1px solid #000/g)).toHaveLength(6);
    expect(html).toContain(">ρ<sub>c</sub></th>");
    expect(html).not.toContain("<b>");
  });
});
