import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileRefusal, type Refusal } from "./refusal";

/** Where relative paths start: npm changes the working directory, and says in INIT_CWD where the user stands. */
const userFolder = (): string => process.env["INIT_CWD"] ?? process.cwd();

export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(resolve(userFolder(), file));
  } catch (error) {
    throw refusalOf(error, file, "unreadable");
  }
}

/** A text file in UTF-8. */
export const readText = (file: string): string => new TextDecoder().decode(readBytes(file));

export function writeText(file: string, text: string): void {
  try {
    writeFileSync(resolve(userFolder(), file), text);
  } catch (error) {
    throw refusalOf(error, file, "notWritten");
  }
}

function refusalOf(error: unknown, file: string, otherwise: "unreadable" | "notWritten"): Refusal {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return fileRefusal(code === "EISDIR" ? "folder" : code === "ENOENT" && otherwise === "unreadable" ? "notFound" : otherwise, file, code);
}
