import { Search, X } from "lucide-react";
import { useTranslation } from "react-i18next";

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Id of the search field, for the shortcut that goes to it. */
export const VARIABLE_SEARCH = "variable-search";

/** Narrows the list as one types; Escape empties it, and the down arrow goes to the list. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const { t } = useTranslation();
  return (
    <div className="field search">
      <Search className="i lead" aria-hidden="true" />
      <input
        id={VARIABLE_SEARCH}
        type="text"
        role="searchbox"
        value={value}
        placeholder={t("data:panel.search")}
        aria-label={t("data:panel.search")}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && value !== "") onChange("");
          else if (event.key === "ArrowDown") event.currentTarget.closest(".data-panel")?.querySelector<HTMLElement>("[role=listbox]")?.focus();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {value === "" ? <span className="kbd" aria-hidden="true">/</span> : (
        <button type="button" className="icon-btn" aria-label={t("data:panel.clearSearch")} onClick={() => onChange("")}><X className="i" aria-hidden="true" /></button>
      )}
    </div>
  );
}
