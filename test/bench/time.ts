export interface Row {
  readonly what: string;
  readonly figure: string;
}

/** Median of several timings of `work`, in milliseconds, after a warm-up. */
export function medianTime(work: () => void, { rounds = 9, repeat = 1 }: { rounds?: number; repeat?: number } = {}): number {
  for (let i = 0; i < Math.max(3, repeat); i++) work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (let i = 0; i < repeat; i++) work();
    return (performance.now() - start) / repeat;
  });
  return median(times);
}

export const median = (times: readonly number[]): number => quantile(times, 0.5);

export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

export const ms = (value: number): string => `${value.toPrecision(3)} ms`;
export const ratio = (value: number): string => `× ${value.toPrecision(3)}`;

/** Milliseconds of this process's own CPU: what other programs do at the same time counts less. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
