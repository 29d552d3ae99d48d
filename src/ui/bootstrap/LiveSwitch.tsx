import { Switch } from "radix-ui";
import { useTranslation } from "react-i18next";
import { previewSamples } from "../../methods/bootstrap/options";
import { useStudio } from "../../store/store";
import { Tip } from "../shared/Tip";
import { useNumbers } from "./useNumbers";

/** Whether intervals follow each edit. */
export function LiveSwitch() {
  const { t } = useTranslation();
  const { integer } = useNumbers();
  const on = useStudio((s) => s.liveBootstrap);
  const set = useStudio((s) => s.setLiveBootstrap);
  return (
    <Tip text={t("bootstrap:live.hint", { samples: integer(previewSamples) })} side="top">
      <label className="live">
        <Switch.Root className="switch" checked={on} onCheckedChange={set} aria-label={t("bootstrap:live.label")} />
        <span className="text">{t("bootstrap:live.label")}</span>
      </label>
    </Tip>
  );
}
