import type { Construct, Weighting } from "./types";
import { isPlainName, type Remark } from "./syntaxTokens";

/** What comments say about constructs, by construct name. */
export interface Remarks {
  readonly labels: ReadonlyMap<string, string>;
  readonly weightings: ReadonlyMap<string, Pick<Construct, "weighting" | "fixedWeights">>;
  /** constructs that have no items yet, with the way in which they are to be measured */
  readonly named: readonly { readonly name: string; readonly operator: "=~" | "<~"; readonly line: number }[];
}

const NAME = "(?:`([^`]+)`|([\\p{L}\\p{M}\\p{N}_.]+))";
const LABEL = new RegExp(String.raw`^label\s+${NAME}\s+"((?:[^"\\]|\\.)*)"$`, "su");
const WEIGHTING = new RegExp(String.raw`^weighting\s+${NAME}\s+(modeA|modeB|sum|pca|fixed)((?:\s+${NAME}\s+[-+.\deE]+)*)$`, "u");
const CONSTRUCT = new RegExp(String.raw`^construct\s+${NAME}(\s+formative)?$`, "u");
const FIXED = new RegExp(String.raw`${NAME}\s+([-+.\deE]+)`, "gu");

/**
 * Reads `# label NAME "Text"`, `# weighting NAME modeA|modeB|sum|pca|fixed [item number …]` and `# construct NAME [formative]`.
 * Any other comment is only a comment.
 */
export function readRemarks(remarks: readonly Remark[]): Remarks {
  const labels = new Map<string, string>();
  const weightings = new Map<string, Pick<Construct, "weighting" | "fixedWeights">>();
  const named: { readonly name: string; readonly operator: "=~" | "<~"; readonly line: number }[] = [];
  for (const { text, line } of remarks) {
    const construct = CONSTRUCT.exec(text);
    if (construct) named.push({ name: (construct[1] ?? construct[2])!, operator: construct[3] === undefined ? "=~" : "<~", line });
    const label = LABEL.exec(text);
    if (label) labels.set((label[1] ?? label[2])!, unescaped(label[3]!));
    const weighting = WEIGHTING.exec(text);
    if (weighting) weightings.set((weighting[1] ?? weighting[2])!, weightingOf(weighting[3] as Weighting, weighting[4]!));
  }
  return { labels, weightings, named };
}

function weightingOf(weighting: Weighting, list: string): Pick<Construct, "weighting" | "fixedWeights"> {
  if (weighting !== "fixed") return { weighting };
  return { weighting, fixedWeights: Object.fromEntries([...list.matchAll(FIXED)].map((m) => [m[1] ?? m[2], Number(m[3])])) };
}

/** The comments that keep what statements cannot say; the inverse of `readRemarks`. */
export function writeRemarks(construct: Construct): string[] {
  const name = writtenName(construct.name);
  const usual = construct.direction === "reflective" ? "modeA" : "modeB";
  const lines: string[] = [];
  if (construct.label !== undefined) lines.push(`# label ${name} "${escaped(construct.label)}"`);
  if (construct.weighting !== usual) {
    const weights = construct.weighting === "fixed" ? Object.entries(construct.fixedWeights ?? {}) : [];
    lines.push(["# weighting", name, construct.weighting, ...weights.map(([item, w]) => `${writtenName(item)} ${w}`)].join(" "));
  }
  return lines;
}

/** What stands for the measurement of a construct: its statement, or a comment as long as nothing measures it. @param nameOf of constructs, by id */
export function writeMeasurement({ name, direction, items: own, dimensions = [] }: Construct, nameOf: (id: string) => string | undefined): string {
  const items = [...own, ...dimensions.flatMap((id) => nameOf(id) ?? [])];
  if (items.length === 0) return `# construct ${writtenName(name)}${direction === "formative" ? " formative" : ""}`;
  return `${writtenName(name)} ${direction === "reflective" ? "=~" : "<~"} ${items.map(writtenName).join(" + ")}`;
}

/** A name as it stands in model text. */
export const writtenName = (name: string): string => (isPlainName(name) ? name : `\`${name}\``);

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r" };
const unescaped = (text: string): string => text.replace(/\\(.)/gs, (_, c: string) => ESCAPES[c] ?? c);
const escaped = (text: string): string => text.replace(/["\\]/g, String.raw`\$&`).replace(/\n/g, String.raw`\n`).replace(/\r/g, String.raw`\r`);
