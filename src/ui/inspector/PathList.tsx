import { ArrowLeft, ArrowRight, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useShallow } from "zustand/react/shallow";
import { connect } from "../../model/editPaths";
import { constructById } from "../../model/query";
import { canConnect } from "../../model/rules";
import { displayName, type Path } from "../../model/types";
import { pathKey } from "../../report/overlay";
import { overlayNow } from "../../store/selectors";
import { useStudio } from "../../store/store";
import { change, remove, select } from "./edits";
import { Value } from "./Value";

/** Paths that leave and arrive, each with its coefficient; and a way to draw one without the mouse. */
export function PathList({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const paths = useStudio(useShallow((state) => state.document.model.paths.filter(({ from, to }) => from === id || to === id)));
  const leaving = paths.filter(({ from }) => from === id);
  const arriving = paths.filter(({ to }) => to === id);
  return (
    <div className="section">
      <div className="label">
        {t("canvas:inspector.paths")}
        <span className="push">{[leaving.length > 0 && t("canvas:inspector.leaving", { count: leaving.length }), arriving.length > 0 && t("canvas:inspector.arriving", { count: arriving.length })].filter(Boolean).join(" · ")}</span>
      </div>
      <ul className="plist">
        {[...leaving, ...arriving].map((path) => (
          <PathRow key={pathKey(path.from, path.to)} path={path} outward={path.from === id} />
        ))}
      </ul>
      <NewPath id={id} />
    </div>
  );
}

function PathRow({ path, outward }: { readonly path: Path; readonly outward: boolean }) {
  const { t } = useTranslation();
  const name = useStudio((state) => {
    const other = constructById(state.document.model, outward ? path.to : path.from);
    return other === undefined ? "" : displayName(other);
  });
  const coefficient = useStudio((state) => overlayNow(state)?.paths[pathKey(path.from, path.to)]?.coefficient);
  const Icon = outward ? ArrowRight : ArrowLeft;
  return (
    <li>
      <button type="button" className="go" onClick={() => select({ kind: "path", ...path })}>
        <Icon className="i" aria-hidden="true" />
        <span className="sr-only">{t(outward ? "canvas:inspector.to" : "canvas:inspector.from")} </span>
        <span className="ellipsis">{name}</span>
      </button>
      {coefficient !== undefined && <Value value={coefficient} />}
      <button type="button" className="icon-btn small" aria-label={t(outward ? "canvas:inspector.deletePathTo" : "canvas:inspector.deletePathFrom", { name })} onClick={() => remove({ kind: "path", ...path })}>
        <X className="i" aria-hidden="true" />
      </button>
    </li>
  );
}

/** Constructs to which the rules allow a path. */
function NewPath({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const model = useStudio((state) => state.document.model);
  const allowed = model.constructs.filter((construct) => canConnect(model, id, construct.id).ok);
  if (allowed.length === 0) return null;
  return (
    <select className="field quiet" aria-label={t("canvas:inspector.newPath")} value="" onChange={(event) => event.target.value !== "" && change("connect", (document) => connect(document, id, event.target.value))}>
      <option value="">{t("canvas:inspector.newPath")}</option>
      {allowed.map((construct) => (
        <option key={construct.id} value={construct.id}>
          {displayName(construct)}
        </option>
      ))}
    </select>
  );
}
