import { htmlText, writeHtml } from "../../report/write/html";
import type { Words } from "../../report/write/words";
import type { Block, Run } from "../document";

const STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 46rem; padding: 2.5cm 1.5rem; background: #fff; color: #000; font: 12pt/1.6 "Times New Roman", "Liberation Serif", Times, serif; }
h1 { font-size: 18pt; line-height: 1.25; margin: 0 0 .4em; }
h2 { font-size: 13pt; margin: 1.8em 0 .4em; break-after: avoid; }
p { margin: 0 0 .8em; }
.small { font-size: 10pt; }
table { width: 100%; margin: 1em 0 .3em; break-inside: avoid; }
tr { break-inside: avoid; }
table + p { font-size: 10pt; line-height: 1.4; margin-bottom: 1.6em; }
figure { margin: 1.2em 0 1.6em; break-inside: avoid; }
figure svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
figcaption { font-size: 11pt; margin-top: .6em; }
.reference { padding-left: 1.27cm; text-indent: -1.27cm; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
@media print { body { padding: 0; max-width: none; } @page { margin: 2.5cm; } }
`;

/** A report as one page that needs nothing else, to read, to print, or to open in a word processor. */
export function writeReportHtml(blocks: readonly Block[], words: Words): string {
  const title = blocks.find((block) => block.kind === "title");
  const name = title?.kind === "title" ? title.text : "";
  return `<!doctype html>
<html lang="${words.format.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Sentier">
<title>${htmlText(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${blocks.map((block, k) => written(block, words, k)).join("\n")}
</main>
</body>
</html>
`;
}

const inline = (runs: readonly Run[]): string => runs.map(({ text, italic }) => (italic ? `<em>${htmlText(text)}</em>` : htmlText(text))).join("");

function written(block: Block, words: Words, index: number): string {
  switch (block.kind) {
    case "title":
      return `<h1>${htmlText(block.text)}</h1>`;
    case "heading":
      return `<h2>${htmlText(block.text)}</h2>`;
    case "paragraph":
      return `<p>${inline(block.runs)}</p>`;
    case "small":
    case "reference":
      return `<p class="${block.kind}">${inline(block.runs)}</p>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${inline(item)}</li>`).join("\n")}\n</ul>`;
    case "table":
      return `<div class="scroll">${writeHtml(block.table, words, block.frame)}</div>`;
    case "figure":
      return `<figure>\n${withOwnIds(block.svg, index)}<figcaption><strong>${htmlText(block.label)}.</strong> <em>${htmlText(block.caption)}</em></figcaption>\n</figure>`;
  }
}

/** Several figures on one page must not share ids. */
const withOwnIds = (svg: string, index: number): string =>
  svg.replace(/ id="([\w-]+)"/g, ` id="$1-${index}"`).replace(/aria-labelledby="([^"]*)"/, (_, ids: string) => `aria-labelledby="${ids.split(" ").map((id) => `${id}-${index}`).join(" ")}"`);
