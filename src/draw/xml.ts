const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text made safe for XML: markup escaped, characters that XML forbids left out. */
export const escapeXml = (text: string): string =>
  [...text]
    .filter((character) => {
      const code = character.codePointAt(0)!;
      if (code < 32) return code === 9 || code === 10 || code === 13;
      return code !== 0xfffe && code !== 0xffff && (code < 0xd800 || code > 0xdfff);
    })
    .join("")
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!);

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Two decimals are a fiftieth of a printed point; more would only make files differ between machines. */
const written = (value: string | number): string =>
  typeof value === "number" ? String(Math.round(value * 100) / 100 + 0) : escapeXml(value);

/** One element; attributes that are undefined are left out; `content` is XML already. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const list = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${written(value)}"`))
    .join("");
  return content === "" ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}
