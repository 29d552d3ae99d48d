/** What a glance over numbers tells; NaN is passed over. */
export interface Profile {
  readonly n: number;
  /** Infinity and −Infinity where there are none */
  readonly min: number;
  readonly max: number;
  /** whether all are whole */
  readonly integers: boolean;
}

const known = new WeakMap<Float64Array, Profile>();

/** Looked at once: the values of an import do not change any more when someone asks. */
export function profileOf(values: Float64Array): Profile {
  const before = known.get(values);
  if (before !== undefined) return before;
  const profile = lookAt(values);
  known.set(values, profile);
  return profile;
}

function lookAt(values: Float64Array): Profile {
  let [n, min, max, integers] = [0, Infinity, -Infinity, true];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value !== value) continue;
    n++;
    if (value < min) min = value;
    if (value > max) max = value;
    if (integers && value !== Math.floor(value)) integers = false;
  }
  return { n, min, max, integers };
}
