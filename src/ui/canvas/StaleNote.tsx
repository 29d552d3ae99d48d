import { useTranslation } from "react-i18next";

/** Says that the numbers on the diagram belong to an earlier model. */
export function StaleNote({ stale }: { readonly stale: boolean }) {
  const { t } = useTranslation();
  if (!stale) return null;
  return (
    <p className="float stale-note" role="note">
      {t("canvas:stale")}
    </p>
  );
}
