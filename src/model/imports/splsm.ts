import type { Layout, Point, Side } from "../document";
import type { Construct, Path } from "../types";
import { unreadable, type Imported } from "./imported";

/** Whether a text is a model of SmartPLS 2, as XML. */
export const looksLikeSplsm = (source: string): boolean => /<model[\s>]/.test(source) && /<(latent|manifest)\s|<\/model>/.test(source);

type Attributes = Readonly<Record<string, string>>;

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const decoded = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** The elements of one kind; the format has no other structure than these, and attributes only. */
const elements = (source: string, name: string): readonly Attributes[] =>
  [...source.matchAll(new RegExp(String.raw`<${name}\s((?:[^<>"]|"[^"]*")*)/?>`, "g"))].map((match) =>
    Object.fromEntries([...match[1]!.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)].map(([, key, value]) => [key!, decoded(value!)])),
  );

const SIDES: Readonly<Record<string, Side>> = { TOP: "top", LEFT: "left", RIGHT: "right", BOTTOM: "bottom" };

/**
 * A model of SmartPLS 2 (`.splsm`, XML): a connection from a latent variable to an indicator is reflective (Mode A), the
 * other way round formative (Mode B), between latent variables a path. Places, sides and folded indicators come along; since
 * circles are larger here, the drawing is stretched.
 */
export function modelFromSplsm(source: string, file: string): Imported {
  const xml = source.replace(/<!--[\s\S]*?-->/g, "");
  const latents = elements(xml, "latent").filter((one) => one["id"] !== undefined);
  const manifests = new Map(elements(xml, "manifest").map((one) => [one["id"] ?? "", one["datacolumn"] ?? one["name"] ?? ""]));
  if (latents.length === 0) return unreadable(file, "noModel");
  const connections = elements(xml, "connection").map(({ source: from = "", target: to = "" }) => ({ from, to }));
  const ids = new Map(latents.map((one, k) => [one["id"] ?? "", `c${k + 1}`]));
  const constructs = latents.map((one, k): Construct => {
    const own = one["id"] ?? "";
    const [to, from] = [connections.filter((c) => c.from === own && manifests.has(c.to)).map((c) => manifests.get(c.to)!), connections.filter((c) => c.to === own && manifests.has(c.from)).map((c) => manifests.get(c.from)!)];
    const formative = from.length > to.length;
    // The order of connections is that of a hash table; that of the indicators is the one drawn.
    const order = [...manifests.values()];
    const items = [...new Set([...to, ...from])].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
    return { id: `c${k + 1}`, name: one["name"]?.trim() || `Latent ${k + 1}`, direction: formative ? "formative" : "reflective", weighting: formative ? "modeB" : "modeA", items };
  });
  const paths = connections.flatMap(({ from, to }): Path[] => (ids.has(from) && ids.has(to) ? [{ from: ids.get(from)!, to: ids.get(to)! }] : []));
  return { model: { constructs, paths: inOrder(paths, constructs) }, layout: layoutOf(latents), notes: [] };
}

/** By target and then by origin, in the order of the constructs. */
function inOrder(paths: readonly Path[], constructs: readonly Construct[]): readonly Path[] {
  const place = (id: string): number => constructs.findIndex((c) => c.id === id);
  return paths.toSorted((a, b) => place(a.to) - place(b.to) || place(a.from) - place(b.from));
}

/** Room that two neighbouring circles need here, px; there, they are 60 × 74. */
const NEIGHBOURS = 300;
const LEAST = 1.4;

function layoutOf(latents: readonly Attributes[]): Layout {
  const centres = latents.map((one): Point => ({ x: Number(one["x"] ?? 0) + Number(one["width"] ?? 60) / 2, y: Number(one["y"] ?? 0) + Number(one["height"] ?? 74) / 2 }));
  const valid = centres.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const nearest = Math.min(Infinity, ...centres.flatMap((a, k) => centres.slice(k + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))));
  const stretch = Number.isFinite(nearest) && nearest > 0 ? Math.min(4, Math.max(LEAST, NEIGHBOURS / nearest)) : LEAST;
  const toGrid = (value: number): number => Math.round((value * stretch) / 10) * 10 + 0;
  const entries = <T>(value: (one: Attributes, k: number) => T | undefined): Record<string, T> =>
    Object.fromEntries(latents.flatMap((one, k) => { const found = value(one, k); return found === undefined ? [] : [[`c${k + 1}`, found]]; }));
  const hidden = latents.flatMap((one, k) => (one["folded"] === "true" ? [`c${k + 1}`] : []));
  return {
    positions: entries((_, k) => (valid ? { x: toGrid(centres[k]!.x), y: toGrid(centres[k]!.y) } : { x: 220 * k, y: 0 })),
    sides: entries((one) => SIDES[one["alignment"] ?? ""]),
    ...(hidden.length === 0 ? {} : { hidden }),
  };
}
