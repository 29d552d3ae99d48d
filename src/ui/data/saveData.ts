import { fileSave } from "browser-fs-access";
import type { Dataset } from "../../data/dataset";
import { writeCsv } from "../../data/write/csv";

/** Saves the data as CSV; texts that a spreadsheet would run as formulas are neutralised. */
export async function saveData(data: Dataset): Promise<void> {
  const blob = new Blob([writeCsv(data)], { type: "text/csv" });
  try {
    await fileSave(blob, { id: "data", fileName: `${data.name.replace(/\.\w+$/, "")}.csv`, extensions: [".csv"] });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
  }
}
