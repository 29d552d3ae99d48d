import { ZipError } from "./zip";

/** What a scanner meets; names come without their prefix. */
export interface XmlSink {
  /** @param attributes as written; `attribute` reads one */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** between two tags, entities replaced */
  text(text: string): void;
}

/** Texts, and tags, longer than this belong to no spreadsheet. */
const LONGEST = 4 * 1024 * 1024;
const LONGEST_TAG = 256 * 1024;
const [CLOSE, DOUBLE, SINGLE] = [62, 34, 39];

/** Reads XML as it comes in. Not a validator: it finds tags and what stands between them, which is all that tables need. */
export class XmlScanner {
  readonly #sink: XmlSink;
  #pending = "";

  constructor(sink: XmlSink) {
    this.#sink = sink;
  }

  push(piece: string): void {
    const text = this.#pending === "" ? piece : this.#pending + piece;
    let at = 0;
    for (;;) {
      const open = text.indexOf("<", at);
      if (open < 0) break;
      const close = tagEnd(text, open);
      if (close < 0) break;
      if (open > at) this.#sink.text(plain(text.slice(at, open)));
      this.#tag(text, open, close);
      at = close + 1;
    }
    this.#pending = at === 0 ? text : text.slice(at);
    if (this.#pending.length > LONGEST) throw new RangeError("XML without end");
  }

  #tag(text: string, open: number, close: number): void {
    const first = text.charCodeAt(open + 1);
    // <?…?>, <!-- … --> and <!DOCTYPE …> say nothing about cells; <![CDATA[ … ]]> does.
    if (first === 63) return;
    if (first === 33) {
      if (text.startsWith("<![CDATA[", open)) this.#sink.text(text.slice(open + 9, close - 2));
      return;
    }
    if (first === 47) return this.#sink.close(local(text.slice(open + 2, close).trimEnd()));
    const isEmpty = text.charCodeAt(close - 1) === 47;
    let end = open + 1;
    while (end < close && text.charCodeAt(end) > 32 && text.charCodeAt(end) !== 47) end++;
    const name = local(text.slice(open + 1, end));
    this.#sink.open(name, text.slice(end, isEmpty ? close - 1 : close));
    if (isEmpty) this.#sink.close(name);
  }
}

/** Where the tag that opens at a place ends; −1 where the text does not hold all of it. */
function tagEnd(text: string, open: number): number {
  if (text.startsWith("<!--", open)) return after(text, "-->", open);
  if (text.startsWith("<![CDATA[", open)) return after(text, "]]>", open);
  // A ">" inside the value of an attribute does not end it.
  let quote = 0;
  for (let at = open + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === CLOSE) return at;
    else if (code === DOUBLE || code === SINGLE) quote = code;
    if (at - open > LONGEST_TAG) throw new ZipError("damaged");
  }
  return -1;
}

function after(text: string, ending: string, from: number): number {
  const at = text.indexOf(ending, from);
  return at < 0 ? -1 : at + 2;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text with its entities replaced. */
export const plain = (text: string): string =>
  text.includes("&") ? text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{1,8}));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  }) : text;

/** The value of an attribute, with or without a prefix; undefined where there is none. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(`${name}=`); at >= 0; at = attributes.indexOf(`${name}=`, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (at > 0 && before > 32 && before !== 58) continue;
    const quote = attributes.charAt(at + name.length + 1);
    const end = attributes.indexOf(quote, at + name.length + 2);
    return end < 0 ? undefined : plain(attributes.slice(at + name.length + 2, end));
  }
  return undefined;
}
