import { ChevronDown, Columns2 } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useTranslation } from "react-i18next";
import { columnNamed } from "../../data/dataset";
import type { GroupSides } from "../../report/blocks";
import { entering } from "../../store/commands";
import type { CompareSide } from "../../store/compareState";
import { studio } from "../../store/store";

/** Two groups of cases side by side on the diagram, with their differences. */
function show({ column, equals }: GroupSides): void {
  const { data, options, setCompareSides, setView } = studio.getState();
  const isText = data === undefined || columnNamed(data, column)?.texts !== undefined;
  const side = (value: string): CompareSide => ({ source: { kind: "now" }, estimator: options.estimator, group: { column, equals: isText || Number.isNaN(Number(value)) ? value : Number(value) } });
  setCompareSides([side(equals[0]), side(equals[1])]);
  setView(entering("compare"));
}

/** Goes to the comparison of two groups; where there are several pairs, one is chosen. */
export function SidesMenu({ sides }: { readonly sides: readonly GroupSides[] }) {
  const { t } = useTranslation();
  const [only] = sides;
  if (only === undefined) return null;
  if (sides.length === 1) return <button type="button" className="btn sm quiet" title={t("analysis:sidesHint")} onClick={() => show(only)}><Columns2 className="i" aria-hidden="true" /><span className="text">{t("analysis:sides")}</span></button>;
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <button type="button" className="btn sm quiet" title={t("analysis:sidesHint")}><Columns2 className="i" aria-hidden="true" /><span className="text">{t("analysis:sides")}</span><ChevronDown className="i small" aria-hidden="true" /></button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6} collisionPadding={8}>
          {sides.map((pair) => <DropdownMenu.Item key={pair.equals.join(" ")} className="menu-item" onSelect={() => show(pair)}>{t("analysis:sidesOf", { first: pair.names[0], second: pair.names[1] })}</DropdownMenu.Item>)}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
