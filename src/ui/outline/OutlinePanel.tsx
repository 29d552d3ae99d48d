import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Outline } from "./Outline";

/** The outline as the panel left of the canvas. */
export function OutlinePanel({ head }: { readonly head: ReactNode }) {
  const { t } = useTranslation();
  return (
    <aside className="panel left" aria-label={t("common:command.outline")}>
      <div className="panel-head">{head}</div>
      <Outline />
    </aside>
  );
}
