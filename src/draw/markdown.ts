import type { CommentRun } from "./scene";

/** A paragraph, heading or list entry of a comment. */
export interface Block {
  readonly kind: "paragraph" | "heading" | "item" | "quote" | "code";
  /** 1 to 6 for a heading; how deep a list entry stands, 0 first */
  readonly level: number;
  /** before the first line of a list entry: "•" or "1." */
  readonly marker: string;
  readonly runs: readonly CommentRun[];
}

const plain: Omit<CommentRun, "text"> = { bold: false, italic: false, code: false };

/**
 * The part of Markdown that a short remark uses: paragraphs, headings, lists, quotations, code, bold, italic, links (their text).
 * Anything else, HTML included, is text as it stands. For figures, where the screen's renderer is not at hand.
 */
export function markdownBlocks(source: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { kind: Block["kind"]; level: number; marker: string; words: string[] } | undefined;
  let fenced = false;
  const close = (): void => {
    if (open !== undefined) blocks.push({ kind: open.kind, level: open.level, marker: open.marker, runs: open.kind === "code" ? [{ ...plain, code: true, text: open.words.join(" ") }] : inline(open.words.join(" ")) });
    open = undefined;
  };
  for (const line of source.replace(/\r\n?/g, "\n").split("\n")) {
    if (/^\s*(```|~~~)/.test(line)) {
      close();
      fenced = !fenced;
    } else if (fenced) {
      blocks.push({ kind: "code", level: 0, marker: "", runs: [{ ...plain, code: true, text: line }] });
    } else if (line.trim() === "" || /^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) {
      close();
    } else {
      const started = start(line);
      if (started === undefined && open !== undefined) open.words.push(line.trim());
      else {
        close();
        open = started ?? { kind: "paragraph", level: 0, marker: "", words: [line.trim()] };
        if (open.kind === "heading") close();
      }
    }
  }
  close();
  return blocks;
}

/** What a line begins; undefined where it may go on with what was begun before. */
function start(line: string): { kind: Block["kind"]; level: number; marker: string; words: string[] } | undefined {
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line);
  if (heading) return { kind: "heading", level: heading[1]!.length, marker: "", words: [heading[2]!] };
  const item = /^(\s*)([-*+]|\d{1,3}[.)])\s+(.*)$/.exec(line);
  if (item) return { kind: "item", level: Math.min(3, Math.floor(item[1]!.length / 2)), marker: /\d/.test(item[2]!) ? item[2]!.replace(")", ".") : "•", words: [item[3]!.trim()] };
  const quote = /^\s{0,3}>\s?(.*)$/.exec(line);
  return quote ? { kind: "quote", level: 0, marker: "", words: [quote[1]!.trim()] } : undefined;
}

/** Escaped sign, code, link or image, bold, italic: whichever comes first. */
const MARK = /\\([\\`*_{}[\]()#+\-.!>~|<])|(`+)(.+?)\2(?!`)|!?\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)|(\*\*|__)(?=\S)(.+?)(?<=\S)\5|(?<![\p{L}\p{N}])_(?=\S)(.+?)(?<=\S)_(?![\p{L}\p{N}])|\*(?=\S)(.+?)(?<=\S)\*/u;

function inline(text: string, style: Omit<CommentRun, "text"> = plain): readonly CommentRun[] {
  const runs: CommentRun[] = [];
  let rest = text;
  for (let found = MARK.exec(rest); found !== null; found = MARK.exec(rest)) {
    if (found.index > 0) runs.push({ ...style, text: rest.slice(0, found.index) });
    const [whole, escaped, , code, link, , bold, underscored, starred] = found;
    if (escaped !== undefined) runs.push({ ...style, text: escaped });
    else if (code !== undefined) runs.push({ ...style, code: true, text: code.trim() });
    else if (link !== undefined) runs.push(...inline(link, style));
    else if (bold !== undefined) runs.push(...inline(bold, { ...style, bold: true }));
    else runs.push(...inline((underscored ?? starred)!, { ...style, italic: true }));
    rest = rest.slice(found.index + whole.length);
  }
  if (rest !== "") runs.push({ ...style, text: rest });
  return joined(runs);
}

/** Neighbours that look the same as one. */
function joined(runs: readonly CommentRun[]): readonly CommentRun[] {
  const result: CommentRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && last.bold === run.bold && last.italic === run.italic && last.code === run.code) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}
