import { ChartNoAxesColumn, ChartPie, Columns2, Pencil, Scissors, Table2, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { entering } from "../../store/commands";
import type { Mode } from "../../store/state";
import { useStudio } from "../../store/store";

const MODES: readonly { readonly mode: Mode; readonly Icon: LucideIcon }[] = [
  { mode: "data", Icon: Table2 },
  { mode: "build", Icon: Pencil },
  { mode: "results", Icon: ChartPie },
  { mode: "prune", Icon: Scissors },
  { mode: "bootstrap", Icon: ChartNoAxesColumn },
  { mode: "compare", Icon: Columns2 },
];

/** Data, Build, Results and what follows: the same diagram, read in another way. */
export function Modes() {
  const { t } = useTranslation();
  const current = useStudio((s) => s.mode);
  const setView = useStudio((s) => s.setView);
  return (
    <nav className="modes" aria-label={t("shell:mode")}>
      {MODES.map(({ mode, Icon }) => (
        <button key={mode} type="button" data-mode={mode} className={mode === current ? "mode on" : "mode"} aria-current={mode === current ? "page" : undefined} aria-label={t(`shell:modes.${mode}`)} onClick={() => setView(entering(mode))}>
          <Icon className="i" aria-hidden="true" />
          <span className="text">{t(`shell:modes.${mode}`)}</span>
        </button>
      ))}
    </nav>
  );
}
