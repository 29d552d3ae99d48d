import { useEffect, useState } from "react";
import { correlationsOf, type Correlations } from "../../../data/correlations";
import type { Dataset } from "../../../data/dataset";
import { inSlices } from "../cases/inSlices";

export interface FoundCorrelations {
  /** the last ones found; of other variables while `share` is there */
  readonly found: Correlations | undefined;
  /** share done of those asked for, 0 to 1; undefined when all is there */
  readonly share: number | undefined;
}

/** Correlations of these variables, found between frames. */
export function useCorrelations(data: Dataset, names: readonly string[]): FoundCorrelations {
  const [state, setState] = useState<{ readonly of: unknown; readonly found: Correlations | undefined; readonly share: number }>({ of: undefined, found: undefined, share: 0 });
  const [key, setKey] = useState<{ readonly data: Dataset; readonly names: readonly string[] }>({ data, names });
  if (key.data !== data || key.names !== names) setKey({ data, names });
  useEffect(() => {
    const stop = new AbortController();
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }): void => setState((before) => ({ ...before, share: done / Math.max(1, total) }));
    void inSlices(correlationsOf(key.data, key.names), { signal: stop.signal, onProgress }).then((found) => {
      if (found !== undefined && !stop.signal.aborted) setState({ of: key, found, share: 1 });
    });
    return () => stop.abort();
  }, [key]);
  return { found: state.found, share: state.of === key ? undefined : state.share };
}
