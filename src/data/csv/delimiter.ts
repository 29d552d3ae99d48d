import { sampleRecords } from "./records";

export const delimiters = [",", ";", "\t", "|"] as const;

const SAMPLE_ROWS = 200;

/** A first line such as "sep=;", which Excel reads and writes. */
export function declaredDelimiter(text: string): string | undefined {
  return /^sep=(.)(?:\n|$)/i.exec(text)?.[1];
}

/**
 * The delimiter that gives the most even table: rows of the same, larger width, whose cells hold no other candidate.
 * A comma inside a cell is forgiven, because it may be the decimal sign. One column gives ",".
 */
export function detectDelimiter(sample: string): string {
  let best: { readonly delimiter: string; readonly score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const score = evenness(sampleRecords(sample, delimiter, SAMPLE_ROWS), delimiter);
    if (score > best.score + 1e-9) best = { delimiter, score };
  }
  return best.delimiter;
}

/** From 0 (one column, or chaos) to 1: share of rows as wide as the header, times share of clean cells. */
function evenness(rows: readonly (readonly string[])[], delimiter: string): number {
  const width = rows[0]?.length ?? 0;
  if (width < 2) return 0;
  const others = delimiters.filter((d) => d !== delimiter && d !== ",");
  let fitting = 0;
  let cells = 0;
  let clean = 0;
  for (const row of rows) {
    if (row.length === width || row.length === width + 1) fitting += row.length === width ? 1 : 0.9;
    for (const cell of row) {
      cells++;
      if (!others.some((other) => cell.includes(other))) clean++;
    }
  }
  return (fitting / rows.length) * (clean / cells) ** 2;
}
