import { useEffect, useState } from "react";
import type { Dataset } from "../../../data/dataset";
import { missingPatterns, type PatternTable } from "../../../data/patterns";
import { inSlices } from "../cases/inSlices";

/** The patterns of missing values of some variables, found in slices between which the page draws; undefined until then. */
export function usePatterns(data: Dataset, names: readonly string[]): PatternTable | undefined {
  const [found, setFound] = useState<{ readonly data: Dataset; readonly names: readonly string[]; readonly table: PatternTable }>();
  useEffect(() => {
    const stop = new AbortController();
    void inSlices(missingPatterns(data, names), { signal: stop.signal }).then((table) => {
      if (table !== undefined && !stop.signal.aborted) setFound({ data, names, table });
    });
    return () => stop.abort();
  }, [data, names]);
  return found?.data === data && found.names === names ? found.table : undefined;
}
