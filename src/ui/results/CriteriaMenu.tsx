import { ChevronDown, Scale } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { criteriaNames, criteriaPresets, type CriteriaName } from "../../report/criteria";
import { useStudio } from "../../store/store";
import { useWords } from "../shared/table/words";

/** By which limits the tables are judged. */
export function CriteriaMenu() {
  const { t } = useWords();
  const criteria = useStudio((s) => s.display.criteria);
  const setDisplay = useStudio((s) => s.setDisplay);
  const choose = (name: string) => setDisplay({ criteria: name as CriteriaName, thresholds: criteriaPresets[name as CriteriaName].loading });
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <button type="button" className="btn sm quiet" aria-label={t("results:criteria.button", { name: t(`results:criteria.${criteria}`) })}>
          <Scale className="i" aria-hidden="true" /><span className="text">{t(`results:criteria.${criteria}`)}</span><ChevronDown className="i" aria-hidden="true" />
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu criteria" align="end" sideOffset={4} collisionPadding={8}>
          <DropdownMenu.Label className="menu-label">{t("results:criteria.label")}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup value={criteria} onValueChange={choose}>
            {criteriaNames.map((name) => (
              <DropdownMenu.RadioItem key={name} value={name} className={name === criteria ? "menu-item tall on" : "menu-item tall"}>
                <span><b>{t(`results:criteria.${name}`)}</b><small>{t(`results:criteria.about.${name}`)}</small></span>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
