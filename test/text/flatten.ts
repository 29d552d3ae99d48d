/** A catalogue as `namespace:key.key` → sentence. */
export function flatten(catalogue: object): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === "string") void found.set(key, value);
    else for (const [name, inner] of Object.entries(value as object)) visit(inner, key === "" ? name : key.includes(":") ? `${key}.${name}` : `${key}:${name}`);
  };
  visit(catalogue, "");
  return found;
}

/** The key without its plural form. */
export const baseKey = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, "");

export const variablesOf = (text: string): string[] => [...text.matchAll(/\{\{\s*-?\s*([\w.]+)/g)].map((m) => m[1]!);
