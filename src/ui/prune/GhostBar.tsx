import { ChevronDown, TriangleAlert } from "lucide-react";
import { DropdownMenu, Popover } from "radix-ui";
import { useTranslation } from "react-i18next";
import { studio, useStudio } from "../../store/store";
import { goneSince } from "../../store/trail";
import { applyGhosts, canApply } from "../../store/pruneActions";
import "./prune.css";
import { useShortcutLabel } from "../shared/useShortcutLabel";
import { usePruning, useSay } from "./usePruning";

/** Over the canvas while pruning: what hatched and dotted boxes mean, and the bar that applies or clears the preview. */
export function GhostBar() {
  const pruning = useStudio((state) => state.mode === "prune");
  return pruning ? <><GhostKey /><Bar /></> : null;
}

function Bar() {
  const { t } = useTranslation();
  const count = useStudio((state) => state.ghosts.length);
  const ready = useStudio(canApply);
  if (count === 0) return null;
  return (
    <div className="float commit" role="group" aria-label={t("prune:bar.label")}>
      <span role="status"><b>{t("prune:bar.ghosted", { count })}</b> <span className="long">{t("prune:bar.preview")}</span></span>
      <Cautions />
      <button type="button" className="btn quiet sm" onClick={() => studio.getState().clearGhosts()}>{t("prune:bar.clear")}</button>
      <span className="split">
        <button type="button" className="btn primary sm" disabled={!ready} onClick={() => applyGhosts(studio.getState())}>{t("prune:bar.apply")}</button>
        <ApplyMenu ready={ready} />
      </span>
    </div>
  );
}

/** Where the result goes: into this model, or into another that leaves this one as it is. */
function ApplyMenu({ ready }: { readonly ready: boolean }) {
  const { t } = useTranslation();
  const label = useShortcutLabel();
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <button type="button" className="btn primary sm" disabled={!ready} aria-label={t("prune:bar.how")}><ChevronDown className="i" aria-hidden="true" /></button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" side="top" align="end" sideOffset={6} collisionPadding={8}>
          <DropdownMenu.Item className="menu-item" onSelect={() => applyGhosts(studio.getState())}>{t("prune:bar.here")}<span className="kbd">{label("Mod+Enter")}</span></DropdownMenu.Item>
          <DropdownMenu.Item className="menu-item" onSelect={() => applyGhosts(studio.getState(), { asNewModel: true })}>{t("prune:bar.another")}</DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** How many things there are to weigh; a press tells which. */
function Cautions() {
  const { t } = useTranslation();
  const say = useSay();
  const cautions = usePruning()?.cautions ?? [];
  if (cautions.length === 0) return null;
  const worst = cautions.some(({ level }) => level === "act") ? "bad" : "warn";
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button type="button" className={`verdict ${worst}`}><TriangleAlert className="i" aria-hidden="true" />{t("prune:bar.cautions", { count: cautions.length })}</button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover cautions" side="top" sideOffset={8} collisionPadding={8} aria-label={t("prune:bar.weigh")}>
          <header>{t("prune:bar.weigh")}</header>
          <ul>{cautions.map(({ kind, path, construct, text }) => <li key={`${kind} ${path} ${construct}`}>{say(text)}</li>)}</ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** What the looks of boxes mean; only those that are there. */
function GhostKey() {
  const { t } = useTranslation();
  const ghosts = useStudio((state) => state.ghosts.length > 0);
  const removed = useStudio((state) => goneSince(state.trail, state.document.model).columns.length > 0);
  if (!ghosts && !removed) return null;
  return (
    <div className="ghostkey">
      {ghosts ? <span><svg viewBox="0 0 26 14" aria-hidden="true"><rect x="1" y="1" width="24" height="12" rx="3" className="g" /></svg>{t("prune:key.ghost")}</span> : null}
      {removed ? <span><svg viewBox="0 0 26 14" aria-hidden="true"><rect x="1" y="1" width="24" height="12" rx="3" className="r" /></svg>{t("prune:key.removed")}</span> : null}
    </div>
  );
}
