import { BadgeCheck, ChevronDown, CircleQuestionMark, FileCode, FileInput, FilePlus2, FileSpreadsheet, FileText, FolderOpen, History, House, Image, Keyboard, Languages, ListChecks, Moon, Route, Save, SaveOff, Settings, Table2, type LucideIcon } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useTranslation } from "react-i18next";
import { currentReport } from "../../store/selectors";
import { useStudio } from "../../store/store";
import { useShortcutLabel } from "../shared/useShortcutLabel";
import { useDark } from "../shared/useDark";

/** What can be done with files; each says by itself what went wrong. */
export interface FileActions {
  readonly newProject: () => void;
  readonly openData: () => void;
  readonly openProject: () => void;
  readonly importModel: () => void;
  readonly saveProject: () => void;
  readonly saveProjectWithoutData: () => void;
  readonly exportFigure: () => void;
  readonly exportTables: () => void;
  readonly exportReport: () => void;
  readonly exportScript: () => void;
  readonly openAudit: () => void;
}

/** The menu beside the title. */
export function FileMenu({ actions }: { readonly actions: FileActions }) {
  const { t } = useTranslation();
  const hasReport = useStudio((s) => currentReport(s) !== undefined);
  const hasData = useStudio((s) => s.data !== undefined);
  const hasModel = useStudio((s) => s.document.model.constructs.length > 0);
  const language = useStudio((s) => s.language);
  const setLanguage = useStudio((s) => s.setLanguage);
  const setTheme = useStudio((s) => s.setTheme);
  const setView = useStudio((s) => s.setView);
  const dark = useDark();
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <button type="button" className="icon-btn" aria-label={t("shell:file.menu")}><ChevronDown className="i" aria-hidden="true" /></button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" sideOffset={6} collisionPadding={8} aria-label={t("shell:file.menu")}>
          <Item Icon={FilePlus2} text={t("shell:file.new")} onPick={actions.newProject} />
          <Item Icon={FileSpreadsheet} text={t("shell:file.openData")} shortcut="Mod+O" onPick={actions.openData} />
          <Item Icon={FolderOpen} text={t("shell:file.openProject")} onPick={actions.openProject} />
          <Item Icon={History} text={t("recent:menu")} onPick={() => setView({ openPanel: "recent" })} />
          <Item Icon={FileInput} text={t("shell:file.importModel")} onPick={actions.importModel} />
          <Item Icon={Save} text={t("shell:file.save")} shortcut="Mod+S" onPick={actions.saveProject} />
          <Item Icon={SaveOff} text={t("shell:file.saveWithoutData")} disabled={!hasData} onPick={actions.saveProjectWithoutData} />
          <DropdownMenu.Separator className="menu-line" />
          <Item Icon={ListChecks} text={t("paper:audit.open")} disabled={!hasReport} onPick={actions.openAudit} />
          <Item Icon={BadgeCheck} text={t("verify:menu")} disabled={!hasReport} onPick={() => setView({ openPanel: "verify" })} />
          <Item Icon={Image} text={t("shell:file.exportFigure")} shortcut="Mod+E" disabled={!hasModel} onPick={actions.exportFigure} />
          <Item Icon={Table2} text={t("shell:file.exportTables")} disabled={!hasReport} onPick={actions.exportTables} />
          <Item Icon={FileText} text={t("shell:file.exportReport")} disabled={!hasReport} onPick={actions.exportReport} />
          <Item Icon={FileCode} text={t("shell:file.exportScript")} disabled={!hasReport} onPick={actions.exportScript} />
          <DropdownMenu.Separator className="menu-line" />
          <Item Icon={Settings} text={t("shell:file.settings")} onPick={() => setView({ openPanel: "settings" })} />
          <Item Icon={Languages} text={t(`shell:languages.${language === "en" ? "fr" : "en"}`)} onPick={() => setLanguage(language === "en" ? "fr" : "en")} />
          <Item Icon={Moon} text={t(dark ? "shell:theme.toLight" : "shell:theme.toDark")} onPick={() => setTheme(dark ? "light" : "dark")} />
          <Item Icon={CircleQuestionMark} text={t("help:menu")} shortcut="F1" onPick={() => setView({ openPanel: "help" })} />
          <Item Icon={Route} text={t("help:guide.open")} onPick={() => setView({ guide: true })} />
          <Item Icon={Keyboard} text={t("shell:file.shortcuts")} shortcut="?" onPick={() => setView({ openPanel: "shortcuts" })} />
          <DropdownMenu.Separator className="menu-line" />
          <Item Icon={House} text={t("shell:file.start")} onPick={() => setView({ screen: "welcome" })} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface ItemProps {
  readonly Icon: LucideIcon;
  readonly text: string;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly onPick: () => void;
}

function Item({ Icon, text, shortcut, disabled = false, onPick }: ItemProps) {
  const label = useShortcutLabel();
  return (
    <DropdownMenu.Item className="menu-item" disabled={disabled} onSelect={onPick}>
      <Icon className="i" aria-hidden="true" />
      {text}
      {shortcut === undefined ? null : <span className="kbd" aria-hidden="true">{label(shortcut)}</span>}
    </DropdownMenu.Item>
  );
}
