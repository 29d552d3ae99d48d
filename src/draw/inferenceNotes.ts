import { formatNumber } from "../report/format";
import type { InferenceBasis } from "../report/overlay";
import type { Text } from "../report/text";
import { numberFormat } from "./numberFormat";
import type { DisplayOptions, Scene } from "./scene";

/** What stars, intervals and dashes of a picture mean and rest on, one sentence each. */
export function inferenceNotes(
  { plates, arrows }: Scene,
  basis: InferenceBasis,
  { display, language }: { readonly display: DisplayOptions; readonly language: "en" | "fr" },
): readonly Text[] {
  if (plates.length === 0) return [];
  const format = { ...numberFormat(display, language), decimals: 2 };
  const stars: Text = {
    key: `bootstrap:key.stars.${basis.test}`,
    values: { first: formatNumber(0.05, "p", format), second: formatNumber(0.01, "p", format), third: formatNumber(0.001, "p", { ...format, decimals: 3 }) },
  };
  const level = Math.round(basis.level * 1e6) / 1e4;
  const rests: Text = { key: `bootstrap:key.basis.${basis.interval}`, values: { level, samples: formatNumber(basis.samples, "integer", format) } };
  const dashed: Text = { key: "bootstrap:key.dashed" };
  const hasDash = arrows.some(({ kind, dash }) => kind === "structural" && dash !== undefined);
  return [...(display.stars && display.structural !== "f2" && basis.settled ? [stars] : []), rests, ...(hasDash ? [dashed] : [])];
}
