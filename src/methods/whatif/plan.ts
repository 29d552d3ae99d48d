import type { Compiled } from "../../sem/compile";
import { blockOf } from "../../sem/reliability";
import type { PairRow } from "./result";

/** Blocks of fewer items give up no pairs: too little would be left. */
const FEWEST_FOR_PAIRS = 4;

/** Which models are estimated: the items out of each, row by row. */
export interface Plan {
  readonly ghosted: readonly number[];
  readonly base: number;
  readonly toggled: Int32Array;
  readonly pairs: readonly PairRow[];
  /** items taken out of the whole model, by row */
  readonly out: readonly (readonly number[])[];
}

/** The ghosts one after the other, then every item one at a time, then pairs. A ghost that would empty its construct is none. @param among the other items asked about, by default all */
export function planOf(model: Compiled, columns: readonly string[], withPairs: boolean, among?: ReadonlySet<number>): Plan {
  const left = model.constructs.map((_, j) => blockOf(model, j).K);
  const ghosted: number[] = [];
  for (const column of columns) {
    const item = model.columns.indexOf(column);
    if (item < 0 || ghosted.includes(item) || left[model.constructOf[item]] === 1) continue;
    left[model.constructOf[item]]--;
    ghosted.push(item);
  }
  const out: (readonly number[])[] = [[], ...ghosted.map((_, i) => ghosted.slice(0, i + 1))];
  const base = ghosted.length;
  const toggled = new Int32Array(model.columns.length).fill(-1);
  for (let item = 0; item < toggled.length; item++) {
    if (!ghosted.includes(item) && left[model.constructOf[item]] === 1) continue;
    if (among !== undefined && !ghosted.includes(item) && !among.has(item)) continue;
    toggled[item] = out.length;
    out.push(ghosted.includes(item) ? ghosted.filter((other) => other !== item) : [...ghosted, item]);
  }
  const pairs: PairRow[] = [];
  if (withPairs)
    for (let j = 0; j < left.length; j++) {
      if (left[j] < FEWEST_FOR_PAIRS) continue;
      const { begin, K } = blockOf(model, j);
      const items = Array.from({ length: K }, (_, k) => begin + k).filter((item) => !ghosted.includes(item));
      for (const [a, first] of items.entries())
        for (const second of items.slice(a + 1)) {
          pairs.push({ first, second, row: out.length });
          out.push([...ghosted, first, second]);
        }
    }
  return { ghosted, base, toggled, pairs, out };
}

/** Items of the whole model less those taken out. */
export const itemsLeft = ({ columns }: Compiled, out: readonly number[]): Int32Array =>
  Int32Array.from(columns.keys()).filter((item) => !out.includes(item));
