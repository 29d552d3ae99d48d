import { studio } from "../store/store";
import { knowAnalyses } from "./language";

let asked: Promise<void> | undefined;

/** Fetches the analyses and their words, once: with the first use of their menu. Rejects where there is no network. */
export function loadAnalyses(): Promise<void> {
  asked ??= Promise.all([import("../methods/registry"), knowAnalyses()]).then(([{ analyses }]) => studio.getState().setAnalysis({ analyses }));
  asked.catch(() => (asked = undefined));
  return asked;
}
