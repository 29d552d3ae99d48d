/** Every page of docs/methods, fetched when first asked for. */
const pages = import.meta.glob<string>("../../../../docs/methods/*.md", { query: "?raw", import: "default" });

/** The part of a page under the heading `## <statistic>`, without the heading; undefined where there is none. */
export function sectionOf(page: string, statistic: string): string | undefined {
  const lines = page.split(/\r?\n/);
  const start = lines.findIndex((line) => /^##\s/.test(line) && line.replace(/^##\s+/, "").split(/[\s:,(]/)[0] === statistic);
  if (start < 0) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => /^##?\s/.test(line));
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join("\n").trim();
}

export interface Explained {
  /** Markdown */
  readonly text: string;
  readonly language: "en" | "fr";
}

/** How a statistic is computed; the page in the reader's language (`measurement.fr.md`) goes before the English one. */
export async function explanationOf(statistic: string, language: "en" | "fr"): Promise<Explained | undefined> {
  const isFrench = (path: string) => path.endsWith(".fr.md");
  const paths = Object.keys(pages).sort((a, b) => Number(isFrench(b)) - Number(isFrench(a)));
  for (const path of paths) {
    if (isFrench(path) && language !== "fr") continue;
    const text = sectionOf(await pages[path]!(), statistic);
    if (text !== undefined) return { text, language: isFrench(path) ? "fr" : "en" };
  }
  return undefined;
}
