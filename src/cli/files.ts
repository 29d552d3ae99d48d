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

/** A text file: UTF-8, UTF-16 where its mark says so, else as older Windows programs write. */
export function readText(file: string): string {
  const bytes = readBytes(file);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

export function writeOutput(file: string, text: string | Uint8Array): void {
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
