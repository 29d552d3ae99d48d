import { importCsv } from "../data/csv/parseCsv";
import type { ParseData } from "../ui/data/useImport";

/** Reads a file in slices between which the page stays usable. */
export const parseData: ParseData = ({ bytes, name, options, onProgress }) => {
  let left = false;
  const job = importCsv(bytes, name, options);
  const result = (async () => {
    for (let until = performance.now() + 30; ; ) {
      const step = job.next();
      if (step.done === true) return step.value;
      if (performance.now() < until) continue;
      onProgress(step.value.done / Math.max(1, step.value.total));
      await new Promise((resume) => setTimeout(resume));
      if (left) return new Promise<never>(() => undefined);
      until = performance.now() + 30;
    }
  })();
  return { result, cancel: () => void (left = true) };
};
