/** The numbers that a result writes on the diagram, by id; unrounded. `null`: does not exist for this element. */
export interface Overlay {
  /** by construct id */
  readonly constructs: Readonly<Record<string, ConstructOverlay>>;
  /** by `itemKey` */
  readonly items: Readonly<Record<string, ItemOverlay>>;
  /** by `pathKey` */
  readonly paths: Readonly<Record<string, PathOverlay>>;
}

export interface ConstructOverlay {
  readonly r2: number | null;
  readonly r2Adjusted: number | null;
  readonly ave: number | null;
  readonly cronbachAlpha: number | null;
  readonly rhoA: number | null;
  readonly rhoC: number | null;
}

export interface ItemOverlay {
  readonly loading: number;
  readonly weight: number;
}

export interface PathOverlay {
  readonly coefficient: number;
  readonly f2: number | null;
  readonly totalEffect: number;
}

export const itemKey = (construct: string, column: string): string => `${construct}/${column}`;
export const pathKey = (from: string, to: string): string => `${from}->${to}`;
