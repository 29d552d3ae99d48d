/** JSON for people and programs: objects indented by two, a list of plain values on one line. */
export function printJson(value: unknown, indent = ""): string {
  if (Array.isArray(value)) {
    if (value.every(isPlain)) return `[${value.map((v) => JSON.stringify(v)).join(", ")}]`;
    return enclose("[]", indent, value.map((v) => printJson(v, `${indent}  `)));
  }
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  if (entries.length === 0) return "{}";
  return enclose("{}", indent, entries.map(([key, v]) => `${JSON.stringify(key)}: ${printJson(v, `${indent}  `)}`));
}

const isPlain = (value: unknown): boolean => value === null || typeof value !== "object";

function enclose(signs: string, indent: string, lines: readonly string[]): string {
  return `${signs[0]}\n${lines.map((line) => `${indent}  ${line}`).join(",\n")}\n${indent}${signs[1]}`;
}
