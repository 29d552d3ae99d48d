import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";

/** Says that the numbers on the diagram belong to an earlier model. */
export function StaleNote({ stale }: { readonly stale: boolean }) {
  const { t } = useTranslation();
  const empty = useStudio((state) => state.document.model.constructs.length === 0);
  if (!stale || empty) return null;
  return (
    <p className="float stale-note" role="note">
      {t("canvas:stale")}
    </p>
  );
}
