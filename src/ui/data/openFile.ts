import { fileOpen } from "browser-fs-access";
import { looksLikeModel } from "../../model/imports/importModel";
import { studio } from "../../store/store";

/** Where a chosen or dropped file goes. */
export interface FileSinks {
  readonly onProject: (file: File) => void;
  /** for a model of another program */
  readonly onModel?: ((file: File) => void) | undefined;
}

/** A project, or a figure that may carry one. */
const isProject = (file: File): boolean => /\.(sentier|json|svg|png)$/i.test(file.name);

/** How much of a text file tells whether it is a model, bytes. */
const GLANCE = 65_536;

/** A model of another program: told by its name, or, as text may hold data as well, by what stands in it. */
async function isModel(file: File): Promise<boolean> {
  if (/\.(splsm|lav|lavaan|mod|r|rmd)$/i.test(file.name)) return true;
  return /\.(txt|text|md)$/i.test(file.name) && looksLikeModel(await file.slice(0, GLANCE).text());
}

/** Hands a project or a model to the program; anything else opens the import dialog, which says so where it is no table. */
export async function receiveFile(file: File, { onProject, onModel }: FileSinks): Promise<void> {
  if (isProject(file)) return onProject(file);
  if (onModel !== undefined && (await isModel(file))) return onModel(file);
  studio.getState().setView({ importing: { name: file.name, file } });
}

const EXTENSIONS = [".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".sav", ".zsav", ".sentier", ".json", ".zip", ".splsm", ".lav", ".lavaan", ".mod", ".R", ".r", ".Rmd", ".rmd"];
const MIME_TYPES = ["text/csv", "text/tab-separated-values", "text/plain", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/x-spss-sav", "application/json", "application/zip"];

/** Asks the researcher for a data file or a project; nothing happens where the choice is called off. */
export async function chooseFile(sinks: FileSinks): Promise<void> {
  try {
    const file = await fileOpen({ id: "data", extensions: [...EXTENSIONS], mimeTypes: MIME_TYPES });
    await receiveFile(file, sinks);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
  }
}

/** Opens the import dialog on a pasted table. */
export const receiveText = (text: string, name: string): void =>
  studio.getState().setView({ importing: { name, file: new TextEncoder().encode(text) } });

/** Whether a text may be a table: at least two lines, one of which has two cells. */
export function isTable(text: string): boolean {
  const lines = text.trim().split(/\r\n?|\n/);
  return lines.length > 1 && lines.some((line) => /[\t;,|]/.test(line) || /^-?[\d.]+$/.test(line.trim()));
}
