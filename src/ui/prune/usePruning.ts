import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { cautionsOf, type Caution } from "../../methods/whatif/cautions";
import type { Judging } from "../../methods/whatif/judging";
import { readingOf, type Candidate } from "../../methods/whatif/reading";
import type { WhatIfResult } from "../../methods/whatif/result";
import type { NumberFormat } from "../../report/format";
import type { Text } from "../../report/text";
import { lastWhatIf } from "../../store/pruneSelectors";
import { useStudio } from "../../store/store";
import { goneSince } from "../../store/trail";
import { candidatesOf } from "./candidates";

export interface Pruning {
  readonly result: WhatIfResult;
  readonly candidates: readonly Candidate[];
  readonly judging: Judging;
  /** what the rule says, in sentences */
  readonly reading: readonly Text[];
  /** of all ghosts together */
  readonly cautions: readonly Caution[];
}

export function useNumberFormat(): NumberFormat {
  const language = useStudio((state) => state.language);
  const decimals = useStudio((state) => state.display.decimals);
  return useMemo(() => ({ language, decimals }), [language, decimals]);
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
  const format = useNumberFormat();
  return useMemo(() => {
    if (result === undefined) return undefined;
    const judging: Judging = { rule, format };
    const gone = goneSince(trail, model);
    const removed = { before: gone.columns.length, ofFirst: gone.ofFirst };
    const candidates = candidatesOf(result, judging);
    return {
      result,
      candidates,
      judging,
      reading: readingOf(result, candidates, judging, removed),
      cautions: cautionsOf(result, [0, result.base], result.ghosted, { format, removed }),
    };
  }, [result, rule, format, trail, model]);
}
