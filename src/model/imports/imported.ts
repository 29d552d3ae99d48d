import type { Problem } from "../../report/problem";
import type { Text } from "../../report/text";
import type { Layout } from "../document";
import type { PathModel } from "../types";

/** A model read from another program's file. */
export interface ImportedModel {
  readonly model: PathModel;
  /** where that program drew things; absent where its file says nothing of it */
  readonly layout?: Layout;
  /** what was left out or understood in another way, each once */
  readonly notes: readonly Text[];
}

export type Imported = ImportedModel | { readonly problems: readonly Problem[] };

/** A file that cannot be read as a model, at a line of it. */
export const unreadable = (file: string, reason: string, line?: number): { readonly problems: readonly Problem[] } => ({
  problems: [{ code: "E_FILE", severity: "error", at: line === undefined ? [] : [{ kind: "text", line, column: 1 }], detail: { file, reason, ...(line === undefined ? {} : { line }) } }],
});
