import type { Imported } from "./imported";
import { modelFromLavaan } from "./lavaan";
import { looksLikeSeminr, modelFromSeminr } from "./seminr";
import { looksLikeSplsm, modelFromSplsm } from "./splsm";

/** A model from the text of another program's file: SmartPLS 2, seminr's R code, or lavaan and cSEM model text. Never throws. */
export function importModel(source: string, file: string): Imported {
  const text = source.replace(/^\uFEFF/, "");
  if (looksLikeSplsm(text)) return modelFromSplsm(text, file);
  return looksLikeSeminr(text) ? modelFromSeminr(text, file) : modelFromLavaan(text, file);
}

/** A name that is measured, at the beginning of a line, of a statement or of a string. */
const MEASURES = /(?:^|["';])[ \t]*(?:`[^`\n]+`|[\p{L}_.][\p{L}\p{N}_.]*)[ \t]*(?:=~|<~)[ \t]*\S/mu;

/** Whether a text file is likely to hold a model rather than data: what a person drops on the page says only its name. */
export const looksLikeModel = (source: string): boolean => looksLikeSplsm(source) || looksLikeSeminr(source) || MEASURES.test(source);
