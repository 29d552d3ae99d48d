import { X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dataset } from "../../../data/dataset";
import { service } from "../../../store/services";
import { studio, useStudio } from "../../../store/store";
import { Modal } from "../../shared/Modal";
import { isFree, proposalsFor, withProposals, type Proposal } from "./proposals";
import "./blocks.css";

interface BlocksDialogProps {
  readonly data: Dataset;
  readonly onClose: () => void;
}

interface Line extends Proposal {
  /** the block that it came from */
  readonly block: string;
  readonly isOn: boolean;
}

/** Constructs that the names of the variables propose: each can be renamed, cut or left out, and all that stay are made at once. */
export function BlocksDialog({ data, onClose }: BlocksDialogProps) {
  const { t } = useTranslation();
  const model = useStudio((s) => s.document.model);
  const [lines, setLines] = useState<readonly Line[]>(() => proposalsFor(data, model).map((proposal) => ({ ...proposal, block: proposal.name, isOn: true })));
  const chosen = lines.filter(({ isOn, items }) => isOn && items.length > 0);
  const wrong = (line: Line): boolean => line.isOn && !isFree(line.name, chosen.filter((other) => other.block !== line.block).map(({ name }) => name), model);
  const change = (block: string, part: Partial<Line>): void => setLines(lines.map((line) => (line.block === block ? { ...line, ...part } : line)));
  const make = (): void => {
    const { edit, setView } = studio.getState();
    let made: readonly string[] = [];
    edit("dataview:blocks.edit", (document) => {
      const grown = withProposals(document, chosen);
      made = grown.made;
      return grown.document;
    });
    setView({ mode: "build", markedColumns: [], selection: made.map((id) => ({ kind: "construct", id })) });
    onClose();
    // The canvas has to be there, and to have measured what is new.
    requestAnimationFrame(() => requestAnimationFrame(() => service("fitView")?.()));
  };
  const items = chosen.reduce((sum, line) => sum + line.items.length, 0);
  return (
    <Modal
      open
      onClose={onClose}
      title={t("dataview:blocks.title")}
      description={lines.length === 0 ? undefined : t("dataview:blocks.about")}
      foot={
        <>
          <span className="push hint" role="status">{lines.length === 0 ? null : t("dataview:blocks.chosen", { count: chosen.length, items: t("dataview:blocks.items", { count: items }) })}</span>
          <button type="button" className="btn" onClick={onClose}>{t("common:cancel")}</button>
          <button type="button" className="btn primary" disabled={chosen.length === 0 || lines.some(wrong)} onClick={make}>{t("dataview:blocks.make")}</button>
        </>
      }
    >
      {lines.length === 0 ? <p>{t("dataview:blocks.none")}</p> : (
        <ul className="blocks" aria-label={t("dataview:blocks.title")}>
          {lines.map((line) => (
            <li key={line.block} className={line.isOn ? undefined : "off"}>
              <input type="checkbox" checked={line.isOn} aria-label={t("dataview:blocks.take", { name: line.block })} onChange={(event) => change(line.block, { isOn: event.target.checked })} />
              <span>
                <input className={wrong(line) ? "field wrong" : "field"} value={line.name} disabled={!line.isOn} aria-label={t("dataview:blocks.name", { name: line.block })} aria-invalid={wrong(line) || undefined} autoComplete="off" onChange={(event) => change(line.block, { name: event.target.value })} />
                {wrong(line) ? <small className="wrong-text" role="alert">{t("dataview:blocks.taken")}</small> : null}
              </span>
              <span className="blocks-items">
                {line.items.map((item) => (
                  <span key={item} className="chip">{item}{line.isOn ? <button type="button" aria-label={t("dataview:blocks.leave", { item })} onClick={() => change(line.block, { items: line.items.filter((other) => other !== item) })}><X className="i" aria-hidden="true" /></button> : null}</span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
