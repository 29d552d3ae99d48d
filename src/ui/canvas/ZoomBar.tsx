import { useReactFlow, useStore } from "@xyflow/react";
import { Maximize, Minus, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";

/** Zoom out, the zoom itself (press for 100 %), zoom in, fit. */
export function ZoomBar({ onFit }: { readonly onFit: () => void }) {
  const { t } = useTranslation();
  const { zoomIn, zoomOut, zoomTo } = useReactFlow();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <div className="float zoom" role="group" aria-label={t("canvas:zoom.group")}>
      <button type="button" className="icon-btn" aria-label={t("canvas:zoom.out")} title={t("canvas:zoom.out")} onClick={() => void zoomOut()}>
        <Minus className="i" aria-hidden="true" />
      </button>
      <button type="button" className="zoom-value" title={t("canvas:zoom.reset")} onClick={() => void zoomTo(1)}>
        {t("canvas:zoom.value", { percent })}
      </button>
      <button type="button" className="icon-btn" aria-label={t("canvas:zoom.in")} title={t("canvas:zoom.in")} onClick={() => void zoomIn()}>
        <Plus className="i" aria-hidden="true" />
      </button>
      <hr />
      <button type="button" className="icon-btn" aria-label={t("canvas:zoom.fit")} title={t("canvas:zoom.fit")} onClick={onFit}>
        <Maximize className="i" aria-hidden="true" />
      </button>
    </div>
  );
}
