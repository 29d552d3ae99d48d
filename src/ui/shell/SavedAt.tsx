import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";

/** When the project was last kept in this browser, or that it could not be. */
export function SavedAt() {
  const { t } = useTranslation();
  const saved = useStudio((s) => s.saved);
  const language = useStudio((s) => s.language);
  if (saved === undefined) return null;
  if ("failure" in saved) return <span className="failed" title={saved.failure}>{t("shell:saved.failed")}</span>;
  return <span>{t("shell:saved.at", { time: clockTime(saved.at, language) })}</span>;
}

/** "14:32", and "14 h 32" in French. */
export function clockTime(at: number, language: "en" | "fr"): string {
  const time = new Date(at);
  const two = (value: number): string => value.toString().padStart(2, "0");
  return language === "fr" ? `${time.getHours()}\u00a0h\u00a0${two(time.getMinutes())}` : `${two(time.getHours())}:${two(time.getMinutes())}`;
}
