import type { PathModel } from "../../model/types";
import type { PlsResult } from "../../methods/pls/result";
import type { Text } from "../../report/text";
import type { Words } from "../../report/write/words";

/** The R packages that a result can be checked with. */
export const twinEngines = ["seminr", "csem", "lavaan"] as const;
export type TwinEngine = (typeof twinEngines)[number];

/** How the cells of a text file are to be read; a file of which this is not known is looked at by the script itself. */
export interface TextLayout {
  readonly delimiter: string;
  readonly decimal: "." | ",";
  readonly thousands: string;
  /** a label of the Encoding Standard */
  readonly encoding: string;
  readonly hasHeader: boolean;
  /** the row of the names, from 1 */
  readonly headerRow: number;
}

/** The file that the script reads. */
export interface TwinData {
  readonly file: string;
  readonly layout?: TextLayout | undefined;
  /** sheet of a workbook */
  readonly sheet?: string | undefined;
  /** cells that mean "no answer", besides empty ones */
  readonly missingCodes: readonly (string | number)[];
}

export interface TwinInput {
  /** for fixed weights and labels; everything else is taken from the result */
  readonly model: PathModel;
  readonly result: PlsResult;
  readonly data: TwinData;
  readonly title: string;
  /** of this program */
  readonly version: string;
  readonly words: Words;
}

export type Twin =
  | { readonly kind: "script"; readonly text: string }
  /** the package cannot estimate this model with these settings */
  | { readonly kind: "impossible"; readonly reasons: readonly Text[] };
