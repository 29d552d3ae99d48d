import * as v from "valibot";
import type { Dataset } from "../data/dataset";
import { referenceTo } from "../data/identity";
import { defaultDisplay } from "../draw/scene";
import type { Document, Layout } from "../model/document";
import { tidyLayout } from "../model/tidy";
import type { PathModel } from "../model/types";
import type { Problem } from "../report/problem";
import { defaultBootstrapSettings } from "./bootstrapSlice";
import { defined } from "./defined";
import type { Project } from "./project";
import { datasetFrom, embed } from "./projectData";
import { projectSchema, type ProjectFile } from "./projectSchema";
import { migrate } from "./projectVersions";
import { studioOptions } from "./settingsSlice";

/** The version of the file format that this program writes. */
export const PROJECT_VERSION = 4;

export type ProjectReading = { readonly ok: true; readonly project: Project } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A project as the text of its file (docs/project-file.md).
 * @param withData  false leaves the data out and only says which they are
 */
export function writeProject(project: Project, withData = true): string {
  const { data, reference } = project;
  const described = reference ?? (data === undefined ? undefined : referenceTo(data));
  return projectText(project, withData && data !== undefined ? embed(data) : described === undefined ? null : { reference: described });
}

/** The text of a project whose data are written in one way or another. */
export function projectText({ id, document, models, options, display, bootstrap, analyses, pruning, fingerprint, results, steps, groupings }: Project, data: unknown): string {
  const parts = defined({ id, document, models, options, display, bootstrap, analyses, pruning, fingerprint, steps, groupings });
  const numbers = results === undefined ? "" : `,\n  "results": ${JSON.stringify(results)}`;
  // The head is indented for readers and for version control; numbers and data are not, or they would fill a line a cell.
  return `${JSON.stringify({ format: "sentier-project", version: PROJECT_VERSION, ...parts }, null, 2).replace(/\n\}$/, "")}${numbers},\n  "data": ${JSON.stringify(data)}\n}\n`;
}

/** Reads a project file. Never throws: a file that is broken, foreign or newer gives the problem, so that nothing need change. */
export function readProject(text: string, file: string): ProjectReading {
  const parsed = parseProject(text, file);
  if (!parsed.ok) return parsed;
  const { data } = parsed.file;
  if (data !== null && "packed" in data) return refuseProject(file, "invalidProject", { cause: "data" });
  return { ok: true, project: projectFrom(parsed.file, data === null || "reference" in data ? undefined : datasetFrom(data)) };
}

export function refuseProject(file: string, reason: string, detail: Problem["detail"] = {}): Extract<ProjectReading, { readonly ok: false }> {
  return { ok: false, problems: [{ code: "E_FILE", severity: "error", at: [], detail: { file, reason, ...detail } }] };
}

/** The text of a project file, checked and brought to the present version; its data are not looked into. */
export function parseProject(text: string, file: string): { readonly ok: true; readonly file: ProjectFile } | Extract<ProjectReading, { readonly ok: false }> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return refuseProject(file, "notJson", { cause: (error as Error).message });
  }
  if (!isObject(json) || json["format"] !== "sentier-project") return refuseProject(file, "notProject");
  const version = json["version"];
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) return refuseProject(file, "invalidProject", { cause: "version" });
  if (version > PROJECT_VERSION) return refuseProject(file, "newerProject", { version, known: PROJECT_VERSION });
  try {
    const parsed = v.safeParse(projectSchema, migrate(json, version, PROJECT_VERSION));
    if (parsed.success) return { ok: true, file: parsed.output };
    const [issue] = parsed.issues;
    return refuseProject(file, "invalidProject", { cause: `${v.getDotPath(issue) ?? "?"}: ${issue.message}` });
  } catch (error) {
    return refuseProject(file, "invalidProject", { cause: (error as Error).message });
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param data  what the file's own account of its data gave */
export function projectFrom({ document, models, options, display, bootstrap, data: account, format: _format, version: _version, ...same }: ProjectFile, data: Dataset | undefined): Project {
  return {
    ...same,
    document: withPlaces(document),
    ...(models === undefined ? {} : { models: models.map((one) => (one.document === undefined ? one : { ...one, document: withPlaces(one.document) })) }),
    options: { ...studioOptions, ...defined(options) },
    display: { ...defaultDisplay, ...defined(display) },
    ...(bootstrap === undefined ? {} : { bootstrap: { ...defaultBootstrapSettings, ...defined(bootstrap) } }),
    data,
    ...(account !== null && "reference" in account ? { reference: account.reference } : {}),
  };
}

const withPlaces = (document: Document): Document => ({ ...document, layout: placed(document.layout, document.model) });

/** A construct that the file does not place stands in a row with the others of its kind; places and looks of nothing are dropped. */
function placed(layout: Layout, model: PathModel): Layout {
  const known = model.constructs.map(({ id }, i) => [id, layout.positions[id] ?? { x: 200 + 220 * i, y: 200 }] as const);
  return { ...tidyLayout(layout, model), positions: Object.fromEntries(known) };
}

