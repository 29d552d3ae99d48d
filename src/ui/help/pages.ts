const files = import.meta.glob<string>(["../../../docs/methods/*.md", "../../../docs/{pruning,pruning.fr,model-text,figure,results,command-line,project-file,data,data.fr,report,report.fr,estimates}.md"], { query: "?raw", import: "default" });

/** A page of the documentation that the repository shows, too. */
export interface HelpPage {
  /** file name without language and ending, such as `measurement` */
  readonly id: string;
  readonly title: string;
  /** Markdown under the title */
  readonly text: string;
  readonly language: "en" | "fr";
  readonly group: "methods" | "program";
}

/** Every page, in the reader's language where it exists, else in English; methods first, each group by title. */
export async function helpPages(language: "en" | "fr"): Promise<readonly HelpPage[]> {
  const pages = await Promise.all(
    Object.entries(files).map(async ([path, load]): Promise<HelpPage> => {
      const [, id, french] = /([^/.]+)(\.fr)?\.md$/.exec(path)!;
      const source = await load();
      const [first = "", ...rest] = source.split(/\r?\n/);
      return { id: id!, title: first.replace(/^#\s*/, ""), text: rest.join("\n").trim(), language: french === undefined ? "en" : "fr", group: path.includes("/methods/") ? "methods" : "program" };
    }),
  );
  const wanted = pages.filter((page) => page.language === language || (page.language === "en" && !pages.some(({ id, language: other }) => id === page.id && other === language)));
  return wanted.sort((a, b) => a.group.localeCompare(b.group) || a.title.localeCompare(b.title, language));
}

/** Pages that hold every word, those with the words in their title first. */
export function searched(pages: readonly HelpPage[], words: string): readonly HelpPage[] {
  const parts = plain(words).split(/\s+/).filter((part) => part !== "");
  if (parts.length === 0) return pages;
  const holds = (text: string): boolean => parts.every((part) => plain(text).includes(part));
  const inTitle = pages.filter(({ title }) => holds(title));
  return [...inTitle, ...pages.filter((page) => !inTitle.includes(page) && holds(`${page.title} ${page.text}`))];
}

/** Without accents and capitals. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A page as runs of Markdown and tables, which the Markdown of the standard has not. */
export type Part = { readonly kind: "text"; readonly text: string } | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

export function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let lines: string[] = [];
  let table: string[][] = [];
  let isCode = false;
  const flush = (): void => {
    if (lines.some((line) => line.trim() !== "")) parts.push({ kind: "text", text: lines.join("\n") });
    if (table.length > 0) parts.push({ kind: "table", rows: table.filter((row) => !row.every((cell) => /^:?-+:?$/.test(cell))) });
    [lines, table] = [[], []];
  };
  for (const line of text.split("\n")) {
    if (line.startsWith("```")) isCode = !isCode;
    const isRow = !isCode && line.startsWith("|");
    if (isRow !== table.length > 0) flush();
    if (isRow) table.push(line.replace(/^\||\|\s*$/g, "").split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|")));
    else lines.push(line);
  }
  flush();
  return parts;
}
