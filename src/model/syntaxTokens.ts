/** What may stand in model text without backticks. */
export const isPlainName = (name: string): boolean => /^[\p{L}\p{M}\p{N}_.]+$/u.test(name);

/** A piece of model text and where it stands (both counted from 1). */
export interface Token {
  readonly kind: "name" | "operator" | "end" | "stray" | "unclosed";
  /** a name without its backticks; an operator or stray character as written */
  readonly text: string;
  readonly quoted: boolean;
  readonly line: number;
  readonly column: number;
}

/** A comment that carries something: `# label NAME "Text"` or `# weighting NAME pca`. */
export interface Remark {
  readonly text: string;
  readonly line: number;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly remarks: readonly Remark[];
}

/** Longest first: `~~` before `~`. */
const OPERATORS = ["=~", "<~", "~~", ":=", "~", "+", ":", "*"] as const;
const CONTINUES = new Set<string>(["+", "=~", "<~", "~"]);
const NAME = /[\p{L}\p{M}\p{N}_.]+/uy;

/**
 * Cuts model text into tokens. Statements end at a line end or `;` (one `end` token);
 * a line that ends in `+`, `=~`, `<~` or `~` goes on in the next. Line ends may be LF, CRLF or CR.
 */
export function tokenise(source: string): Tokens {
  const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const tokens: Token[] = [];
  const remarks: Remark[] = [];
  let line = 1;
  let lineStart = 0;
  let at = 0;

  const push = (kind: Token["kind"], content: string, quoted = false): void => {
    tokens.push({ kind, text: content, quoted, line, column: at - lineStart + 1 });
  };

  while (at < text.length) {
    const character = text[at]!;
    if (character === "\n") {
      const last = tokens.at(-1);
      if (last && last.kind !== "end" && !(last.kind === "operator" && CONTINUES.has(last.text))) push("end", "");
      line++;
      lineStart = ++at;
    } else if (character === ";") {
      push("end", ";");
      at++;
    } else if (/\s/.test(character)) {
      at++;
    } else if (character === "#") {
      const stop = endOfLine(text, at);
      remarks.push({ text: text.slice(at + 1, stop).trim(), line });
      at = stop;
    } else if (character === "`") {
      const close = text.slice(0, endOfLine(text, at)).indexOf("`", at + 1);
      const stop = close < 0 ? endOfLine(text, at) : close + 1;
      const name = text.slice(at + 1, close < 0 ? stop : close);
      push(close < 0 ? "unclosed" : name.trim() === "" ? "stray" : "name", name, true);
      at = stop;
    } else {
      const word = nameAt(text, at) ?? OPERATORS.find((o) => text.startsWith(o, at));
      if (word === undefined) push("stray", String.fromCodePoint(text.codePointAt(at)!));
      else push(isPlainName(word) ? "name" : "operator", word);
      at += word?.length ?? tokens.at(-1)!.text.length;
    }
  }
  push("end", "");
  return { tokens, remarks };
}

function nameAt(text: string, at: number): string | undefined {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0];
}

function endOfLine(text: string, from: number): number {
  const stop = text.indexOf("\n", from);
  return stop < 0 ? text.length : stop;
}
