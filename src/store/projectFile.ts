import * as v from "valibot";
import type { DataColumn, Dataset } from "../data/dataset";
import { defaultDisplay } from "../draw/scene";
import type { Document, Layout } from "../model/document";
import { tidyLayout } from "../model/tidy";
import type { PathModel } from "../model/types";
import type { Problem } from "../report/problem";
import { defaultBootstrapSettings } from "./bootstrapSlice";
import { defined } from "./defined";
import { referenceTo, type Project } from "./project";
import { projectSchema, type EmbeddedData, type ProjectFile } from "./projectSchema";
import { migrate } from "./projectVersions";
import { studioOptions } from "./settingsSlice";

/** The version of the file format that this program writes. */
export const PROJECT_VERSION = 2;

export type ProjectReading = { readonly ok: true; readonly project: Project } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A project as the text of its file (docs/project-file.md).
 * @param withData  false leaves the data out and only says which they are
 */
export function writeProject({ id, document, models, options, display, bootstrap, pruning, fingerprint, data, reference }: Project, withData = true): string {
  const described = reference ?? (data === undefined ? undefined : referenceTo(data));
  const written = withData && data !== undefined ? embed(data) : described === undefined ? null : { reference: described };
  const head = { format: "sentier-project", version: PROJECT_VERSION, ...(id === undefined ? {} : { id }), document, ...(models === undefined ? {} : { models }), options, display, ...(bootstrap === undefined ? {} : { bootstrap }), ...(pruning === undefined ? {} : { pruning }), ...(fingerprint === undefined ? {} : { fingerprint }) };
  // The head is indented for readers and for version control; the data are not, or they would fill a line a cell.
  return `${JSON.stringify(head, null, 2).replace(/\n\}$/, "")},\n  "data": ${JSON.stringify(written)}\n}\n`;
}

/** Reads a project file. Never throws: a file that is broken, foreign or newer gives the problem, so that nothing need change. */
export function readProject(text: string, file: string): ProjectReading {
  const refuse = (reason: string, detail: Problem["detail"] = {}): ProjectReading => ({
    ok: false,
    problems: [{ code: "E_FILE", severity: "error", at: [], detail: { file, reason, ...detail } }],
  });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return refuse("notJson", { cause: (error as Error).message });
  }
  if (!isObject(json) || json["format"] !== "sentier-project") return refuse("notProject");
  const version = json["version"];
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) return refuse("invalidProject", { cause: "version" });
  if (version > PROJECT_VERSION) return refuse("newerProject", { version, known: PROJECT_VERSION });
  try {
    const parsed = v.safeParse(projectSchema, migrate(json, version, PROJECT_VERSION));
    if (parsed.success) return { ok: true, project: projectFrom(parsed.output) };
    const [issue] = parsed.issues;
    return refuse("invalidProject", { cause: `${v.getDotPath(issue) ?? "?"}: ${issue.message}` });
  } catch (error) {
    return refuse("invalidProject", { cause: (error as Error).message });
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

function projectFrom({ id, document, models, options, display, bootstrap, pruning, fingerprint, data }: ProjectFile): Project {
  const project: Project = {
    ...(id === undefined ? {} : { id }),
    document: withPlaces(document),
    ...(models === undefined ? {} : { models: models.map((one) => (one.document === undefined ? one : { ...one, document: withPlaces(one.document) })) }),
    options: { ...studioOptions, ...defined(options) },
    display: { ...defaultDisplay, ...defined(display) },
    ...(bootstrap === undefined ? {} : { bootstrap: { ...defaultBootstrapSettings, ...defined(bootstrap) } }),
    ...(pruning === undefined ? {} : { pruning }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    data: data === null || "reference" in data ? undefined : datasetFrom(data),
  };
  return data !== null && "reference" in data ? { ...project, reference: data.reference } : project;
}

const withPlaces = (document: Document): Document => ({ ...document, layout: placed(document.layout, document.model) });

/** A construct that the file does not place stands in a row with the others of its kind; places and looks of nothing are dropped. */
function placed(layout: Layout, model: PathModel): Layout {
  const known = model.constructs.map(({ id }, i) => [id, layout.positions[id] ?? { x: 200 + 220 * i, y: 200 }] as const);
  return { ...tidyLayout(layout, model), positions: Object.fromEntries(known) };
}

/** Numbers as they are, null where missing; a column of text alone has no numbers to write. */
function embed({ name, rows, columns }: Dataset): EmbeddedData {
  return {
    name,
    rows,
    columns: columns.map(({ values, texts, ...named }) => {
      const cells = Array.from(values, (value) => (Number.isFinite(value) ? value : null));
      if (texts === undefined) return { ...named, values: cells };
      return cells.every((cell) => cell === null) ? { ...named, texts } : { ...named, values: cells, texts };
    }),
  };
}

function datasetFrom({ name, rows, columns }: EmbeddedData): Dataset {
  const read = columns.map(({ values, ...named }): DataColumn => ({ ...named, values: Float64Array.from({ length: rows }, (_, i) => values?.[i] ?? NaN) }));
  return { name, rows, columns: read };
}
