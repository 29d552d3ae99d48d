import { fileOpen } from "browser-fs-access";
import { arrange } from "../draw/autoLayout";
import { importModel } from "../model/imports/importModel";
import { emptyDocument } from "../model/document";
import type { Problem } from "../report/problem";
import { studio } from "../store/store";
import { service } from "../store/services";
import { notifyDone, notifyProblem } from "../ui/shared/notice";
import { problemText, type ProblemText } from "../ui/shared/problemText";
import { i18n } from "./language";
import { isCalledOff } from "./writeFile";

const EXTENSIONS = [".splsm", ".lav", ".lavaan", ".mod", ".txt", ".r", ".R", ".rmd", ".Rmd"];

/** Asks for a model of another program and opens it as a model of this project. */
export async function chooseModel(): Promise<void> {
  try {
    await openModelFile(await fileOpen({ id: "model", extensions: EXTENSIONS, description: "lavaan, cSEM, seminr, SmartPLS 2" }));
  } catch (error) {
    if (!isCalledOff(error)) throw error;
  }
}

/** Text of a file in the encoding that it names itself; older Windows programs write Latin 1. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  const head = new TextDecoder("latin1").decode(bytes.slice(0, 200));
  const named = /encoding="([\w-]+)"/.exec(head)?.[1];
  for (const encoding of [named, "utf-8"]) {
    try {
      if (encoding !== undefined) return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // An encoding that the browser does not know, or that the bytes are not in: the next one.
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

/** A mistake in model text, with the line of the file where it stands. */
function explained(problem: Problem, file: string): ProblemText {
  const words = problemText(i18n.t, problem);
  const place = problem.at.find(({ kind }) => kind === "text");
  if (problem.code === "E_FILE" || place?.kind !== "text") return words;
  return { ...words, happened: i18n.t("shell:models.atLine", { line: place.line, file, happened: words.happened }) };
}

/** Opens a model file: in place of an empty canvas, else as a further model; one that cannot be read is explained and changes nothing. */
export async function openModelFile(file: File): Promise<void> {
  const imported = importModel(await textOf(file), file.name);
  if ("problems" in imported) {
    for (const problem of imported.problems.slice(0, 3)) notifyProblem({ ...explained(problem, file.name), means: i18n.t("shell:project.unchanged") });
    return;
  }
  const { model, notes } = imported;
  const layout = imported.layout ?? arrange(model);
  const state = studio.getState();
  const name = file.name.replace(/\.[^.]+$/, "");
  const { title } = state.document;
  if (state.document.model.constructs.length === 0) state.edit("canvas:step.import", (before) => ({ ...before, title: title === "" ? name : title, model, layout }));
  else state.addModel({ name, document: { ...emptyDocument, title, model, layout } });
  studio.getState().setView({ screen: "studio", mode: "build" });
  requestAnimationFrame(() => requestAnimationFrame(() => service("fitView")?.()));
  notifyDone([i18n.t("shell:models.imported", { name: file.name, count: model.constructs.length }), ...notes.map(({ key, values }) => i18n.t(key, { ...values }))].join(" "));
}
