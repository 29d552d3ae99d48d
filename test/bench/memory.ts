import { readdirSync, readFileSync } from "node:fs";

/** Bytes resident in Chromium's renderer processes that this bench started; 0 where the system does not tell. */
export function rendererMemory(): number {
  const own = descendants(process.pid);
  let sum = 0;
  for (const pid of own) {
    const command = read(`/proc/${pid}/cmdline`);
    if (!command.includes("--type=renderer")) continue;
    sum += 1024 * Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
  }
  return sum;
}

function descendants(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of list("/proc")) {
    const parent = /PPid:\s+(\d+)/.exec(read(`/proc/${name}/status`))?.[1];
    if (/^\d+$/.test(name) && parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isOwn = (pid: number): boolean => pid === root || (parents.has(pid) && isOwn(parents.get(pid)!));
  return [...parents.keys()].filter(isOwn);
}

const list = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
