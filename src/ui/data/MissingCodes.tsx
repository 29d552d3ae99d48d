import { Plus, X } from "lucide-react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import "./import.css";

type Codes = readonly (string | number)[];

interface MissingCodesProps {
  readonly title: string;
  readonly codes: Codes;
  readonly onChange: (codes: Codes) => void;
}

/** The cells that are read as missing: a chip for each code, and a field to add another. */
export function MissingCodes({ title, codes, onChange }: MissingCodesProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const code = typed.trim();
    if (code !== "" && !codes.some((c) => String(c) === code)) onChange([...codes, code]);
    setTyped("");
  };
  return (
    <section className="import-missing" aria-label={title}>
      <h3 className="label">{title}</h3>
      <div className="import-codes">
        {codes.map((code) => (
          <span key={code} className="chip">
            {code}
            <button type="button" aria-label={t("data:import.removeCode", { code })} onClick={() => onChange(codes.filter((c) => c !== code))}><X className="i" aria-hidden="true" /></button>
          </span>
        ))}
        <form onSubmit={add}>
          <input className="field" value={typed} placeholder={t("data:import.addCodeHint")} aria-label={t("data:import.addCode")} onChange={(event) => setTyped(event.target.value)} />
          <button type="submit" className="icon-btn" aria-label={t("data:import.addCode")} disabled={typed.trim() === ""}><Plus className="i" aria-hidden="true" /></button>
        </form>
      </div>
    </section>
  );
}
