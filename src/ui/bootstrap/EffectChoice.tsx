import { Check } from "lucide-react";
import { Checkbox } from "radix-ui";
import { useTranslation } from "react-i18next";
import type { Effect } from "./effects";

interface EffectChoiceProps {
  readonly effects: readonly Effect[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Which effects have their distribution shown. */
export function EffectChoice({ effects, chosen, onChoose }: EffectChoiceProps) {
  const { t } = useTranslation();
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChoose(next);
  };
  return (
    <>
      <header>{t("bootstrap:distributions.chosen")}</header>
      <ul className="grp">
        {effects.map(({ key, name }) => (
          <li key={key}>
            <label className="row">
              <Checkbox.Root className="box" checked={chosen.has(key)} onCheckedChange={() => toggle(key)}>
                <Checkbox.Indicator><Check className="i" aria-hidden="true" /></Checkbox.Indicator>
              </Checkbox.Root>
              {name}
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
