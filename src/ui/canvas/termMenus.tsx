import { ContextMenu } from "radix-ui";
import { useTranslation } from "react-i18next";
import { addDimensions } from "../../model/editTerms";
import { isHigherOrder, parentOf } from "../../model/hierarchy";
import { productLabel } from "../../model/interactions";
import { canModerate, canNest } from "../../model/rulesTerms";
import { displayName } from "../../model/types";
import type { Target } from "../../store/state";
import { studio, useStudio } from "../../store/store";
import { productOnto } from "../../store/termCommands";
import { drawInteraction } from "./actions";
import { CommandEntry } from "./CommandEntry";

/** Every construct that may moderate a path, by the product that it makes with it: the quadratic term among them. */
export function ModeratorMenu({ path }: { readonly path: Target & { kind: "path" } }) {
  const { t } = useTranslation();
  const model = useStudio((state) => state.document.model);
  const products = model.constructs.map(({ id }) => ({ id, ...productOnto(model, path, id) })).filter(({ of, to }) => canModerate(model, of, to).ok);
  if (products.length === 0) return null;
  return (
    <ContextMenu.Sub>
      <ContextMenu.SubTrigger className="menu-item">
        {t("canvas:menu.moderate")}
        <span className="kbd" aria-hidden="true">›</span>
      </ContextMenu.SubTrigger>
      <ContextMenu.Portal>
        <ContextMenu.SubContent className="menu" aria-label={t("canvas:menu.moderate")}>
          {products.map(({ id, of }) => (
            <ContextMenu.Item key={id} className="menu-item" onSelect={() => drawInteraction(id, path)}>{productLabel(model, of)}</ContextMenu.Item>
          ))}
        </ContextMenu.SubContent>
      </ContextMenu.Portal>
    </ContextMenu.Sub>
  );
}

/** The constructs that this one may measure, and the way out of the one that it measures. */
export function ParentMenu({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const model = useStudio((state) => state.document.model);
  const parents = model.constructs.filter((c) => (c.items.length === 0 || isHigherOrder(c)) && canNest(model, c.id, id).ok);
  const nest = (parent: string) => studio.getState().edit("canvas:step.nest", (document) => addDimensions(document, parent, [id]));
  return (
    <>
      {parents.length > 0 && (
        <ContextMenu.Sub>
          <ContextMenu.SubTrigger className="menu-item">
            {t("canvas:menu.nest")}
            <span className="kbd" aria-hidden="true">›</span>
          </ContextMenu.SubTrigger>
          <ContextMenu.Portal>
            <ContextMenu.SubContent className="menu" aria-label={t("canvas:menu.nest")}>
              {parents.map((parent) => (
                <ContextMenu.Item key={parent.id} className="menu-item" onSelect={() => nest(parent.id)}>{displayName(parent)}</ContextMenu.Item>
              ))}
            </ContextMenu.SubContent>
          </ContextMenu.Portal>
        </ContextMenu.Sub>
      )}
      {parentOf(model, id) !== undefined && <CommandEntry id="takeOut" />}
    </>
  );
}
