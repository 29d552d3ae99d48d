import { PanelBottom, PanelLeft, PanelRight, PanelTop } from "lucide-react";
import { RadioGroup } from "radix-ui";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { setSide } from "../../model/editLayout";
import { useStudio } from "../../store/store";
import { change } from "./edits";

const SIDES = [
  { side: "left", Icon: PanelLeft },
  { side: "right", Icon: PanelRight },
  { side: "top", Icon: PanelTop },
  { side: "bottom", Icon: PanelBottom },
] as const;

/** On which side of the circle the indicators stand; by itself, where the paths leave most room. */
export function SideChoice({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const label = useId();
  const side = useStudio((state) => state.document.layout.sides[id]);
  const choose = (value: string) => change("side", (document) => setSide(document, id, SIDES.find((one) => one.side === value)?.side));
  return (
    <div className="section">
      <div className="label" id={label}>
        {t("canvas:menu.side")}
      </div>
      <RadioGroup.Root className="segments sides" aria-labelledby={label} value={side ?? "auto"} onValueChange={choose}>
        <RadioGroup.Item value="auto">{t("canvas:side.auto")}</RadioGroup.Item>
        {SIDES.map(({ side: name, Icon }) => (
          <RadioGroup.Item key={name} value={name} aria-label={t(`canvas:side.${name}`)} title={t(`canvas:side.${name}`)}>
            <Icon className="i" aria-hidden="true" />
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
