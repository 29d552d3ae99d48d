/** R code without its comments, as long as before: what is left out becomes blanks, so that places stay. Strings are kept. */
export function withoutComments(source: string): string {
  let result = "";
  let quote = "";
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]!;
    if (quote !== "") {
      if (sign === "\\") result += sign + (source[++at] ?? "");
      else {
        if (sign === quote) quote = "";
        result += sign;
      }
    } else if (sign === "#") {
      const stop = source.indexOf("\n", at);
      const end = stop < 0 ? source.length : stop;
      result += " ".repeat(end - at);
      at = end - 1;
    } else {
      if (sign === '"' || sign === "'") quote = sign;
      result += sign;
    }
  }
  return result;
}

/** The contents of every string constant in R code, with their lines. */
export function stringsIn(source: string): readonly { readonly text: string; readonly line: number }[] {
  const found: { text: string; line: number }[] = [];
  for (const match of withoutComments(source).matchAll(/(["'])((?:\\[\s\S]|(?!\1)[\s\S])*)\1/g)) {
    found.push({ text: match[2]!.replace(/\\(["'\\])/g, "$1"), line: source.slice(0, match.index).split("\n").length });
  }
  return found;
}

/** A call in R code: its name and what stands between its brackets, cut at the commas. */
export interface Call {
  readonly name: string;
  readonly args: readonly Argument[];
  readonly line: number;
}

export interface Argument {
  /** before "=", where the argument is named */
  readonly name: string | undefined;
  readonly text: string;
  readonly line: number;
}

/** The calls of these functions, wherever they stand; calls within a call are found in its arguments. */
export function callsOf(source: string, names: readonly string[], firstLine = 1): readonly Call[] {
  const calls: Call[] = [];
  const pattern = new RegExp(String.raw`(?<![\w.])(${names.join("|")})\s*\(`, "g");
  for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
    const open = match.index + match[0].length;
    const close = closingOf(source, open);
    const lineAt = (at: number): number => firstLine + source.slice(0, at).split("\n").length - 1;
    calls.push({ name: match[1]!, args: argumentsOf(source.slice(open, close), open, lineAt), line: lineAt(match.index) });
    pattern.lastIndex = close;
  }
  return calls;
}

function argumentsOf(inside: string, offset: number, lineAt: (at: number) => number): readonly Argument[] {
  const parts: Argument[] = [];
  let start = 0;
  const take = (end: number): void => {
    const text = inside.slice(start, end);
    if (text.trim() === "") return;
    const named = /^\s*([\w.]+)\s*=(?!=)([\s\S]*)$/.exec(text);
    parts.push({ name: named?.[1], text: (named?.[2] ?? text).trim(), line: lineAt(offset + start + text.search(/\S/)) });
  };
  for (let at = 0; at < inside.length; at++) {
    const sign = inside[at]!;
    if (sign === "(" ) at = closingOf(inside, at + 1);
    else if (sign === '"' || sign === "'") at = endOfString(inside, at);
    else if (sign === ",") {
      take(at);
      start = at + 1;
    }
  }
  take(inside.length);
  return parts;
}

/** Where the bracket that opened just before `from` closes; the end of the text where it does not. */
function closingOf(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length; at++) {
    const sign = source[at]!;
    if (sign === '"' || sign === "'") at = endOfString(source, at);
    else if (sign === "(") depth++;
    else if (sign === ")" && --depth === 0) return at;
  }
  return source.length;
}

function endOfString(source: string, from: number): number {
  const quote = source[from]!;
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source[at] === quote) return at;
  }
  return source.length;
}
