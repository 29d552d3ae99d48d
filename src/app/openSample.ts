import type { Document } from "../model/document";
import { notifyProblem } from "../ui/shared/notice";
import { sampleAddress } from "../ui/welcome/sampleAddress";
import { samples } from "../ui/welcome/samples";
import { parseData } from "./engine";
import { i18n } from "./language";
import { emptyProject, replaceProject } from "./replaceProject";

/** Opens a study that comes with the program: its data, its model, its results. Nothing changes where it cannot be fetched. */
export async function openSample(id: string): Promise<void> {
  try {
    const [csv, model] = await Promise.all([fetched(sampleAddress(id, "csv")), fetched(sampleAddress(id, "model.json"))]);
    const document = (await model.json()) as Document;
    const file = new Uint8Array(await csv.arrayBuffer());
    const { dataset } = await parseData({ file, name: `${id}.csv`, options: {}, onProgress: () => undefined }).result;
    // The study is called what its card calls it.
    const name = samples.find((sample) => sample.id === id)?.name;
    const title = name === undefined ? document.title : i18n.t(`welcome:samples.${name}.name`);
    replaceProject({ ...emptyProject(), document: { ...document, title }, data: dataset }, { screen: "studio", mode: "results", drawerOpen: true, drawerTab: "measurement" });
  } catch {
    notifyProblem({ happened: i18n.t("shell:sample.happened"), means: i18n.t("shell:sample.means"), remedy: i18n.t("shell:sample.remedy") });
  }
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
