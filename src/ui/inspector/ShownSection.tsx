import { Switch } from "radix-ui";
import { useTranslation } from "react-i18next";
import { isPinned, setItemsShown, setPinned, showsItems } from "../../model/editShown";
import { useStudio } from "../../store/store";
import { change } from "./edits";

/** Whether the items of constructs are drawn, and whether automatic layout may move them. */
export function ShownSection({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  const shown = useStudio((state) => ids.every((id) => showsItems(state.document.layout, id)));
  const pinned = useStudio((state) => ids.every((id) => isPinned(state.document.layout, id)));
  if (ids.length === 0) return null;
  return (
    <div className="section">
      <label className="row">
        {t("canvas:inspector.showItems")}
        <Switch.Root className="switch push" checked={shown} onCheckedChange={(on) => change(on ? "showItems" : "hideItems", (document) => setItemsShown(document, ids, on))} />
      </label>
      <label className="row">
        {t("canvas:inspector.pinned")}
        <Switch.Root className="switch push" checked={pinned} onCheckedChange={(on) => change(on ? "pin" : "unpin", (document) => setPinned(document, ids, on))} />
      </label>
    </div>
  );
}
