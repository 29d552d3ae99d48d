import type { Share } from "../analysis";
import { OMNIBUS, type MultigroupOptions } from "./options";
import type { Study } from "./study";

/** Work of one kind, piece after piece. */
export interface Section {
  /** permutations of a pair, resamples of a group, permutations of all labels with resamples, or with distances */
  readonly kind: "permutation" | "bootstrap" | "omnibus" | "distance";
  /** pair or group; 0 for those of all groups */
  readonly which: number;
  readonly count: number;
  /** numbers that a piece gives */
  readonly width: number;
}

/** Numbers that a permutation gives for each construct: c, and the differences of mean, log variance and variance. */
export const PER_CONSTRUCT = 4;

/** What there is to do, in the order of the pieces. */
export function sectionsOf({ pairs, groups, compared, blocks }: Study, { permutations, bootstraps, omnibus, distances }: MultigroupOptions): readonly Section[] {
  const K = compared.places.length;
  const G = groups.rows.length;
  return [
    ...pairs.map((_, which): Section => ({ kind: "permutation", which, count: permutations, width: K + PER_CONSTRUCT * blocks.length })),
    ...groups.rows.map((_, which): Section => ({ kind: "bootstrap", which, count: bootstraps, width: K })),
    ...(omnibus && G > 2 ? [{ kind: "omnibus", which: 0, count: Math.min(OMNIBUS.permutations, permutations), width: K } as const] : []),
    ...(distances ? [{ kind: "distance", which: 0, count: permutations, width: DISTANCES } as const] : []),
  ];
}

/** d_G and d_ULS, saturated and estimated. */
export const DISTANCES = 4;

/** The part of each section that a share covers. */
export function within(sections: readonly Section[], { first, count }: Share): readonly { readonly section: Section; readonly share: Share }[] {
  let start = 0;
  return sections.flatMap((section) => {
    const from = Math.max(first, start);
    const to = Math.min(first + count, start + section.count);
    const share = { first: from - start, count: to - from };
    start += section.count;
    return share.count > 0 ? [{ section, share }] : [];
  });
}

export const piecesIn = (sections: readonly Section[]): number => sections.reduce((sum, { count }) => sum + count, 0);
