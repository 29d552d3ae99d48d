import { ChevronDown, Copy, FilePlus2, FileInput, Layers, Pencil, Trash2 } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import { emptyDocument } from "../../model/document";
import { provideServices } from "../../store/services";
import { studio, useStudio } from "../../store/store";
import { RenameModel } from "./RenameModel";

/** Time to think better of it, ms. */
const SECOND_THOUGHTS = 15_000;

/** The models of the project: go to one, make one, name one, take one out. */
export function ModelMenu({ onImport }: { readonly onImport: () => void }) {
  const { t } = useTranslation();
  const models = useStudio((state) => state.models);
  const active = useStudio((state) => state.activeModel);
  const [renaming, setRenaming] = useState(false);
  /** a dialog opens once the menu has let go of the keyboard */
  const later = useRef(false);
  const nameOf = (id: string): string => {
    const entry = models.find((one) => one.id === id);
    return entry?.name ?? t("shell:models.numbered", { number: entry?.number ?? 1 });
  };
  const remove = () => {
    const name = nameOf(active);
    const back = studio.getState().removeModel(active);
    if (back !== undefined) toast(t("shell:models.removed", { name }), { duration: SECOND_THOUGHTS, action: { label: t("shell:replaced.back"), onClick: back } });
  };
  useEffect(() => provideServices({ renameModel: () => setRenaming(true), removeModel: remove }));
  const add = (empty: boolean) => {
    const { document, addModel } = studio.getState();
    addModel(empty ? { document: { ...emptyDocument, title: document.title } } : {});
    studio.getState().setView({ mode: "build" });
  };
  return (
    <>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger asChild>
          <button type="button" className="model-menu" aria-label={t("shell:models.menu", { name: nameOf(active) })}>
            <Layers className="i" aria-hidden="true" />
            <span className="text ellipsis">{nameOf(active)}</span>
            <ChevronDown className="i small" aria-hidden="true" />
          </button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            className="menu"
            align="start"
            sideOffset={6}
            collisionPadding={8}
            aria-label={t("shell:models.label")}
            onCloseAutoFocus={(event) => {
              if (!later.current) return;
              later.current = false;
              event.preventDefault();
              setRenaming(true);
            }}
          >
            <DropdownMenu.Label className="menu-label">{t("shell:models.label")}</DropdownMenu.Label>
            <DropdownMenu.RadioGroup value={active} onValueChange={(id) => studio.getState().switchModel(id)}>
              {models.map(({ id, document }) => (
                <DropdownMenu.RadioItem key={id} className="menu-item" value={id}>
                  <span className="menu-dot"><DropdownMenu.ItemIndicator>●</DropdownMenu.ItemIndicator></span>
                  <span className="ellipsis">{nameOf(id)}</span>
                  <Size id={id} items={document.model.constructs.reduce((sum, c) => sum + c.items.length, 0)} />
                </DropdownMenu.RadioItem>
              ))}
            </DropdownMenu.RadioGroup>
            <DropdownMenu.Separator className="menu-line" />
            <DropdownMenu.Item className="menu-item" onSelect={() => add(false)}><Copy className="i" aria-hidden="true" />{t("shell:models.duplicate")}</DropdownMenu.Item>
            <DropdownMenu.Item className="menu-item" onSelect={() => add(true)}><FilePlus2 className="i" aria-hidden="true" />{t("shell:models.empty")}</DropdownMenu.Item>
            <DropdownMenu.Item className="menu-item" onSelect={onImport}><FileInput className="i" aria-hidden="true" />{t("shell:file.importModel")}</DropdownMenu.Item>
            <DropdownMenu.Separator className="menu-line" />
            <DropdownMenu.Item className="menu-item" onSelect={() => void (later.current = true)}><Pencil className="i" aria-hidden="true" />{t("shell:models.rename")}</DropdownMenu.Item>
            <DropdownMenu.Item className="menu-item danger" disabled={models.length === 1} onSelect={remove}><Trash2 className="i" aria-hidden="true" />{t("shell:models.remove")}</DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {renaming ? <RenameModel id={active} before={nameOf(active)} onClose={() => setRenaming(false)} /> : null}
    </>
  );
}

/** How many items a model has; of the one on screen, as it is now. */
function Size({ id, items }: { readonly id: string; readonly items: number }) {
  const { t } = useTranslation();
  const count = useStudio((state) => (state.activeModel === id ? state.document.model.constructs.reduce((sum, c) => sum + c.items.length, 0) : items));
  return <span className="push hint num">{t("shell:items", { count })}</span>;
}
