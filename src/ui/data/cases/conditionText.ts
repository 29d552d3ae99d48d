import type { TFunction } from "i18next";
import type { DataColumn } from "../../../data/dataset";
import type { Condition } from "../../../data/view/conditions";
import { labelsOf, numberText } from "./cellText";

const SHOWN = 4;

/** What a condition asks, in words short enough for a chip. */
export function conditionText({ column: name, among, least, most, contains, missing }: Condition, column: DataColumn | undefined, { t, comma }: { readonly t: TFunction; readonly comma: boolean }): string {
  if (missing === "only") return t("dataview:condition.onlyMissing", { name });
  const written = (value: number | string): string => (column === undefined ? undefined : labelsOf(column).get(value)) ?? (typeof value === "number" ? numberText(value, column?.format, comma) : value);
  const what = among !== undefined ? (among.length === 0 ? t("dataview:condition.none") : among.slice(0, SHOWN).map(written).join(", ") + (among.length > SHOWN ? ", …" : ""))
    : contains !== undefined ? t("dataview:condition.contains", { text: contains })
    : least !== undefined && most !== undefined ? t("dataview:condition.between", { least: written(least), most: written(most) })
    : least !== undefined ? `≥ ${written(least)}`
    : most !== undefined ? `≤ ${written(most)}`
    : t("dataview:condition.present");
  const said = `${name}: ${what}`;
  return missing === "with" ? t("dataview:condition.withMissing", { said }) : said;
}
