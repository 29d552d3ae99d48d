import { toast } from "sonner";
import type { Dataset } from "../data/dataset";
import type { Document } from "../model/document";
import type { ViewFields } from "../store/state";
import { studio } from "../store/store";
import { i18n } from "./language";

export interface Opened {
  readonly document: Document;
  readonly data: Dataset | undefined;
  /** where to look at it */
  readonly view: Partial<ViewFields>;
}

/** Time to think better of it, ms. */
const SECOND_THOUGHTS = 15_000;

/** Puts another project in place of the present one, and offers the present one back: nothing is lost by a wrong press. */
export function replaceProject({ document, data, view }: Opened): void {
  const before = studio.getState();
  before.setData(data);
  before.openDocument(document);
  before.setView(view);
  const { constructs } = before.document.model;
  if (constructs.length === 0 && before.data === undefined) return;
  const title = before.document.title.trim();
  const back = (): void => {
    const { past, future } = before;
    studio.getState().setData(before.data);
    studio.getState().openDocument(before.document);
    studio.setState({ past, future, screen: "studio", mode: before.mode });
  };
  toast(i18n.t("shell:replaced.closed", { title: title === "" ? i18n.t("shell:title.untitled") : title }), {
    duration: SECOND_THOUGHTS,
    action: { label: i18n.t("shell:replaced.back"), onClick: back },
  });
}
