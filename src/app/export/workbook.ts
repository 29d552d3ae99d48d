import writeXlsxFile from "write-excel-file/universal";
import type { Cell, Table } from "../../report/blocks";
import { withLimits } from "../../report/write/grid";
import { cellText, sayText, type Words } from "../../report/write/words";

interface SheetCell {
  readonly value: string | number | null;
  readonly type: typeof String | typeof Number;
  readonly fontWeight?: "bold";
  readonly align?: "right";
  readonly format?: string;
}

/** Names of sheets: at most 31 letters, none of which Excel uses for references, each its own. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return titles.map((title) => {
    const stem = title.replace(/[\\/?*[\]:']/g, " ").replace(/\s+/g, " ").trim().slice(0, 28) || "Sheet";
    let candidate = stem;
    for (let n = 2; used.has(candidate.toLowerCase()); n++) candidate = `${stem} ${n}`;
    used.add(candidate.toLowerCase());
    return candidate;
  });
}

/** A workbook with one sheet a table; numbers are numbers with all their digits, shown with as many decimals as on screen. */
export async function tablesAsXlsx(given: readonly Table[], words: Words): Promise<Blob> {
  const tables = given.map(withLimits);
  const names = sheetNames(tables.map((table) => sayText(table.title, words.t)));
  const sheets = tables.map((table, k) => {
    const data = sheetOf(table, words);
    return { sheet: names[k]!, data, columns: widthsOf(data, words), stickyRowsCount: 1 };
  });
  return (await writeXlsxFile(sheets as never)).toBlob();
}

/** Letters beyond which a column of text is not widened. */
const WIDEST = 60;

/** Each column as wide as what it shows, in letters. */
function widthsOf(rows: ReturnType<typeof sheetOf>, words: Words): readonly { readonly width: number }[] {
  const shown = (cell: SheetCell | null): number => (cell === null || cell.value === null ? 0 : typeof cell.value === "number" ? String(Math.trunc(cell.value)).length + 2 + words.format.decimals : cell.value.length + (cell.fontWeight === "bold" ? 1 : 0));
  return (rows[0] ?? []).map((_, k) => ({ width: Math.min(WIDEST, Math.max(8, ...rows.map((row) => shown(row[k] ?? null) + 2))) }));
}

export function sheetOf(table: Table, words: Words): readonly (readonly (SheetCell | null)[])[] {
  const shown = table.columns.flatMap((column, index) => (table.rows.every(({ cells }) => cells[index]?.kind !== "strip" && cells[index]?.kind !== "forest") ? [{ column, index }] : []));
  const format = words.format.decimals === 0 ? "0" : `0.${"0".repeat(words.format.decimals)}`;
  const heads = shown.map(({ column }): SheetCell => ({ value: sayText(column.header, words.t), type: String, fontWeight: "bold", ...(column.align === "end" ? { align: "right" } : {}) }));
  return [heads, ...table.rows.map(({ cells }) => shown.map(({ column, index }) => sheetCell(cells[index], words, format, column.align === "end")))];
}

function sheetCell(cell: Cell | undefined, words: Words, format: string, right: boolean): SheetCell | null {
  if (cell?.kind === "number" && cell.value !== null && Number.isFinite(cell.value)) return { value: cell.value, type: Number, format: cell.style === "integer" ? "0" : cell.style === "scientific" ? "0.00E+00" : format };
  const text = cellText(cell, words);
  return text === "" ? null : { value: text, type: String, ...(right ? { align: "right" } : {}) };
}
