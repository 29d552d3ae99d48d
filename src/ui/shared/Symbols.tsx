/** A statistic's name with its index set low: "ρ_A" reads ρ with a small A. */
export function Symbols({ text }: { readonly text: string }) {
  const parts = text.split(/_([A-Za-z0-9]+)/);
  return parts.map((part, index) => (index % 2 === 1 ? <sub key={index}>{part}</sub> : part));
}
