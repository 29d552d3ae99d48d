import { Link2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../report/problem";
import { studio } from "../../store/store";

/** The way to the columns that names of the model may mean; shown where some are absent. */
export function MatchColumns({ problems, onGo }: { readonly problems: readonly Problem[]; readonly onGo?: () => void }) {
  const { t } = useTranslation();
  if (problems.every(({ code }) => code !== "E_MISSING_COLUMN")) return null;
  const open = (): void => {
    onGo?.();
    studio.getState().setView({ openPanel: "mapping" });
  };
  return <button type="button" className="btn sm match-columns" onClick={open}><Link2 className="i" aria-hidden="true" />{t("mapping:open")}</button>;
}
