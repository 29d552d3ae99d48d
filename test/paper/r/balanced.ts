const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** What is unbalanced in a piece of R code: brackets outside strings and comments, and the quotes themselves; undefined where nothing is. */
export function unbalanced(code: string): string | undefined {
  const open: string[] = [];
  for (let at = 0; at < code.length; at++) {
    const sign = code[at]!;
    if (sign === "#") {
      while (at < code.length && code[at] !== "\n") at++;
    } else if (sign === '"' || sign === "'") {
      for (at++; at < code.length && code[at] !== sign; at++) if (code[at] === "\\") at++;
      if (at >= code.length) return `string open at the end`;
    } else if (CLOSING[sign] !== undefined) {
      open.push(CLOSING[sign]);
    } else if (")]}".includes(sign) && open.pop() !== sign) {
      return `${sign} at ${at}: ${code.slice(Math.max(0, at - 30), at + 1)}`;
    }
  }
  return open.length === 0 ? undefined : `${open.join("")} missing at the end`;
}
