import { Plus } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../../store/store";
import { offeredKinds, stepIcons } from "./kinds";
import { openNewStep } from "./stepDialog";

interface AddStepProps {
  /** variables to begin with; absent: those that are marked */
  readonly columns?: readonly string[];
  readonly look: string;
  readonly text: string;
}

/** The menu of what can be derived. */
export function AddStep({ columns, look, text }: AddStepProps) {
  const { t } = useTranslation();
  const marked = useStudio((s) => s.markedColumns);
  const isMatrix = useStudio((s) => s.data?.matrix !== undefined);
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <button type="button" className={look}><Plus className="i" aria-hidden="true" /><span className="ellipsis">{text}</span></button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" sideOffset={6} collisionPadding={8} aria-label={text}>
          {offeredKinds.map((kind) => {
            const Icon = stepIcons[kind];
            return (
              <DropdownMenu.Item key={kind} className="menu-item" disabled={isMatrix && kind !== "label"} onSelect={() => openNewStep(kind, columns ?? marked)}>
                <Icon className="i" aria-hidden="true" />
                {t(`derive:kind.${kind}`)}
              </DropdownMenu.Item>
            );
          })}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
