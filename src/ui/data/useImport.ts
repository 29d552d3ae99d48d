import { useEffect, useState } from "react";
import type { ImportResult, ImportOptions } from "../../data/import/options";

/** Reads a file away from the page, so that it stays usable and the reading can be left. */
export type ParseData = (request: {
  readonly file: Uint8Array | Blob;
  readonly name: string;
  readonly options: Partial<ImportOptions>;
  readonly onProgress: (share: number) => void;
}) => { readonly result: Promise<ImportResult>; readonly cancel: () => void };

export interface Reading {
  /** what the file gave under the last choices that were read to the end */
  readonly result: ImportResult | undefined;
  /** share read of the next result, 0 to 1; undefined when nothing is being read */
  readonly share: number | undefined;
  readonly failure: string | undefined;
}

const started: Reading = { result: undefined, share: 0, failure: undefined };

/** Reads `file`, and again at each change of `options`; what was read before shows until then. */
export function useImport(parse: ParseData, file: { readonly name: string; readonly file: Uint8Array | Blob }, options: Partial<ImportOptions>): Reading {
  const [reading, setReading] = useState(started);
  useEffect(() => {
    let left = false;
    const change = (part: Partial<Reading>): void => {
      if (!left) setReading((before) => ({ ...before, ...part }));
    };
    change({ share: 0 });
    const job = parse({ file: file.file, name: file.name, options, onProgress: (share) => change({ share }) });
    job.result.then(
      (result) => change({ result, share: undefined, failure: undefined }),
      (error: unknown) => change({ share: undefined, failure: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      left = true;
      job.cancel();
    };
  }, [parse, file, options]);
  return reading;
}
