import { useEffect, useMemo, useState } from "react";
import type { Dataset } from "../../../data/dataset";
import { rowsThatHold, type Condition } from "../../../data/view/conditions";
import { sortRows } from "../../../data/view/sortRows";
import type { Job } from "../../../report/job";
import { useStudio } from "../../../store/store";
import { useGridState, type SortKey } from "./gridState";
import { inSlices } from "./inSlices";

export interface RowOrder {
  /** indices of the rows shown, in order; undefined: all, as the file has them */
  readonly rows: Int32Array | undefined;
  readonly isPending: boolean;
}

const everything: RowOrder = { rows: undefined, isPending: false };

/** The rows that are to be seen, in their order. Until it is found, what was seen before stays. */
export function useRowOrder(data: Dataset): RowOrder {
  const language = useStudio((s) => s.language);
  const sort = useGridState((s) => s.sort);
  const conditions = useGridState((s) => s.conditions);
  const picked = useGridState((s) => (s.picked?.data === data ? s.picked.rows : undefined));
  const [found, setFound] = useState<{ readonly request: Request; readonly rows: Int32Array }>();
  const request = useMemo((): Request => ({ data, sort, conditions, picked, language }), [data, sort, conditions, picked, language]);
  const isPlain = sort.length === 0 && conditions.length === 0 && picked === undefined;
  useEffect(() => {
    if (isPlain) return undefined;
    const stop = new AbortController();
    void inSlices(order(request), { signal: stop.signal }).then((rows) => {
      if (rows !== undefined && !stop.signal.aborted) setFound({ request, rows });
    });
    return () => stop.abort();
  }, [request, isPlain]);
  if (isPlain) return everything;
  return { rows: found?.request.data.rows === data.rows ? found.rows : undefined, isPending: found?.request !== request };
}

interface Request {
  readonly data: Dataset;
  readonly sort: readonly SortKey[];
  readonly conditions: readonly Condition[];
  readonly picked: readonly number[] | undefined;
  readonly language: string;
}

function* order({ data, conditions, picked, sort, language }: Request): Job<Int32Array> {
  let rows = yield* rowsThatHold(data, conditions);
  if (picked !== undefined) {
    const among = new Set(picked);
    rows = rows.filter((row) => among.has(row));
  }
  for (const { column, direction } of sort.toReversed()) {
    const by = data.columns.find(({ name }) => name === column);
    if (by !== undefined) rows = yield* sortRows(by, rows, { direction, language });
  }
  return rows;
}
