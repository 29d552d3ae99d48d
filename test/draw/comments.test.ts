import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMENT, placeComment } from "../../src/draw/comments";
import { drawScene } from "../../src/draw/drawScene";
import { markdownBlocks } from "../../src/draw/markdown";
import { textWidth } from "../../src/draw/measureText";
import { defaultDisplay } from "../../src/draw/scene";
import { sceneToSvg } from "../../src/draw/svg";
import { addComment } from "../../src/model/editComments";
import { sample } from "./models";
import { checkWellFormed } from "./xml";

const at = { x: 100, y: 50 };
const placed = (text: string, width = 220) => placeComment({ id: "n1", text, at, width });
const words = (text: string, width?: number) => placed(text, width).lines.map(({ runs }) => runs.map((run) => run.text).join(""));
const runs = (text: string) => markdownBlocks(text)[0]!.runs.map(({ text: own, bold, italic, code }) => `${bold ? "b" : ""}${italic ? "i" : ""}${code ? "c" : ""}:${own}`);

describe("Markdown of a comment", () => {
  it("knows bold, italic, code, links and escapes", () => {
    expect(runs("a **b _c_** *d* `e*f*` [g](http://h) \\*i\\*")).toEqual([":a ", "b:b ", "bi:c", ": ", "i:d", ": ", "c:e*f*", ": g *i*"]);
    expect(runs("snake_case_name and 2 * 3 * 4")).toEqual([":snake_case_name and 2 * 3 * 4"]);
  });
  it("knows headings, lists, quotations, code and paragraphs", () => {
    const blocks = markdownBlocks("# Title #\nfirst\nline\n\n- one\n  1. two\n> said\n\n```\nx <- 1\n```\n---\nlast");
    expect(blocks.map(({ kind, level, marker, runs: own }) => [kind, level, marker, own.map((run) => run.text).join("")])).toEqual([
      ["heading", 1, "", "Title"],
      ["paragraph", 0, "", "first line"],
      ["item", 0, "•", "one"],
      ["item", 1, "1.", "two"],
      ["quote", 0, "", "said"],
      ["code", 0, "", "x <- 1"],
      ["paragraph", 0, "", "last"],
    ]);
  });
  it("leaves HTML as text", () => expect(runs('<b onclick="x()">y</b>')).toEqual([':<b onclick="x()">y</b>']));
  it("loses no letter or digit of any text, and ends", () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9 *_`#>\n-]{0,60}$/), (text) => {
        const letters = (one: string) => one.replace(/[^a-z0-9]/g, "");
        const shown = markdownBlocks(text).flatMap(({ marker, runs: own }) => [marker, ...own.map((run) => run.text)]).join("");
        // a fence may be followed by the name of a language, which is not shown
        if (!/```/.test(text)) expect(letters(shown)).toBe(letters(text));
      }),
    ));
});

describe("a comment on the canvas", () => {
  it("breaks into lines that fit its width", () => {
    const text = "The items OI2 and PC1 load weakly because **customers of clusters** share their suppliers; see Hair et al. (2022).";
    for (const width of [120, 220, 400]) {
      for (const { at: left, size, runs: own } of placed(text, width).lines) {
        const length = own.reduce((sum, run) => sum + textWidth(run.text, size, run.bold ? 600 : 400), 0);
        expect(left.x + length).toBeLessThanOrEqual(at.x + width - COMMENT.padding + 0.01);
      }
    }
    expect(words(text).join(" ")).toBe(text.replaceAll("**", ""));
  });
  it("cuts a word that is longer than a line", () => expect(words("x".repeat(80), 120).join("")).toBe("x".repeat(80)));
  it("is as high as its text, and an empty one as high as a line", () => {
    expect(placed("").box).toEqual({ ...at, width: 220, height: COMMENT.least });
    expect(placed("a\n\nb\n\nc").box.height).toBeGreaterThan(placed("a").box.height + 2 * COMMENT.line);
  });
  it("is in the exported figure as text, within its bounds", () => {
    const document = addComment(sample("crm-clusters"), { x: 2000, y: 10 }, 'Why **keep**? <b>&"so"</b>');
    const scene = drawScene(document, { display: defaultDisplay, language: "en" });
    const svg = sceneToSvg(scene, { theme: "paper", title: "t", description: "d", language: "en", legend: [] });
    checkWellFormed(svg);
    expect(svg).toContain("&lt;b&gt;&amp;&quot;so&quot;&lt;/b&gt;");
    expect(svg).toContain('<tspan font-weight="600">keep</tspan>');
    expect(svg).not.toContain("<b>");
    expect(scene.bounds.x + scene.bounds.width).toBe(2220);
  });
});
