import { ArrowRight, ChevronRight, Circle, Layers, Search, Square, Variable, type LucideIcon } from "lucide-react";
import { Dialog } from "radix-ui";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { service } from "../../store/services";
import { studio, useStudio } from "../../store/store";
import { useShortcutLabel } from "../shared/useShortcutLabel";
import { analysisEntries, commandEntries, elementEntries, modelEntries, type Entry } from "./entries";
import { best } from "./search";
import "./palette.css";

const ICONS: Readonly<Record<Entry["kind"], LucideIcon>> = { command: ChevronRight, construct: Circle, item: Square, path: ArrowRight, variable: Variable, model: Layers };
/** More than this nobody reads. */
const MOST = 60;

/** The list of everything: commands (Ctrl or ⌘ K), or what is on the canvas (/, Ctrl or ⌘ F). */
export function Palette() {
  const kind = useStudio((state) => (state.openPanel === "palette" || state.openPanel === "find" ? state.openPanel : undefined));
  /** what was chosen, done once the keyboard is back where it was */
  const chosen = useRef<Entry>(undefined);
  const before = useRef<Element | null>(null);
  const close = () => studio.getState().setView({ openPanel: undefined });
  const onCloseAutoFocus = (event: Event) => {
    event.preventDefault();
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    const entry = chosen.current;
    chosen.current = undefined;
    entry?.run(studio.getState());
  };
  return (
    <Dialog.Root open={kind !== undefined} onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil clear" />
        <Dialog.Content className="palette" aria-describedby={undefined} onOpenAutoFocus={() => void (before.current = document.activeElement)} onCloseAutoFocus={onCloseAutoFocus}>
          {kind !== undefined && (
            <List
              kind={kind}
              onChoose={(entry) => {
                chosen.current = entry;
                close();
              }}
            />
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function List({ kind, onChoose }: { readonly kind: "palette" | "find"; readonly onChoose: (entry: Entry) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const [state] = useState(() => studio.getState());
  const analyses = useStudio((now) => now.analyses);
  useEffect(() => service("loadAnalyses")?.(), []);
  const all = useMemo(() => {
    const elements = elementEntries(state, t);
    if (kind === "find") return elements;
    return [...commandEntries(state, t), ...analysisEntries({ ...state, analyses }, t), ...modelEntries(state, t), ...(typed.trim() === "" ? [] : elements)];
  }, [kind, state, t, typed, analyses]);
  const shown = useMemo(() => best(all, typed, { text: ({ text, also }) => `${text} ${also}`, most: MOST }), [all, typed]);
  const at = Math.min(place, shown.length - 1);
  const choose = (entry: Entry | undefined) => entry?.enabled === true && onChoose(entry);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 };
    const next = steps[event.key];
    if (next !== undefined) setPlace(next < 0 ? (event.key === "ArrowUp" ? shown.length - 1 : 0) : next >= shown.length ? (event.key === "ArrowDown" ? 0 : shown.length - 1) : next);
    else if (event.key === "Enter") choose(shown[at]);
    else return;
    event.preventDefault();
  };
  const words = t(kind === "find" ? "canvas:palette.find" : "canvas:palette.commands");
  return (
    <>
      <Dialog.Title className="sr-only">{t(kind === "find" ? "common:command.find" : "common:command.palette")}</Dialog.Title>
      <div className="palette-field">
        <Search className="i" aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={shown[at] === undefined ? undefined : `${id}-${at}`}
          aria-label={words}
          placeholder={words}
          value={typed}
          spellCheck={false}
          autoFocus
          onChange={(event) => {
            setTyped(event.target.value);
            setPlace(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul id={`${id}-list`} className="palette-list" role="listbox" aria-label={words}>
        {shown.map((entry, k) => (
          <Row key={entry.id} id={`${id}-${k}`} entry={entry} active={k === at} onPoint={() => setPlace(k)} onChoose={() => choose(entry)} />
        ))}
      </ul>
      <p className={shown.length === 0 ? "palette-none" : "sr-only"} role="status">
        {shown.length === 0 ? t("canvas:palette.nothing") : t("canvas:palette.count", { count: shown.length })}
      </p>
    </>
  );
}

interface RowProps {
  readonly id: string;
  readonly entry: Entry;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Row({ id, entry, active, onPoint, onChoose }: RowProps) {
  const label = useShortcutLabel();
  const Icon = ICONS[entry.kind];
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={!entry.enabled}
      className={active ? "on" : ""}
      ref={(row) => {
        if (active) row?.scrollIntoView({ block: "nearest" });
      }}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <Icon className="i" aria-hidden="true" />
      <span className="ellipsis">{entry.text}</span>
      {entry.also !== "" && entry.also !== entry.text && <em className="ellipsis">{entry.also}</em>}
      <span className="push" />
      {entry.hint !== "" && <small className="ellipsis">{entry.hint}</small>}
      {entry.shortcut !== "" && <span className="kbd">{label(entry.shortcut)}</span>}
    </li>
  );
}
