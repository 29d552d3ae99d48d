import { fileSave } from "browser-fs-access";
import { studio } from "../store/store";
import { notifyDone, notifyProblem } from "../ui/shared/notice";
import { i18n } from "./language";

interface Written {
  readonly file: string;
  readonly content: string | Uint8Array | Blob | Promise<Blob>;
  readonly type: string;
  /** what the browser remembers the folder by */
  readonly kind: "project" | "figure" | "tables" | "report";
  /** written again without asking, where the browser can */
  readonly handle?: FileSystemFileHandle | undefined;
}

/** Writes a file that the researcher chooses, and says so; undefined where it was not written or no handle is given. */
export async function writeFile({ file, content, type, kind, handle }: Written): Promise<FileSystemFileHandle | undefined> {
  const extension = `.${file.split(".").at(-1) ?? ""}`;
  try {
    const given = await fileSave(content instanceof Blob || content instanceof Promise ? content : new Blob([content as BlobPart], { type }), { fileName: file, extensions: [extension], id: kind }, handle ?? null);
    if (kind !== "project") studio.getState().setView({ published: true });
    notifyDone(i18n.t("shell:write.done", { file: given?.name ?? file }));
    return given ?? undefined;
  } catch (error) {
    if (isCalledOff(error)) return handle;
    notifyProblem({ happened: i18n.t("shell:write.happened", { file }), means: i18n.t("shell:write.means"), remedy: i18n.t("shell:write.remedy") });
    return undefined;
  }
}

/** Whether a file picker was left without a choice: not an error. */
export const isCalledOff = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";
