import { writeSav } from "../data/sav/writeSav";

/** Always the same numbers in the same order, 0 to 1. */
function numbers(): () => number {
  let state = 12345;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A survey as CSV: a number of the case, ratings from 1 to 7, every tenth column a measurement with decimals; one cell in fifty is empty. */
export function csvText(rows: number, columns: number): string {
  const next = numbers();
  const lines = [["id", ...Array.from({ length: columns - 1 }, (_, i) => `q${i + 1}`)].join(",")];
  for (let row = 1; row <= rows; row++) {
    let line = String(row);
    for (let c = 1; c < columns; c++) line += `,${cell(next, c)}`;
    lines.push(line);
  }
  return `${lines.join("\n")}\n`;
}

function cell(next: () => number, column: number): string {
  if (next() < 0.02) return "";
  return column % 10 === 0 ? (next() * 100).toFixed(3) : String(1 + Math.floor(next() * 7));
}

/** The same kind of survey as a system file. */
export function savBytes(rows: number, columns: number): Uint8Array {
  const next = numbers();
  const variables = Array.from({ length: columns }, (_, c) => ({
    name: `q${c + 1}`,
    label: `Question ${c + 1}`,
    cells: Array.from({ length: rows }, () => (next() < 0.02 ? Number.NaN : c % 10 === 9 ? Math.round(next() * 1e5) / 1000 : 1 + Math.floor(next() * 7))),
  }));
  return writeSav({ variables, compression: 1 });
}
