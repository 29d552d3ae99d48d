import type { CommandOf } from "./arguments";
import { printJson } from "./printJson";
import type { Product } from "./product";
import { compareFingerprints } from "../store/fingerprint";
import { estimateProject } from "./project";
import { Refusal } from "./refusal";
import { version } from "./version";

/**
 * Estimates a project anew and compares it with the fingerprint that a report printed or, where none is given, with the one in the
 * project's file. Its first half is of model, data and settings,
 * its second of the numbers to their last bit, so that the answer tells a changed study from a changed result.
 * @throws Refusal where they differ, or the project cannot be read or estimated
 */
export function verify({ project, fingerprint: given }: CommandOf<"verify">): Product {
  const { fingerprint, result, dataName, project: { fingerprint: written } } = estimateProject(project);
  const wanted = given ?? written;
  const compared = wanted === undefined ? undefined : compareFingerprints(wanted, fingerprint);
  if (wanted !== undefined && compared !== "same") throw new Refusal([{ key: compared === "otherNumbers" ? "cli:otherNumbers" : "cli:otherStudy", values: { wanted, found: fingerprint } }]);
  const answer = { fingerprint, ...(wanted === undefined ? {} : { reproduced: true }), status: result.status, iterations: result.iterations, nUsed: result.nUsed, data: dataName, version: version() };
  return { text: `${printJson(answer)}\n`, warnings: result.warnings, notes: [] };
}
