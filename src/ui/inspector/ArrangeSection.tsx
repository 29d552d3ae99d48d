import { AlignCenterHorizontal, AlignCenterVertical, AlignEndHorizontal, AlignEndVertical, AlignHorizontalDistributeCenter, AlignStartHorizontal, AlignStartVertical, AlignVerticalDistributeCenter, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { commandNamed } from "../../store/commands";
import { studio, useStudio } from "../../store/store";
import { Tip } from "../shared/Tip";

const BUTTONS: readonly { readonly id: string; readonly Icon: LucideIcon }[] = [
  { id: "align.left", Icon: AlignStartVertical },
  { id: "align.centre", Icon: AlignCenterVertical },
  { id: "align.right", Icon: AlignEndVertical },
  { id: "align.top", Icon: AlignStartHorizontal },
  { id: "align.middle", Icon: AlignCenterHorizontal },
  { id: "align.bottom", Icon: AlignEndHorizontal },
  { id: "distribute.x", Icon: AlignHorizontalDistributeCenter },
  { id: "distribute.y", Icon: AlignVerticalDistributeCenter },
];

/** Brings several constructs into line, or to equal distances. */
export function ArrangeSection() {
  const { t } = useTranslation();
  return (
    <div className="section">
      <div className="label">{t("canvas:inspector.arrange")}</div>
      <div className="arrange" role="group" aria-label={t("canvas:inspector.arrange")}>
        {BUTTONS.map(({ id, Icon }) => (
          <CommandButton key={id} id={id} Icon={Icon} />
        ))}
      </div>
    </div>
  );
}

function CommandButton({ id, Icon }: { readonly id: string; readonly Icon: LucideIcon }) {
  const { t } = useTranslation();
  const command = commandNamed(id)!;
  const enabled = useStudio((state) => command.enabled(state));
  return (
    <Tip text={t(command.labelKey)}>
      <button type="button" className="icon-btn" aria-label={t(command.labelKey)} disabled={!enabled} onClick={() => command.run(studio.getState())}>
        <Icon className="i" aria-hidden="true" />
      </button>
    </Tip>
  );
}
