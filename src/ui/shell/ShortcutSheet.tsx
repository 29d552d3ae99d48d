import { Switch } from "radix-ui";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";
import { Modal } from "../shared/Modal";
import { useShortcutLabel } from "../shared/useShortcutLabel";
import { shortcutGroups } from "./shortcutGroups";
import "./dialogs.css";

/** The list of keys; open while `openPanel` is "shortcuts". */
export function ShortcutSheet() {
  const { t } = useTranslation();
  const open = useStudio((s) => s.openPanel === "shortcuts");
  const letters = useStudio((s) => s.letterShortcuts);
  const setLetters = useStudio((s) => s.setLetterShortcuts);
  const setView = useStudio((s) => s.setView);
  const named = useShortcutLabel();
  const foot = (
    <label className="row push">
      <Switch.Root className="switch" checked={letters} onCheckedChange={setLetters} />
      {t("shell:shortcuts.letters")}
    </label>
  );
  return (
    <Modal open={open} onClose={() => setView({ openPanel: undefined })} title={t("shell:shortcuts.title")} description={t("shell:shortcuts.about")} foot={foot} width="wide">
      <div className="shortcuts" role="group" aria-label={t("shell:shortcuts.title")} tabIndex={0}>
        {shortcutGroups.map(({ titleKey, rows }) => (
          <section key={titleKey}>
            <h3>{t(titleKey)}</h3>
            <ul>
              {rows.map(({ labelKey, groupKey, keys }) => (
                <li key={labelKey} className="row">
                  {groupKey === undefined ? t(labelKey) : t("canvas:palette.grouped", { group: t(groupKey), name: t(labelKey) })}
                  <span className="keys">{keys.map((key) => <kbd key={key} className="kbd">{named(key)}</kbd>)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Modal>
  );
}
