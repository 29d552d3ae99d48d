import { toast } from "sonner";
import { i18n } from "./language";
import { mistakeReport } from "./mistakeReport";

/** Says a browser of itself; nothing failed. */
const HARMLESS = /^ResizeObserver loop/;
const READING_TIME = 20_000;

/** Mistakes outside of drawing the page: said in passing, with a report to copy; the page goes on. */
export function watchMistakes(): void {
  window.addEventListener("error", (event) => {
    if (!HARMLESS.test(event.message)) tell(event.error);
  });
  window.addEventListener("unhandledrejection", (event) => tell(event.reason));
}

function tell(cause: unknown): void {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  toast.error(i18n.t("shell:mistake.title"), {
    id: error.message,
    description: i18n.t("shell:mistake.goesOn"),
    duration: READING_TIME,
    action: { label: i18n.t("shell:mistake.copy"), onClick: () => void navigator.clipboard.writeText(mistakeReport(error, "")) },
  });
}
