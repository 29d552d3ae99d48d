import type { ColumnPlan } from "./cellColumn";
import { headerOf, type Layout } from "./header";
import { missingRule } from "./missingCells";
import type { ImportOptions } from "./options";
import { namesIdentifier } from "./scale";

/**
 * How the cells of each column of a table are to be taken.
 * @param keepsTexts columns of which every cell is wanted as written
 */
export function plansFor(layout: Layout, options: ImportOptions, keepsTexts: readonly string[]): readonly ColumnPlan[] {
  const { names, labels } = headerOf(layout, Array.from({ length: layout.width }, (_, i) => i));
  const shared = missingRule(options.missingCodes, options);
  return names.map((name, i) => {
    const codes = options.columnCodes[name] ?? [];
    const missing = codes.length === 0 ? shared : missingRule([...options.missingCodes, ...codes], options);
    const wantsText = ["id", "nominal", "text"].includes(options.scales[name] ?? "");
    return { name, label: labels[i], notation: options, missing, keepsTexts: wantsText || namesIdentifier(name) || keepsTexts.includes(name) };
  });
}
