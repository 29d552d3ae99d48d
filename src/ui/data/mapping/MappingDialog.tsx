import { ArrowRight } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dataset } from "../../../data/dataset";
import { mapColumns } from "../../../store/replaceData";
import type { State } from "../../../store/state";
import { studio, useStudio } from "../../../store/store";
import { mappingFor } from "../../../store/wanted";
import { Modal } from "../../shared/Modal";
import { usageText } from "../derive/ConfirmChange";
import "./mapping.css";

/** Where there are more columns to choose from, a list is filled once the keyboard or the pointer is on it. */
const MOST_AT_ONCE = 200;

/** Asks which columns are meant by names that the data do not have; open while `openPanel` is "mapping". */
export function MappingDialog() {
  const open = useStudio((s) => s.openPanel === "mapping");
  const source = useStudio((s) => s.source);
  return open && source !== undefined ? <Open source={source} /> : null;
}

function Open({ source }: { readonly source: Dataset }) {
  const { t } = useTranslation();
  const setView = useStudio((s) => s.setView);
  const { wanted, suggestions, free } = useMemo(() => mappingFor(studio.getState(), source, formerLabels(studio.getState())), [source]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(() => new Map(wanted.flatMap(({ column }, i) => (suggestions[i] === undefined ? [] : [[column, suggestions[i].column] as const]))));
  const labels = useMemo(() => new Map(source.columns.map(({ name, label }) => [name, label])), [source]);
  const [filled, setFilled] = useState<string>();
  const offered = (name: string): readonly string[] => (free.length <= MOST_AT_ONCE || filled === name ? free : free.filter((column) => column === chosen.get(name)));
  const choose = (name: string, column: string): void => {
    // Each column can be given once: it moves here from wherever it was.
    const others = [...chosen].filter(([other, given]) => other !== name && given !== column);
    setChosen(new Map(column === "" ? others : [...others, [name, column]]));
  };
  const close = (): void => setView({ openPanel: undefined });
  const apply = (): void => {
    close();
    mapColumns(studio.getState(), new Map(wanted.flatMap(({ column }) => (chosen.has(column) ? [[column, chosen.get(column)!] as const] : []))));
  };
  const left = wanted.length - chosen.size;
  return (
    <Modal
      open
      onClose={close}
      title={t("mapping:title")}
      description={wanted.length === 0 ? t("mapping:none") : t("mapping:about", { name: source.name })}
      foot={
        <>
          <span className="push hint" role="status">{wanted.length === 0 ? null : left === 0 ? t("mapping:allFound") : t("mapping:left", { count: left })}</span>
          <button type="button" className="btn" onClick={close}>{t(wanted.length === 0 ? "common:close" : "mapping:later")}</button>
          {wanted.length === 0 ? null : <button type="button" className="btn primary" disabled={chosen.size === 0} onClick={apply}>{t("mapping:apply", { count: chosen.size })}</button>}
        </>
      }
    >
      {wanted.length === 0 ? null : (
        <>
          <ul className="mapping">
            {wanted.map(({ column, uses }) => (
              <li key={column}>
                <span className="mapping-wanted"><strong className="ellipsis">{column}</strong><small className="ellipsis">{uses.map((use) => usageText(t, use)).join(", ")}</small></span>
                <ArrowRight className="i" aria-hidden="true" />
                <select className="field" aria-label={t("mapping:choose", { name: column })} value={chosen.get(column) ?? ""} onPointerDown={() => setFilled(column)} onFocus={() => setFilled(column)} onChange={(event) => choose(column, event.target.value)}>
                  <option value="">{t("mapping:leave")}</option>
                  {offered(column).map((name) => <option key={name} value={name}>{optionText(name, labels.get(name))}</option>)}
                </select>
              </li>
            ))}
          </ul>
          <p className="hint">{t("mapping:hint")}</p>
        </>
      )}
    </Modal>
  );
}

const optionText = (name: string, label: string | undefined): string => (label === undefined ? name : `${name} – ${label}`);

/** What the columns of the data before were labelled: under another name a question may be worded the same. */
function formerLabels({ past, source, awaited }: State): ReadonlyMap<string, string> {
  const former = past.findLast(({ desk }) => desk !== undefined && desk.before.source !== source)?.desk?.before.source?.columns ?? awaited?.columns ?? [];
  return new Map(former.flatMap(({ name, label }) => (label === undefined ? [] : [[name, label] as const])));
}
