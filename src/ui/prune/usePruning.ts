import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { cautionsOf, type Caution } from "../../methods/whatif/cautions";
import type { Judging } from "../../methods/whatif/judging";
import { readingOf, type Candidate } from "../../methods/whatif/reading";
import type { WhatIfResult } from "../../methods/whatif/result";
import type { Text } from "../../report/text";
import type { NumberFormat } from "../../report/format";
import type { PathModel } from "../../model/types";
import { lastWhatIf } from "../../store/pruneSelectors";
import { useStudio } from "../../store/store";
import { goneSince } from "../../store/trail";
import { isBootstrapStale } from "../../store/bootstrapKey";
import type { Significance } from "../../store/pruneState";
import type { State } from "../../store/state";
import type { BootstrapResult } from "../../methods/bootstrap/result";
import { candidatesOf } from "./candidates";
import { itemInference, significanceOf, type ItemInference } from "./significance";
import { useNumberFormat } from "../shared/useNumberFormat";

export interface Pruning {
  readonly result: WhatIfResult;
  readonly candidates: readonly Candidate[];
  readonly judging: Judging;
  /** what the rule says, in sentences */
  readonly reading: readonly Text[];
  /** of all ghosts together */
  readonly cautions: readonly Caution[];
  /** columns out of `result` */
  readonly ghosts: readonly string[];
  readonly significance: Significance;
  /** by column, after a bootstrap of the present model */
  readonly inference: ReadonlyMap<string, ItemInference> | undefined;
}

export function useSay(): (text: Text) => string {
  const { t } = useTranslation();
  return useMemo(() => ({ key, values }: Text) => t(key, { ...values }), [t]);
}

/** Everything that the cockpit shows of the present model and its ghosts; undefined until there are numbers. */
export function usePruning(): Pruning | undefined {
  const result = useStudio(lastWhatIf);
  const rule = useStudio((state) => state.rule);
  const trail = useStudio((state) => state.trail);
  const model = useStudio((state) => state.document.model);
  const significance = useStudio((state) => state.significance);
  const bootstrap = useStudio((state) => (isBootstrapStale(state) ? undefined : state.bootstrap?.result));
  const format = useNumberFormat();
  return useMemo(() => (result === undefined ? undefined : pruningOf({ result, rule, format, trail, model, significance, bootstrap })), [result, rule, format, trail, model, significance, bootstrap]);
}

interface Ingredients extends Pick<State, "rule" | "trail" | "significance"> {
  readonly result: WhatIfResult;
  readonly format: NumberFormat;
  readonly model: PathModel;
  readonly bootstrap: BootstrapResult | undefined;
}

let last: { readonly of: Ingredients; readonly pruning: Pruning } | undefined;

/** Worked out once for all parts of the screen that show it. */
function pruningOf(of: Ingredients): Pruning {
  if (last === undefined || (Object.keys(of) as (keyof Ingredients)[]).some((key) => last!.of[key] !== of[key])) last = { of, pruning: workedOut(of) };
  return last.pruning;
}

function workedOut({ result, rule, format, trail, model, significance, bootstrap }: Ingredients): Pruning {
  const inference = bootstrap === undefined ? undefined : itemInference(bootstrap);
  const judging: Judging = { rule, format, significance: inference };
  const ghosts = result.ghosted.map((item) => result.columns[item]);
  const gone = goneSince(trail, model);
  const removed = { before: gone.columns.length, ofFirst: gone.ofFirst };
  const candidates = candidatesOf(result, judging);
  return {
    result,
    candidates,
    judging,
    reading: readingOf(result, candidates, judging, removed),
    cautions: cautionsOf(result, [0, result.base], result.ghosted, { format, removed, significance: significanceOf(result, significance, [], ghosts) }),
    ghosts,
    significance,
    inference,
  };
}
