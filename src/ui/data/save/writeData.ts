import { fileSave } from "browser-fs-access";
import type { Dataset } from "../../../data/dataset";
import { withRows } from "../../../data/rows";
import type { WorkbookTitles } from "../../../data/write/codebook";
import { writeCsvPieces, type WriteOptions } from "../../../data/write/csv";
import { withLabels } from "../../../data/write/labelled";
import { writeXlsx } from "../../../data/write/xlsx";
import { inSlices, type SliceWatch } from "../cases/inSlices";

export interface SaveChoices {
  readonly kind: "xlsx" | "csv";
  /** value labels in place of codes */
  readonly labels: boolean;
  /** these rows in this order; undefined: all as in the file */
  readonly rows: Int32Array | undefined;
  readonly csv: WriteOptions;
  /** a mark at the beginning of a CSV file, without which Excel takes accents for something else */
  readonly mark: boolean;
}

/** Ends without an error where the researcher leaves the choice of a file or presses Cancel. @returns whether the file was written */
export async function saveData(data: Dataset, choices: SaveChoices, { titles, watch }: { readonly titles: WorkbookTitles; readonly watch: SliceWatch }): Promise<boolean> {
  const { kind } = choices;
  const type = kind === "csv" ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  try {
    // The file is asked for at once, while the browser still knows of the press; its content follows.
    await fileSave(content(data, choices, { titles, watch }).then((pieces) => new Blob(pieces, { type })), { id: "data", fileName: `${data.name.replace(/\.\w{1,5}$/, "")}.${kind}`, extensions: [`.${kind}`], mimeTypes: [type] });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return false;
    throw error;
  }
}

async function content(data: Dataset, { kind, labels, rows, csv, mark }: SaveChoices, { titles, watch }: { readonly titles: WorkbookTitles; readonly watch: SliceWatch }): Promise<BlobPart[]> {
  const some = rows === undefined ? data : withRows(data, rows);
  const written = labels ? withLabels(some) : some;
  const pieces = await (kind === "csv" ? inSlices(writeCsvPieces(written, csv), watch) : inSlices(writeXlsx(written, titles), watch));
  if (pieces === undefined) throw new DOMException("left", "AbortError");
  return kind === "csv" && mark ? ["\ufeff", ...(pieces as BlobPart[])] : [...(pieces as BlobPart[])];
}
