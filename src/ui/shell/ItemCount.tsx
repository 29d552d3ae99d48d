import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";
import { goneSince } from "../../store/trail";

/** How many items the model has and, where some were pruned or are ghosted, of how many. */
export function ItemCount() {
  const { t } = useTranslation();
  const items = useStudio((s) => s.document.model.constructs.reduce((sum, c) => sum + c.items.length, 0));
  const left = useStudio((s) => items - s.ghosts.length);
  const all = useStudio((s) => Math.max(items, goneSince(s.trail, s.document.model).ofFirst));
  if (items === 0) return null;
  return <span className={left < all ? "tag num left" : "tag num"}>{left < all ? t("shell:itemsLeft", { left, count: all }) : t("shell:items", { count: items })}</span>;
}
