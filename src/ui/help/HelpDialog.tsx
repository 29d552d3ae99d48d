import { Search } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";
import { Modal } from "../shared/Modal";
import { HelpText } from "./HelpText";
import { helpPages, searched, type HelpPage } from "./pages";
import "../shared/table/table.css";
import "./help.css";

/** The documentation, searchable; open while `openPanel` is "help". */
export function HelpDialog() {
  const { t } = useTranslation();
  const open = useStudio((s) => s.openPanel === "help");
  const setView = useStudio((s) => s.setView);
  const guide = <button type="button" className="btn" onClick={() => setView({ openPanel: undefined, guide: true, screen: "studio" })}>{t("help:guide.open")}</button>;
  const keys = <button type="button" className="btn quiet" onClick={() => setView({ openPanel: "shortcuts" })}>{t("shell:shortcuts.title")}</button>;
  return (
    <Modal open={open} onClose={() => setView({ openPanel: undefined })} title={t("help:title")} description={t("help:about")} width="wide" foot={<>{keys}{guide}</>}>
      {open ? <Help /> : null}
    </Modal>
  );
}

const groups = ["methods", "program"] as const;

function Help() {
  const { t } = useTranslation();
  const language = useStudio((s) => s.language);
  const [pages, setPages] = useState<readonly HelpPage[]>([]);
  const asked = useStudio((s) => s.helpPage);
  const [chosen, setChosen] = useState(asked ?? "algorithm");
  const [words, setWords] = useState("");
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let left = false;
    void helpPages(language).then((found) => left || setPages(found));
    return () => void (left = true);
  }, [language]);
  useEffect(() => void text.current?.scrollTo(0, 0), [chosen]);
  const found = useMemo(() => searched(pages, words), [pages, words]);
  const page = found.find(({ id }) => id === chosen) ?? (words === "" ? pages.find(({ id }) => id === chosen) : found[0]);
  return (
    <div className="help">
      <div className="help-list">
        <label className="help-search">
          <Search className="i" aria-hidden="true" />
          <input type="search" className="field" placeholder={t("help:search")} aria-label={t("help:search")} value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <nav aria-label={t("help:pages")}>
          {groups.map((group) => {
            const own = found.filter((one) => one.group === group);
            return own.length === 0 ? null : (
              <section key={group}>
                <h3>{t(`help:group.${group}`)}</h3>
                <ul>{own.map(({ id, title }) => <li key={id}><button type="button" aria-current={id === page?.id ? "page" : undefined} onClick={() => setChosen(id)}>{title}</button></li>)}</ul>
              </section>
            );
          })}
        </nav>
        <p className="muted" role="status">{pages.length > 0 && found.length === 0 ? t("help:nothing") : ""}</p>
      </div>
      <div className="help-page" ref={text} tabIndex={0} aria-label={page?.title}>
        {page === undefined ? null : <HelpText page={page} onOpen={(id) => (setWords(""), setChosen(id))} />}
      </div>
    </div>
  );
}
