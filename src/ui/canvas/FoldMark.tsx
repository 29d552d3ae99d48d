import { useTranslation } from "react-i18next";
import { setItemsShown } from "../../model/editShown";
import { studio } from "../../store/store";

/** Says that a construct's items are hidden, and how many; a press shows them again. */
export function FoldMark({ id, count }: { readonly id: string; readonly count: number }) {
  const { t } = useTranslation();
  const words = t("canvas:folded", { count });
  return (
    <button type="button" className="fold-mark nodrag nopan" tabIndex={-1} title={words} aria-label={words} onClick={() => studio.getState().edit("canvas:step.showItems", (document) => setItemsShown(document, [id], true))}>
      +{count}
    </button>
  );
}
