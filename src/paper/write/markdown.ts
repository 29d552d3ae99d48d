import { markdownText, writeMarkdown } from "../../report/write/markdown";
import type { Words } from "../../report/write/words";
import type { Block, Run } from "../document";

/** A report as Markdown. Figures are named, not drawn: their files lie beside it. */
export function writeReportMarkdown(blocks: readonly Block[], words: Words): string {
  return `${blocks.map((block) => written(block, words).trimEnd()).join("\n\n")}\n`;
}

const inline = (runs: readonly Run[]): string => runs.map(({ text, italic }) => (italic ? `*${markdownText(text)}*` : markdownText(text))).join("");

function written(block: Block, words: Words): string {
  switch (block.kind) {
    case "title":
      return `# ${markdownText(block.text)}`;
    case "heading":
      return `## ${markdownText(block.text)}`;
    case "paragraph":
    case "small":
    case "reference":
      return inline(block.runs);
    case "list":
      return block.items.map((item) => `- ${inline(item)}`).join("\n");
    case "table":
      return writeMarkdown(block.table, words, block.frame);
    case "figure":
      return `**${markdownText(block.label)}.** *${markdownText(block.caption)}*`;
  }
}
