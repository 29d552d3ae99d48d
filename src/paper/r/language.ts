/** A text as an R string. Letters beyond ASCII are escaped, so that the script reads alike in every locale. */
export function rString(text: string): string {
  const body = [...text].map((letter) => {
    const code = letter.codePointAt(0)!;
    if (letter === "\\" || letter === '"') return `\\${letter}`;
    if (code === 10) return "\\n";
    if (code === 13) return "\\r";
    if (code === 9) return "\\t";
    if (code >= 32 && code < 127) return letter;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
  return `"${body.join("")}"`;
}

/** A number with all its digits. */
export function rNumber(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "NA";
  if (!Number.isFinite(value)) return value > 0 ? "Inf" : "-Inf";
  return String(value);
}

export const rStrings = (texts: readonly string[]): string => `c(${texts.map(rString).join(", ")})`;

/** Words that mean something to R. */
const RESERVED = new Set([
  "if", "else", "repeat", "while", "function", "for", "next", "break", "in", "TRUE", "FALSE", "NULL", "Inf", "NaN", "NA",
  "NA_integer_", "NA_real_", "NA_complex_", "NA_character_", "T", "F", "c", "start", "equal", "label", "efa",
]);

/**
 * Names that R and the model languages of its packages take without quotes: Latin letters, digits and `_`.
 * Accents are dropped, other signs become `_`; no two names are the same.
 * @param taken  names that are in use already
 */
export function plainNames(names: readonly string[], taken: readonly string[] = []): readonly string[] {
  const used = new Set(taken);
  return names.map((name) => {
    const latin = name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[^A-Za-z0-9_]+/g, "_").replace(/^_+|_+$/g, "");
    const stem = /^[A-Za-z]/.test(latin) && !RESERVED.has(latin) ? latin : `X${latin === "" ? "" : "_"}${latin}`;
    let candidate = stem;
    for (let n = 2; used.has(candidate); n++) candidate = `${stem}_${n}`;
    used.add(candidate);
    return candidate;
  });
}

const WIDTH = 96;

/** `name <- c("a", …)`, broken into lines. */
export function namedStrings(name: string, texts: readonly string[]): string {
  const lines: string[] = [];
  let line = " ";
  for (const [k, text] of texts.entries()) {
    const word = ` ${rString(text)}${k < texts.length - 1 ? "," : ""}`;
    if (line.length > 1 && line.length + word.length > WIDTH) {
      lines.push(line);
      line = " ";
    }
    line += word;
  }
  return `${name} <- c(\n${[...lines, line].join("\n")}\n)`;
}

/** A sentence as comment lines. Nothing in it can end the comment. */
export function comment(sentence: string): string {
  const words = sentence.replace(/[\s\p{Cc}]+/gu, " ").trim().split(" ");
  const lines: string[] = [];
  let line = "#";
  for (const word of words) {
    if (line.length > 1 && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = "#";
    }
    line += ` ${word}`;
  }
  return [...lines, line].join("\n");
}

/** A remark at the end of a line of code. */
export const remark = (text: string): string => `# ${text.replace(/[\s\p{Cc}]+/gu, " ").trim()}`;

/** `c(a = 1, …)`, one entry a line with its remark. */
export function namedNumbers(entries: readonly { readonly name: string; readonly value: number | null | undefined; readonly remark: string }[], indent = "    "): string {
  if (entries.length === 0) return "c()";
  const codes = entries.map(({ name, value }, k) => `${rString(name)} = ${rNumber(value)}${k < entries.length - 1 ? "," : ""}`);
  const width = Math.min(64, Math.max(...codes.map((code) => code.length)));
  const lines = codes.map((code, k) => `${indent}${code.padEnd(width)}  ${remark(entries[k]!.remark)}`);
  return `c(\n${lines.join("\n")}\n${indent.slice(2)})`;
}
