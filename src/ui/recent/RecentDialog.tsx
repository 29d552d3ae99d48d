import { FolderOpen, Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecentProject } from "../../store/projectDatabase";
import { recents } from "../../store/recents";
import { useStudio } from "../../store/store";
import { Modal } from "../shared/Modal";
import "./recent.css";

interface RecentDialogProps {
  /** opens a project that the browser keeps; what was open before stays kept */
  readonly onOpen: (slot: string) => Promise<void>;
}

/** Projects that this browser keeps from other tabs and earlier visits; open while `openPanel` is "recent". */
export function RecentDialog({ onOpen }: RecentDialogProps) {
  const { t } = useTranslation();
  const open = useStudio((s) => s.openPanel === "recent");
  const setView = useStudio((s) => s.setView);
  const close = (): void => setView({ openPanel: undefined });
  return (
    <Modal open={open} onClose={close} title={t("recent:title")} description={t("recent:about")}>
      {open ? <List onOpen={(slot) => void onOpen(slot).then(close)} /> : null}
    </Modal>
  );
}

function List({ onOpen }: { readonly onOpen: (slot: string) => void }) {
  const { t } = useTranslation();
  const [projects, setProjects] = useState<readonly RecentProject[]>();
  /** the one that the next press takes out for good */
  const [doomed, setDoomed] = useState<string>();
  useEffect(() => {
    const settle = (found: readonly RecentProject[]): void => setProjects(found);
    (recents()?.recent() ?? Promise.resolve([])).then(settle, () => settle([]));
  }, []);
  if (projects === undefined) return null;
  if (projects.length === 0) return <p className="recent-none" role="status">{t("recent:none")}</p>;
  const remove = (slot: string): void => {
    if (doomed !== slot) return setDoomed(slot);
    setProjects(projects.filter((one) => one.slot !== slot));
    void recents()?.remove(slot).catch(() => undefined);
  };
  return (
    <ul className="recent">
      {projects.map((project) => <Entry key={project.slot} project={project} doomed={doomed === project.slot} onOpen={onOpen} onRemove={remove} />)}
    </ul>
  );
}

interface EntryProps {
  readonly project: RecentProject;
  readonly doomed: boolean;
  readonly onOpen: (slot: string) => void;
  readonly onRemove: (slot: string) => void;
}

function Entry({ project: { slot, title, constructs, savedAt, open }, doomed, onOpen, onRemove }: EntryProps) {
  const { t } = useTranslation();
  const language = useStudio((s) => s.language);
  const name = title.trim() === "" ? t("shell:title.untitled") : title;
  const when = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(savedAt);
  return (
    <li>
      <button type="button" className="recent-open" onClick={() => onOpen(slot)}>
        <FolderOpen className="i" aria-hidden="true" />
        <span>
          <strong>{name}</strong>
          <small>{[t("welcome:samples.constructs", { count: constructs }), when, ...(open ? [t("recent:elsewhere")] : [])].join(" · ")}</small>
        </span>
      </button>
      {open ? null : (
        <button type="button" className={doomed ? "btn sm danger" : "icon-btn"} aria-label={t(doomed ? "recent:reallyRemove" : "recent:remove", { name })} title={t("recent:remove", { name })} onClick={() => onRemove(slot)}>
          {doomed ? t("recent:forGood") : <Trash2 className="i" aria-hidden="true" />}
        </button>
      )}
    </li>
  );
}
