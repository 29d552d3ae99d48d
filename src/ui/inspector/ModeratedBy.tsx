import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { addInteraction } from "../../model/editTerms";
import { interactionsOf, pathOf, productId, productLabel } from "../../model/interactions";
import { canModerate } from "../../model/rulesTerms";
import { pathKey } from "../../report/overlay";
import { overlayNow } from "../../store/selectors";
import type { Target } from "../../store/state";
import { useStudio } from "../../store/store";
import { productOnto } from "../../store/termCommands";
import { change, remove, select } from "./edits";
import { Value } from "./Value";

/** The products that a path is part of, and a way to add one without the mouse: a moderator, or the square. */
export function ModeratedBy({ path }: { readonly path: Target & { kind: "path" } }) {
  const { t } = useTranslation();
  const model = useStudio((state) => state.document.model);
  const overlay = useStudio(overlayNow);
  const own = interactionsOf(model).filter(({ of, to }) => to === path.to && of.includes(path.from));
  const possible = model.constructs.map(({ id }) => ({ id, ...productOnto(model, path, id) })).filter(({ of, to }) => canModerate(model, of, to).ok);
  if (own.length === 0 && possible.length === 0) return null;
  const add = (id: string): void => {
    const found = possible.find((one) => one.id === id);
    if (found === undefined) return;
    change("moderate", (document) => addInteraction(document, found.of, found.to));
    select({ kind: "path", from: productId(found.of), to: found.to });
  };
  return (
    <div className="section">
      <div className="label">{t("canvas:inspector.moderatedBy")}</div>
      <ul className="plist">
        {own.map((interaction) => {
          const target = { kind: "path", ...pathOf(interaction) } as const;
          const value = overlay?.paths[pathKey(target.from, target.to)]?.coefficient;
          const name = productLabel(model, interaction.of);
          return (
            <li key={target.from}>
              <button type="button" className="go" onClick={() => select(target)}><span className="ellipsis">{name}</span></button>
              {value !== undefined && <Value value={value} />}
              <button type="button" className="icon-btn small" aria-label={t("canvas:inspector.deleteInteraction", { name })} onClick={() => remove(target)}><X className="i" aria-hidden="true" /></button>
            </li>
          );
        })}
      </ul>
      {possible.length > 0 && (
        <select className="field quiet" aria-label={t("canvas:inspector.newInteraction")} value="" onChange={(event) => add(event.target.value)}>
          <option value="">{t("canvas:inspector.newInteraction")}</option>
          {possible.map(({ id, of }) => <option key={id} value={id}>{productLabel(model, of)}</option>)}
        </select>
      )}
    </div>
  );
}
