import { Copy } from "lucide-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import { service } from "../../store/services";
import { useStudio } from "../../store/store";
import { Tip } from "../shared/Tip";

/** When the project was last kept in this browser, or that it could not be; and whether another tab has it open, too. */
export function SavedAt() {
  const { t } = useTranslation();
  const saved = useStudio((s) => s.saved);
  const language = useStudio((s) => s.language);
  if (saved === undefined) return <Elsewhere />;
  if ("failure" in saved) return <Unsaved failure={saved.failure} />;
  return (
    <>
      <Elsewhere />
      <span>{t("shell:saved.at", { time: clockTime(saved.at, language) })}</span>
    </>
  );
}

/** Said once as it happens, until it is read, and here as long as it lasts; a file can always be saved. */
function Unsaved({ failure }: { readonly failure: string }) {
  const { t } = useTranslation();
  const said = t(isFull(failure) ? "shell:saved.full" : "shell:saved.failed");
  useEffect(() => {
    toast.error(said, { id: "unsaved", duration: Infinity, description: t("shell:saved.failedMeans"), action: { label: t("shell:file.save"), onClick: () => service("saveProject")?.() } });
    return () => void toast.dismiss("unsaved");
  }, [said, t]);
  return <span className="failed" title={failure}>{said}</span>;
}

/** What browsers say when the disk or their share of it is full. */
const isFull = (failure: string): boolean => /quota|space|full/i.test(failure);

/** Said once in passing as it happens, and here as long as it lasts. */
function Elsewhere() {
  const { t } = useTranslation();
  const elsewhere = useStudio((s) => s.elsewhere > 0);
  useEffect(() => {
    if (elsewhere) toast.warning(t("shell:saved.elsewhere"), { id: "elsewhere", description: t("shell:saved.elsewhereMeans") });
    else toast.dismiss("elsewhere");
  }, [elsewhere, t]);
  if (!elsewhere) return null;
  return (
    <Tip text={t("shell:saved.elsewhereMeans")}>
      <span className="elsewhere" tabIndex={0}>
        <Copy className="i" aria-hidden="true" />
        {t("shell:saved.elsewhere")}
      </span>
    </Tip>
  );
}

/** "14:32", and "14 h 32" in French. */
export function clockTime(at: number, language: "en" | "fr"): string {
  const time = new Date(at);
  const two = (value: number): string => value.toString().padStart(2, "0");
  return language === "fr" ? `${time.getHours()}\u00a0h\u00a0${two(time.getMinutes())}` : `${two(time.getHours())}:${two(time.getMinutes())}`;
}
