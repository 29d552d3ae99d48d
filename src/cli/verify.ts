import type { CommandOf } from "./arguments";
import { printJson } from "./printJson";
import type { Product } from "./product";
import { estimateProject } from "./project";
import { Refusal } from "./refusal";
import { version } from "./version";

/**
 * Estimates a project anew and compares it with the fingerprint that a report printed. Its first half is of model, data and settings,
 * its second of the numbers to their last bit, so that the answer tells a changed study from a changed result.
 * @throws Refusal where they differ, or the project cannot be read or estimated
 */
export function verify({ project, fingerprint: given }: CommandOf<"verify">): Product {
  const { fingerprint, result, dataName } = estimateProject(project);
  if (given !== undefined && given !== fingerprint) {
    const [wanted, found] = [given.split("-"), fingerprint.split("-")];
    throw new Refusal([{ key: wanted[0] === found[0] ? "cli:otherNumbers" : "cli:otherStudy", values: { wanted: given, found: fingerprint } }]);
  }
  const answer = { fingerprint, ...(given === undefined ? {} : { reproduced: true }), status: result.status, iterations: result.iterations, nUsed: result.nUsed, data: dataName, version: version() };
  return { text: `${printJson(answer)}\n`, warnings: result.warnings, notes: [] };
}
