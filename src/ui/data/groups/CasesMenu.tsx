import { ChevronDown, Users } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../report/format";
import { groupInUse, groupSizes } from "../../../store/groupings";
import { useStudio } from "../../../store/store";
import { openDeskTab } from "../deskTab";
import { useNumberFormat } from "../../shared/useNumberFormat";
import { openNewGrouping } from "./groupDialog";
import { runOn } from "./runOn";
import "./groups.css";

const ALL = "all";
/** A filter that was chosen in the settings, not from a division into groups. */
const FILTER = "filter";

/** Which cases are estimated: all, or one group; from wherever the estimate is seen. */
export function CasesMenu() {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const data = useStudio((s) => s.data);
  const filter = useStudio((s) => s.options.filter);
  const groupings = useStudio((s) => s.groupings);
  const setView = useStudio((s) => s.setView);
  if (data === undefined || (data.matrix !== undefined)) return null;
  const used = groupInUse(groupings, filter);
  const value = filter === undefined ? ALL : used === undefined ? FILTER : `${used.grouping.id} ${used.grouping.groups.indexOf(used.group)}`;
  const said = filter === undefined ? t("groups:menu.all") : used === undefined ? t("groups:menu.filter", { column: filter.column, value: filter.equals }) : t("groups:menu.of", { grouping: used.grouping.name, group: used.group.label });
  const count = (n: number): string => `n = ${formatNumber(n, "integer", { ...format, decimals: 0 })}`;
  const choose = (chosen: string): void => {
    if (chosen === ALL) return runOn();
    const [id, place] = chosen.split(" ");
    const grouping = groupings.find((one) => one.id === id);
    runOn(grouping, grouping?.groups[Number(place)]);
  };
  const open = (): void => {
    setView({ mode: "data" });
    openDeskTab("groups");
    if (groupings.length === 0) openNewGrouping();
  };
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <button type="button" className={filter === undefined ? "cases-menu" : "cases-menu on"} aria-label={t("groups:menu.label", { which: said })} title={t("groups:menu.label", { which: said })}>
          <Users className="i" aria-hidden="true" />
          <span className="ellipsis">{said}</span>
          <ChevronDown className="i" aria-hidden="true" />
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" side="top" align="end" sideOffset={6} collisionPadding={8} aria-label={t("groups:menu.title")}>
          <DropdownMenu.Label className="menu-label">{t("groups:menu.title")}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup value={value} onValueChange={choose}>
            <Item value={ALL} text={t("groups:menu.all")} end={count(data.rows)} />
            {value === FILTER ? <Item value={FILTER} text={said} /> : null}
            {groupings.map((grouping) => (
              <DropdownMenu.Group key={grouping.id}>
                <DropdownMenu.Label className="menu-label">{grouping.name}</DropdownMenu.Label>
                {grouping.groups.map(({ label, equals }, place) => {
                  const size = groupSizes(data, grouping)?.sizes[place];
                  return <Item key={String(equals)} value={`${grouping.id} ${place}`} text={label} isDisabled={size === undefined || size === 0} {...(size === undefined ? {} : { end: count(size) })} />;
                })}
              </DropdownMenu.Group>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.Item className="menu-item" onSelect={open}><Users className="i" aria-hidden="true" />{t(groupings.length === 0 ? "groups:menu.make" : "groups:menu.manage")}</DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface ItemProps {
  readonly value: string;
  readonly text: string;
  readonly end?: string;
  readonly isDisabled?: boolean;
}

function Item({ value, text, end, isDisabled = false }: ItemProps) {
  return (
    <DropdownMenu.RadioItem className="menu-item" value={value} disabled={isDisabled}>
      <span className="menu-dot"><DropdownMenu.ItemIndicator>●</DropdownMenu.ItemIndicator></span>
      <span className="ellipsis">{text}</span>
      {end === undefined ? null : <span className="push hint num">{end}</span>}
    </DropdownMenu.RadioItem>
  );
}
