import { drain } from "../jobs/job";
import { report as reportOf } from "../methods/pls/report";
import type { PlsResult } from "../methods/pls/result";
import type { Report } from "../report/blocks";
import { fingerprint, studyFingerprint } from "../store/fingerprint";
import { dataOf, type Project } from "../store/project";
import { projectInFile } from "../store/figureFile";
import { readProjectBytes } from "../store/projectArchive";
import { readBytes } from "./files";
import { resultOf } from "./input";
import { Refusal } from "./refusal";

/** A project, estimated anew with its own settings. */
export interface EstimatedProject {
  readonly project: Project;
  readonly dataName: string;
  readonly result: PlsResult;
  readonly report: Report;
  /** as a report prints it */
  readonly fingerprint: string;
}

/** @throws Refusal where the file is no project, holds no data, or cannot be estimated */
export function estimateProject(file: string): EstimatedProject {
  const reading = drain(readProjectBytes(projectInFile(readBytes(file), file), file));
  if (!reading.ok) throw new Refusal(reading.problems);
  const { project } = reading;
  const { document: { model }, options } = project;
  const data = dataOf(project);
  if (data === undefined) throw new Refusal([{ key: "cli:projectWithoutData", values: { file, data: project.reference?.name ?? "" } }]);
  const result = resultOf(model, data, options);
  const report = reportOf(result);
  return { project, dataName: data.name, result, report, fingerprint: studyFingerprint(fingerprint({ model, data, options }), report.overlay) };
}
