import { Search, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { studio } from "../../store/store";
import { isTyping } from "./typing";

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows the list as one types. "/" comes here from anywhere, Escape empties the field, the down arrow goes to the list. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const come = (event: KeyboardEvent): void => {
      const withCommand = event.ctrlKey || event.metaKey || event.altKey;
      const elsewhere = event.defaultPrevented || withCommand || isTyping(event.target) || document.querySelector("[role=dialog]") !== null;
      if (event.key !== "/" || elsewhere || !studio.getState().letterShortcuts) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener("keydown", come);
    return () => window.removeEventListener("keydown", come);
  }, []);
  return (
    <div className="field search">
      <Search className="i lead" aria-hidden="true" />
      <input
        ref={field}
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
