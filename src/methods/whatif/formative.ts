import { formatNumber } from "../../report/format";
import type { Text } from "../../report/text";
import type { Consequence } from "./consequence";
import type { WhatIfResult } from "./result";
import { SIGNIFICANCE } from "./rule";
import type { Judging, Verdict } from "./judging";

const say = (key: string, values: Text["values"] = {}): Text => ({ key: `prune:formative.${key}`, values });

const verdict = (action: Verdict["action"], key: string, values: Text["values"]): Verdict => ({ action, label: say(`${key}.label`, values), reason: say(`${key}.reason`, values) });

/**
 * Formative items (Hair et al. 2022): a significant weight stays; else a loading of .50 or more; else a significant loading is
 * weighed up; else the item goes. Without a bootstrap only the loading can speak. A high VIF comes first: the weights of such items
 * cannot be told apart.
 */
export function formativeVerdict({ vif }: WhatIfResult, { item, column, loading, weight }: Consequence, { rule, format, significance }: Judging): Verdict {
  const number = (value: number | null): string => formatNumber(value, "bounded", format);
  const p = significance?.get(column);
  const values = {
    item: column, loading: number(loading), weight: number(weight), threshold: formatNumber(rule.formativeLoading, "bounded", { ...format, decimals: 2 }),
    vif: formatNumber(Number.isNaN(vif[item]) ? null : vif[item], "plain", format), vifLimit: formatNumber(rule.vif, "plain", { ...format, decimals: 0 }),
    weightP: formatNumber(p?.weight ?? null, "p", format), loadingP: formatNumber(p?.loading ?? null, "p", format),
  };
  const important = Math.abs(loading ?? 0) >= rule.formativeLoading;
  if (vif[item] >= rule.vif) return verdict("consider", "collinear", values);
  if (p === undefined || p.weight === null) return important ? verdict("keep", "important", values) : verdict("consider", "untested", values);
  if (p.weight < SIGNIFICANCE) return verdict("keep", "weight", values);
  if (important) return verdict("keep", "important", values);
  return p.loading !== null && p.loading < SIGNIFICANCE ? verdict("consider", "weak", values) : verdict("remove", "neither", values);
}
