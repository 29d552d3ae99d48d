import { defaultMissingCodes } from "../../data/import/options";
import { writeCsv } from "../../data/write/csv";
import { rScript } from "../../paper/r/rScript";
import type { Twin, TwinData, TwinEngine } from "../../paper/r/twin";
import { studio } from "../../store/store";
import type { ScriptRequest } from "../../ui/export/actions";
import { fileName } from "../../ui/shell/fileName";
import { version } from "../version";
import { writeFile } from "../writeFile";
import { resultNow, wordsIn } from "./input";

const copyName = (): string => fileName(`${studio.getState().document.title} data`.trim(), "csv");

/** The script for R of what is on screen. */
export async function scriptNow({ engine, data: which, language }: ScriptRequest): Promise<Twin | undefined> {
  const { document, data, options } = studio.getState();
  if (data === undefined) return undefined;
  const result = await resultNow();
  const copy: TwinData = { file: copyName(), layout: { delimiter: ",", decimal: ".", thousands: "", encoding: "utf-8", hasHeader: true, headerRow: 1 }, missingCodes: options.missingCodes };
  const codes = data.columns.flatMap(({ missingCodes }) => missingCodes?.values ?? []);
  const original: TwinData = { file: data.name, missingCodes: [...new Set([...defaultMissingCodes, ...codes, ...options.missingCodes])] };
  return rScript(engine, { model: document.model, result, data: which === "copy" ? copy : original, title: document.title, version, words: wordsIn(language) });
}

export async function saveScript(text: string, engine: TwinEngine): Promise<void> {
  await writeFile({ file: fileName(`${studio.getState().document.title} ${engine}`.trim(), "R"), content: text, type: "text/plain", kind: "report" });
}

/** Values as they are, with nothing neutralised: this file is for R. */
export async function saveDataCopy(): Promise<void> {
  const { data } = studio.getState();
  if (data === undefined) return;
  await writeFile({ file: copyName(), content: writeCsv(data, { delimiter: ",", decimal: ".", neutralise: false }), type: "text/csv", kind: "report" });
}
