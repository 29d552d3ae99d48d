import type { Dataset } from "../data/dataset";
import type { Project } from "../store/project";
import { writeProject } from "../store/projectFile";
import { fingerprint, studyFingerprint } from "../store/fingerprint";
import type { Report } from "../report/blocks";

/** What a figure is of. */
interface Drawn extends Pick<Project, "document" | "options" | "display"> {
  readonly data: Dataset;
  readonly report: Report;
}

/** The study as a figure carries it, so that the studio opens it: model, settings, numbers, which data they are of and, where wanted, the data. */
export function carried(what: "nothing" | "model" | "data", { document, options, display, data, report }: Drawn): string | undefined {
  if (what === "nothing") return undefined;
  const study = studyFingerprint(fingerprint({ model: document.model, data, options }), report.overlay);
  return writeProject({ document, options, display, data, fingerprint: study, results: { report } }, what === "data");
}
