import type { Table } from "../report/blocks";
import { type Frame } from "../report/write/frame";

/** Letters of one look within a paragraph. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
}

/** A piece of a report, in words already; every notation writes the same pieces. */
export type Block =
  | { readonly kind: "title" | "heading"; readonly text: string }
  | { readonly kind: "paragraph" | "reference" | "small"; readonly runs: readonly Run[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: "table"; readonly table: Table; readonly frame: Frame }
  | { readonly kind: "figure"; readonly svg: string; readonly label: string; readonly caption: string };

/** `a *b* c` as runs; a star that stands alone is a star. */
export function runsOf(text: string): readonly Run[] {
  const parts = text.split(/\*([^*\s][^*]*)\*/);
  return parts.flatMap((part, k) => (part === "" ? [] : [{ text: part, italic: k % 2 === 1 }]));
}

export const plainRuns = (text: string): readonly Run[] => [{ text, italic: false }];
