import { Trash2 } from "lucide-react";
import { Tip } from "../shared/Tip";

interface PanelHeadProps {
  readonly title: string;
  readonly tag?: string;
  /** what the bin deletes, in words; without it there is no bin */
  readonly remove?: { readonly label: string; readonly onRemove: () => void };
}

/** What kind of thing is selected, and the way to delete it. */
export function PanelHead({ title, tag, remove }: PanelHeadProps) {
  return (
    <div className="panel-head">
      <h2>{title}</h2>
      {tag !== undefined && <span className="tag">{tag}</span>}
      <span className="push" />
      {remove !== undefined && (
        <Tip text={remove.label} shortcut="Del">
          <button type="button" className="icon-btn" aria-label={remove.label} onClick={remove.onRemove}>
            <Trash2 className="i" aria-hidden="true" />
          </button>
        </Tip>
      )}
    </div>
  );
}
