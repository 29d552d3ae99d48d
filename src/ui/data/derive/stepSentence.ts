import type { TFunction } from "i18next";
import type { DeriveStep, RecodeRule } from "../../../data/derive/steps";

/** Names beyond this many are counted. */
const SHOWN = 6;

export const listed = (t: TFunction, names: readonly string[]): string =>
  names.length <= SHOWN ? names.join(", ") : t("derive:andMore", { names: names.slice(0, SHOWN).join(", "), count: names.length - SHOWN });

/** What a step does, in one line. */
export function stepSentence(t: TFunction, step: DeriveStep): string {
  switch (step.kind) {
    case "reverse":
      return t(step.suffix === "" ? "derive:said.reverseInPlace" : "derive:said.reverse", { columns: listed(t, step.columns), suffix: step.suffix });
    case "recode":
      return t("derive:said.recode", { column: step.column, name: step.name, rules: step.rules.slice(0, SHOWN).map((rule) => ruleText(t, rule)).join(", ") + (step.rules.length > SHOWN ? " …" : "") });
    case "combine":
      return t("derive:said.combine", { by: t(`derive:by.${step.by}`), columns: listed(t, step.columns), name: step.name });
    case "standardise":
      return t(`derive:said.standardise.${step.by}`, { columns: listed(t, step.columns), suffix: step.suffix });
    case "dummy":
      return t("derive:said.dummy", { column: step.column, reference: step.reference });
    case "compute":
      return t("derive:said.compute", { name: step.name, expression: step.expression });
    case "rename":
      return t("derive:said.rename", { column: step.column, name: step.name });
    case "label":
      return t(step.label.trim() === "" ? "derive:said.unlabel" : "derive:said.label", { column: step.column, label: step.label });
    case "scale":
      return t("derive:said.scale", { column: step.column, scale: t(`data:scale.${step.scale}`) });
    case "missing":
      return t(step.columns.length === 0 ? "derive:said.missingAll" : "derive:said.missing", { columns: listed(t, step.columns), codes: codesText(step.codes.values) });
    case "ranges":
      return t("derive:said.ranges", { column: step.column, name: step.name, count: step.ranges.length });
    case "filter":
      return t("derive:said.filter", { name: step.name, expression: step.expression });
    case "drop":
      return t("derive:said.drop", { columns: listed(t, step.columns) });
  }
}

const codesText = (values: readonly (string | number)[]): string => (values.length === 0 ? "–" : values.join(", ").replaceAll("-", "−"));

function ruleText(t: TFunction, { from, to }: RecodeRule): string {
  const source = from === "missing" || from === "rest" ? t(`derive:rule.${from}`) : "value" in from ? String(from.value) : `${from.least ?? "…"}–${from.most ?? "…"}`;
  return `${source} → ${to === "missing" || to === "same" ? t(`derive:rule.to.${to}`) : to}`;
}
