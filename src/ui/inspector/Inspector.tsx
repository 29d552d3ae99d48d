import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";
import { CommentPanel } from "./CommentPanel";
import { ConstructPanel } from "./ConstructPanel";
import { ItemPanel } from "./ItemPanel";
import { ModelPanel } from "./ModelPanel";
import { PathPanel } from "./PathPanel";
import { SeveralPanel } from "./SeveralPanel";
import "./inspector.css";

/** What is selected, with all that can be changed about it; the whole model where nothing is. */
export function Inspector() {
  const { t } = useTranslation();
  return (
    <aside className="panel right inspector" aria-label={t("canvas:inspector.label")}>
      <Subject />
    </aside>
  );
}

function Subject() {
  const selection = useStudio((state) => state.selection);
  const [target] = selection;
  if (target === undefined) return <ModelPanel />;
  if (selection.length > 1) return <SeveralPanel targets={selection} />;
  if (target.kind === "construct") return <ConstructPanel key={target.id} id={target.id} />;
  // a lower-order construct in place of an item
  if (target.kind === "item" && target.column.startsWith("*")) return <ConstructPanel id={target.column.slice(1)} />;
  if (target.kind === "item") return <ItemPanel item={target} />;
  return target.kind === "path" ? <PathPanel path={target} /> : <CommentPanel key={target.id} id={target.id} />;
}
