import type { PlsResult } from "../../methods/pls/result";
import type { Translate } from "../../report/write/words";
import { csemCode } from "./csem";
import { comment } from "./language";
import { lavaanCode } from "./lavaan";
import { scriptNames, type ScriptNames } from "./names";
import { seminrCode, seminrLacks } from "./seminr";
import { isStaged, stagedLacks } from "./staged";
import type { Twin, TwinEngine, TwinInput } from "./twin";

/**
 * A script for R that reads the same file, estimates the same model and asserts the same numbers.
 *
 * Equivalences: Mode A is seminr's `composite(…, weights = mode_A)` and cSEM's `.PLS_modes = "modeA"` without disattenuation; the
 * path and factorial schemes exist in both, the centroid scheme in cSEM only. Interactions and constructs of higher order are seminr's
 * `interaction_term` and `higher_composite`; cSEM and lavaan estimate them otherwise, and say so instead. Empty cells are treated before the package sees them,
 * so that its own defaults play no part. lavaan estimates the covariance-based counterpart, whose numbers differ by nature.
 */
export function rScript(engine: TwinEngine, input: TwinInput): Twin {
  const reasons = [...(engine === "seminr" ? seminrLacks(input) : []), ...(isStaged(input) ? stagedLacks(input, engine) : [])];
  if (reasons.length > 0) return { kind: "impossible", reasons };
  // Names of the file and of its constructs; columns of scores are no part of it.
  const names = scriptNames(fileResult(input));
  const code = { seminr: seminrCode, csem: csemCode, lavaan: lavaanCode }[engine](input, names);
  return { kind: "script", text: `${heading(engine, input, names)}\n\n${code}` };
}

const PACKAGES: Readonly<Record<TwinEngine, string>> = { seminr: "seminr", csem: "cSEM", lavaan: "lavaan" };

function heading(engine: TwinEngine, input: TwinInput, names: ScriptNames): string {
  const { result, title, version, words: { t } } = input;
  return [
    ...(title.trim() === "" ? [] : [comment(title)]),
    comment(t(engine === "lavaan" ? "report:r.headLavaan" : "report:r.head", { package: PACKAGES[engine], version })),
    comment(t("report:r.settings", settingsOf(result, t))),
    ...(engine === "lavaan" ? [] : [comment(t(`report:r.${engine}.about`))]),
    ...renamed(fileResult(input), names).map((line) => comment(t("report:r.renamed", line))),
  ].join("\n");
}

function settingsOf({ settings, nUsed, iterations }: PlsResult, t: Translate): Record<string, string | number> {
  return { scheme: t(`settings:pls.innerWeights.${settings.innerWeights}`), missing: t(`settings:pls.missing.${settings.missing}`), tolerance: String(settings.tolerance), n: nUsed, count: iterations };
}

/** The estimate whose items are columns of the file. */
const fileResult = (input: TwinInput): PlsResult => (isStaged(input) ? input.result.earlier[0]! : input.result);

/** Names that R could not take as they are. */
function renamed({ constructs, items }: PlsResult, names: ScriptNames): readonly { readonly plain: string; readonly name: string }[] {
  return [
    ...constructs.map(({ name, label }, j) => ({ plain: names.constructs[j]!, name: label ?? name })),
    ...items.map(({ column }, k) => ({ plain: names.items[k]!, name: column })),
  ].filter(({ plain, name }) => plain !== name);
}
