import { ChevronDown } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useShallow } from "zustand/react/shallow";
import { sourcesNow } from "../../store/compareSides";
import type { CompareSide, CompareSource } from "../../store/compareState";
import { useStudio } from "../../store/store";
import { groupsIn } from "./groups";
import { useSourceName } from "./useNames";

const keyOf = (source: CompareSource): string => ("id" in source ? `${source.kind} ${source.id}` : source.kind);

interface SidePickerProps {
  readonly side: CompareSide;
  readonly name: string;
  readonly onChange: (side: CompareSide) => void;
}

/** Which model, by which estimator, in which cases. */
export function SidePicker({ side, name, onChange }: SidePickerProps) {
  const { t } = useTranslation();
  const sourceName = useSourceName();
  const sources = sourcesNow(useStudio(useShallow(({ document, trail, models, activeModel, ghosts }) => ({ document, trail, models, activeModel, ghosts }))));
  const data = useStudio((s) => s.data);
  const model = useStudio((s) => s.document.model);
  const groups = useMemo(() => (data === undefined ? [] : groupsIn(data, model)), [data, model]);
  const groupKey = (group: CompareSide["group"]): string => (group === undefined ? "all" : JSON.stringify([group.column, group.equals]));
  const chooseGroup = (key: string): void => {
    const { group: _, ...rest } = side;
    const group = groups.find((one) => groupKey(one) === key);
    onChange(group === undefined ? rest : { ...rest, group });
  };
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <button type="button" className="pick" aria-label={t("prune:compare.choose", { name })}><span className="ellipsis">{name}</span><ChevronDown className="i" aria-hidden="true" /></button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu compare-menu" align="start" sideOffset={6} collisionPadding={8}>
          <DropdownMenu.Label className="menu-label">{t("prune:compare.model")}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup value={keyOf(side.source)} onValueChange={(key) => onChange({ ...side, source: sources.find((one) => keyOf(one) === key) ?? side.source })}>
            {sources.map((source) => <Choice key={keyOf(source)} value={keyOf(source)} text={sourceName(source)} />)}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.Label className="menu-label">{t("prune:compare.estimator.title")}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup value={side.estimator} onValueChange={(estimator) => onChange({ ...side, estimator: estimator === "plsc" ? "plsc" : "pls" })}>
            {(["pls", "plsc"] as const).map((one) => <Choice key={one} value={one} text={t(`prune:compare.estimator.${one}`)} />)}
          </DropdownMenu.RadioGroup>
          {groups.length === 0 ? null : (
            <>
              <DropdownMenu.Separator className="menu-line" />
              <DropdownMenu.Label className="menu-label">{t("prune:compare.cases")}</DropdownMenu.Label>
              <DropdownMenu.RadioGroup value={groupKey(side.group)} onValueChange={chooseGroup}>
                <Choice value="all" text={t("prune:compare.all")} />
                {groups.map((group) => <Choice key={groupKey(group)} value={groupKey(group)} text={`${group.column} = ${group.equals}`} />)}
              </DropdownMenu.RadioGroup>
            </>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Choice({ value, text }: { readonly value: string; readonly text: string }) {
  return (
    <DropdownMenu.RadioItem className="menu-item" value={value}>
      <span className="menu-dot"><DropdownMenu.ItemIndicator>●</DropdownMenu.ItemIndicator></span>
      {text}
    </DropdownMenu.RadioItem>
  );
}
