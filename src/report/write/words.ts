import type { Cell } from "../blocks";
import { decimalSignOf, formatInterval, formatNumber, type NumberFormat } from "../format";
import type { Text } from "../text";

/** A translator as the writers need it: i18next's `t` fits. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** How a table is put into words: the language's sentences and its numbers. */
export interface Words {
  readonly t: Translate;
  readonly format: NumberFormat;
}

export const sayText = (text: Text | string, t: Translate): string => (typeof text === "string" ? text : t(text.key, { ...text.values }));

/** A cell as it is read: rounded, in the language's own notation; "n/a" where there is no number but a reason. */
export function cellText(cell: Cell | undefined, { t, format }: Words): string {
  switch (cell?.kind) {
    case "text":
      return cell.text;
    case "label":
      return sayText(cell.label, t);
    case "number":
      if (cell.value === null && cell.reason) return t("results:notApplicable");
      return formatNumber(cell.value, cell.style, format);
    case "strip":
      return cell.values.map(({ name, value }) => `${name} ${formatNumber(value, "bounded", format)}`).join("; ");
    case "interval":
      return formatInterval(cell.value, cell.style, format);
    case "stars":
      return "*".repeat(cell.count);
    default:
      return "";
  }
}

/** A cell for another program to calculate with: all digits, plain hyphen, leading zero; empty where there is no number. */
export function cellDigits(cell: Cell | undefined, words: Words): string {
  if (cell?.kind !== "number") return cellText(cell, words);
  if (cell.value === null || Number.isNaN(cell.value)) return "";
  const digits = String(cell.value);
  return digits.replace(".", decimalSignOf(words.format));
}
