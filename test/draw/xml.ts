/** Throws where a text is not well-formed XML (elements, attributes, entities); enough for what the SVG writer may produce. */
export function checkWellFormed(xml: string): void {
  const open: string[] = [];
  const token = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)|</g;
  let roots = 0;
  for (const [whole, closing, name, attributes, empty, text] of xml.matchAll(token)) {
    if (whole === "<") throw new Error(`stray < after ${open.join("/")}`);
    checkText(text ?? attributes ?? "");
    if (text !== undefined) {
      if (open.length === 0 && text.trim() !== "") throw new Error("text outside the root");
    } else if (closing) {
      if (open.pop() !== name) throw new Error(`unexpected </${name}>`);
    } else {
      if (open.length === 0) roots++;
      const names = [...attributes!.matchAll(/([\w:.-]+)="/g)].map((match) => match[1]);
      if (new Set(names).size !== names.length) throw new Error(`repeated attribute in <${name}>`);
      if (!empty) open.push(name!);
    }
  }
  if (open.length > 0 || roots !== 1) throw new Error(`unclosed: ${open.join("/")}, roots: ${roots}`);
}

function checkText(text: string): void {
  const stray = text.match(/&(?!(?:amp|lt|gt|quot|#\d+);)/);
  if (stray) throw new Error(`bare & in ${text}`);
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if ((code < 32 && ![9, 10, 13].includes(code)) || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff)
      throw new Error(`character ${code} is not XML`);
  }
}
