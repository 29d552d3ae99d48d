import type { Dataset } from "../data/dataset";
import { type ImportNote, noteText } from "../data/import/notes";
import { defaultMissingCodes, type ImportOptions } from "../data/import/options";
import { readDataFile } from "../data/import/importData";
import { basename } from "node:path";
import { readBytes } from "./files";
import { Refusal } from "./refusal";

export interface ReadData {
  readonly data: Dataset;
  /** what was noticed while reading and is worth a line */
  readonly notes: readonly ImportNote[];
  /** how the file was read */
  readonly options: ImportOptions;
}

/**
 * Reads a data file; delimiter, encoding and decimal sign are detected.
 * @param missingCodes cells that mean "no answer", besides empty ones and the usual codes
 * @throws Refusal where the file gives no data
 */
export function readData(file: string, missingCodes: readonly (string | number)[]): ReadData {
  const { dataset, notes, options } = readDataFile(readBytes(file), basename(file), { missingCodes: [...defaultMissingCodes, ...missingCodes] });
  if (!dataset) throw new Refusal(notes.filter((note) => note.severity === "error").map(noteText));
  return { data: dataset, notes: notes.filter((note) => note.severity === "warning"), options };
}
