import { useTranslation } from "react-i18next";
import { isEmpty } from "../store/project";
import { useStudio } from "../store/store";
import type { Resume } from "../ui/welcome/Welcome";

/** The way back to the project that is open behind the start page; undefined where there is none. */
export function useResume(): Resume | undefined {
  const { i18n } = useTranslation();
  const title = useStudio((s) => s.document.title);
  const hasWork = useStudio((s) => !isEmpty(s));
  const constructs = useStudio((s) => s.document.model.constructs.length);
  const cases = useStudio((s) => s.data?.rows ?? 0);
  const setView = useStudio((s) => s.setView);
  if (!hasWork) return undefined;
  const counts = [...(constructs > 0 ? [i18n.t("welcome:samples.constructs", { count: constructs })] : []), ...(cases > 0 ? [i18n.t("welcome:samples.cases", { count: cases })] : [])];
  return { title, about: counts.join(" · "), open: () => setView({ screen: "studio" }) };
}
