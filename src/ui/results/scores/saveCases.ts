import { fileSave } from "browser-fs-access";
import type { Dataset } from "../../../data/dataset";
import { defaultWriteOptions, writeCsv } from "../../../data/write/csv";
import { writeXlsx } from "../../../data/write/xlsx";
import type { Words } from "../../../report/write/words";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Writes values of cases to a file that the researcher chooses. @returns false where none was chosen */
export async function saveCases(data: Dataset, format: "csv" | "xlsx", words: Words): Promise<boolean> {
  const blob = format === "csv" ? csv(data, words) : xlsx(data, words);
  try {
    await fileSave(blob, { fileName: `${data.name}.${format}`, extensions: [`.${format}`], id: "tables" });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return false;
    throw error;
  }
}

/** In the notation that the language's spreadsheets expect; the mark tells them that the text is UTF-8. */
const csv = (data: Dataset, { format }: Words): Blob =>
  new Blob(["\uFEFF", writeCsv(data, { ...defaultWriteOptions, ...(format.language === "fr" ? { delimiter: ";", decimal: "," } : {}) })], { type: "text/csv" });

function xlsx(data: Dataset, { t }: Words): Blob {
  const titles = { data: t("results:tabs.scores"), variables: t("results:scores.sheet"), heads: ["name", "label", "type", "labels", "missing"].map((head) => t(`results:scores.heads.${head}`)), scale: (scale: string) => t(`data:scale.${scale}`) };
  const job = writeXlsx(data, titles);
  for (;;) {
    const step = job.next();
    if (step.done === true) return new Blob(step.value.map((piece) => new Uint8Array(piece)), { type: XLSX });
  }
}
