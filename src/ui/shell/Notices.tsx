import { useTranslation } from "react-i18next";
import { Toaster } from "sonner";
import { useDark } from "../shared/useDark";

/** Where messages in passing appear. */
export function Notices() {
  const { t } = useTranslation();
  return (
    <Toaster
      theme={useDark() ? "dark" : "light"}
      position="bottom-center"
      offset={{ bottom: 44 }}
      closeButton
      containerAriaLabel={t("shell:notices")}
      toastOptions={{ className: "notice", closeButtonAriaLabel: t("common:close") }}
    />
  );
}
