import { projectInSvg } from "../draw/figure";
import { textInPng } from "../draw/png";

/** Under which word a PNG keeps its project. */
export const PNG_KEYWORD = "sentier-project";

/** What a figure without a project gives: something that is read, and refused as no project. */
const NO_PROJECT = "{}";

/** A project in a file: the file itself, or what a figure carries. */
export function projectInFile(bytes: Uint8Array, file: string): Uint8Array {
  if (/\.png$/i.test(file)) return encoded(textInPng(bytes, PNG_KEYWORD));
  if (/\.svg$/i.test(file)) return encoded(projectInSvg(new TextDecoder().decode(bytes)));
  return bytes;
}

const encoded = (text: string | undefined): Uint8Array => new TextEncoder().encode(text ?? NO_PROJECT);
