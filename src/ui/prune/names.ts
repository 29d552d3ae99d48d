import type { WhatIfResult } from "../../methods/whatif/result";
import { shortened, tellingNames } from "../shared/names";

export const nameOf = ({ constructs }: WhatIfResult, j: number): string => constructs[j].label ?? constructs[j].name;

/** "Analytique → Performance", short enough for a cell. */
export function shortPath(result: WhatIfResult, path: number): string {
  const names = tellingNames(result.constructs.map((_, j) => nameOf(result, j)));
  const { from, to } = result.paths[path];
  return `${shortened(names[from])} → ${shortened(names[to])}`;
}
