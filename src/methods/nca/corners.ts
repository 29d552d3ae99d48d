import type { PathModel } from "../../model/types";
import type { Line, Peer, Scope } from "./ceiling";

/** The corner that is empty of cases where a condition is necessary, in the order of the R package NCA: 1 to 4. */
export const corners = ["upperLeft", "upperRight", "lowerLeft", "lowerRight"] as const;
export type Corner = (typeof corners)[number];

/** 1, or −1 where an axis is turned round so that the empty corner comes to lie at the upper left (M10.3). */
export interface Turn {
  readonly x: 1 | -1;
  readonly y: 1 | -1;
}

export const turnOf = (corner: Corner): Turn => ({ x: corner.endsWith("Left") ? 1 : -1, y: corner.startsWith("upper") ? 1 : -1 });

export const turned = (values: Float64Array, by: 1 | -1): Float64Array => (by === 1 ? values : values.map((value) => -value));

type Ends = readonly [number, number];
const turnedEnds = ([least, most]: Ends, by: 1 | -1): Ends => (by === 1 ? [least, most] : [-most, -least]);

export const turnedScope = ({ x, y }: Scope, turn: Turn): Scope => ({ x: turnedEnds(x, turn.x), y: turnedEnds(y, turn.y) });
export const turnedPeer = ({ x, y, count }: Peer, turn: Turn): Peer => ({ x: turn.x * x, y: turn.y * y, count });
export const turnedLine = ({ intercept, slope }: Line, turn: Turn): Line => ({ intercept: turn.y * intercept, slope: turn.x * turn.y * slope });

/** Corners of single conditions as written, "Image: 2; Price: 4", by name; undefined where one cannot be read. */
export function parseCorners(text: string): ReadonlyMap<string, Corner> | undefined {
  const found = new Map<string, Corner>();
  for (const part of text.split(";").map((one) => one.trim()).filter((one) => one !== "")) {
    const [, name, number] = /^(.+?)\s*:\s*([1-4])$/.exec(part) ?? [];
    if (name === undefined) return undefined;
    found.set(name, corners[Number(number) - 1]!);
  }
  return found;
}

export interface CornerOptions {
  readonly corner: Corner;
  /** of single conditions, before all others */
  readonly corners: string;
}

/** The corner of a condition. */
export const cornerOf = ({ corner, corners: text }: CornerOptions, { name, label }: { readonly name: string; readonly label?: string }): Corner => {
  const given = parseCorners(text);
  return given?.get(name) ?? (label === undefined ? undefined : given?.get(label)) ?? corner;
};

/** Names that are not those of a construct. */
export const strangersIn = (text: string, { constructs }: PathModel): readonly string[] => [...(parseCorners(text)?.keys() ?? [])].filter((name) => constructs.every((one) => one.name !== name && one.label !== name));
