import type { Document } from "../model/document";
import { notifyProblem } from "../ui/shared/notice";
import { sampleAddress } from "../ui/welcome/samples";
import { i18n } from "./language";
import { parseData } from "./parse";
import { replaceProject } from "./replaceProject";

/** Opens a study that comes with the program: its data, its model, its results. Nothing changes where it cannot be fetched. */
export async function openSample(id: string): Promise<void> {
  try {
    const [csv, document] = await Promise.all([fetched(sampleAddress(id, "csv")).then((r) => r.arrayBuffer()), fetched(sampleAddress(id, "model.json")).then((r) => r.json() as Promise<Document>)]);
    const { dataset } = await parseData({ bytes: new Uint8Array(csv), name: `${id}.csv`, options: {}, onProgress: () => undefined }).result;
    replaceProject({ document, data: dataset, view: { screen: "studio", mode: "results", drawerOpen: true, drawerTab: "measurement" } });
  } catch {
    notifyProblem({ happened: i18n.t("shell:sample.happened"), means: i18n.t("shell:sample.means"), remedy: i18n.t("shell:sample.remedy") });
  }
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
