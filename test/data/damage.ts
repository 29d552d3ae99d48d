/** What was done to a file: cut, bits turned, bytes overwritten, blanked or repeated. */
export type Damage = "cut" | "bits" | "bytes" | "blank" | "repeat";
const KINDS: readonly Damage[] = ["cut", "bits", "bytes", "blank", "repeat"];

/** Always the same damage for the same number, each kind in turn. */
export function damaged(file: Uint8Array, number: number): { readonly kind: Damage; readonly bytes: Uint8Array } {
  let state = (Math.imul(number + 1, 2654435761) ^ 0x9e3779b9) >>> 0;
  const below = (end: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
  // A copy: slices of a Buffer share its memory.
  const whole = Uint8Array.from(file);
  const kind = KINDS[number % KINDS.length]!;
  if (kind === "cut") return { kind, bytes: whole.slice(0, below(whole.length)) };
  const bytes = whole.slice();
  const from = below(whole.length);
  const length = 1 + below(Math.min(64, whole.length - from));
  if (kind === "bits") for (let i = 0; i <= below(8); i++) bytes[below(bytes.length)]! ^= 1 << below(8);
  else if (kind === "bytes") for (let i = 0; i <= below(4); i++) bytes[below(bytes.length)] = below(256);
  else if (kind === "blank") bytes.fill(0, from, from + length);
  else return { kind, bytes: Uint8Array.from([...bytes.subarray(0, from + length), ...bytes.subarray(from)]) };
  return { kind, bytes };
}
