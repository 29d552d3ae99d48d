import { ChevronDown, FlaskConical } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnalysisMenu } from "../../methods/analysis";
import { studio, useStudio } from "../../store/store";

const MENUS: readonly AnalysisMenu[] = ["structure", "prediction", "groups", "importance", "measurement", "heterogeneity", "planning", "regression", "covariance"];

/** Every analysis that can be asked for, in groups. @param onOpen  fetches them; rejects where it cannot */
export function AnalyseMenu({ onOpen }: { readonly onOpen: () => Promise<void> }) {
  const { t } = useTranslation();
  const active = useStudio((s) => s.mode === "analyse");
  const analyses = useStudio((s) => s.analyses);
  const open = useStudio((s) => s.analysisId);
  const [failed, setFailed] = useState(false);
  const picked = useRef(false);
  const hear = (isOpen: boolean): void => {
    if (!isOpen) return;
    setFailed(false);
    onOpen().catch(() => setFailed(true));
  };
  const pick = (id: string): void => {
    picked.current = true;
    studio.getState().openAnalysis(id);
  };
  return (
    <DropdownMenu.Root onOpenChange={hear}>
      <DropdownMenu.Trigger asChild>
        <button type="button" className={active ? "analyse-menu on" : "analyse-menu"} aria-label={t("shell:analyse.label")} aria-current={active ? "page" : undefined}>
          <FlaskConical className="i" aria-hidden="true" />
          <span className="text">{t("shell:analyse.label")}</span>
          <ChevronDown className="i small" aria-hidden="true" />
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu analyses"
          align="center"
          sideOffset={6}
          collisionPadding={8}
          aria-label={t("shell:analyse.label")}
          // The keyboard goes to the analysis, not back to the menu.
          onCloseAutoFocus={(event) => {
            if (picked.current) event.preventDefault();
            picked.current = false;
          }}
        >
          {analyses === undefined ? <DropdownMenu.Item className="menu-item" disabled>{t(failed ? "shell:analyse.failed" : "shell:analyse.loading")}</DropdownMenu.Item> : MENUS.map((menu) => {
            const own = Object.entries(analyses).filter(([, analysis]) => analysis.menu === menu);
            return own.length === 0 ? null : (
              <DropdownMenu.Group key={menu} className="menu-group" aria-label={t(`analysis:menus.${menu}`)}>
                <DropdownMenu.Label className="menu-label">{t(`analysis:menus.${menu}`)}</DropdownMenu.Label>
                {own.map(([id]) => (
                  <DropdownMenu.Item key={id} className={active && id === open ? "menu-item on" : "menu-item"} onSelect={() => pick(id)}>{t(`${id}:title`)}</DropdownMenu.Item>
                ))}
              </DropdownMenu.Group>
            );
          })}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
