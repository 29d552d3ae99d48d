import { Switch } from "radix-ui";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { delimiters } from "../../data/csv/delimiter";
import { encodings } from "../../data/csv/encoding";
import type { ImportResult, ImportOptions } from "../../data/import/options";

interface ImportSettingsProps {
  readonly result: ImportResult;
  readonly onChange: (options: Partial<ImportOptions>) => void;
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };
const THOUSANDS = { "": "none", ",": "comma", ".": "point", " ": "space", "'": "apostrophe" } as const;

/** What was detected about the file, each thing open to change. */
export function ImportSettings({ result: { options, detected }, onChange }: ImportSettingsProps) {
  const { t } = useTranslation();
  const header = useId();
  const marked = (text: string, isDetected: boolean): string => (isDetected ? t("data:import.detected", { what: text }) : text);
  const delimiterName = (sign: string): string => {
    const name = DELIMITER_NAMES[sign];
    return name === undefined ? t("data:import.delimiters.other", { sign }) : t(`data:import.delimiters.${name}`);
  };
  return (
    <fieldset className="import-settings">
      <legend className="sr-only">{t("data:import.how")}</legend>
      <Choice label={t("data:import.encoding")} value={options.encoding} onChange={(encoding) => onChange({ encoding })}>
        {withUsed(encodings, options.encoding).map((encoding) => <option key={encoding} value={encoding}>{marked(encoding.toUpperCase(), encoding === detected.encoding)}</option>)}
      </Choice>
      <Choice label={t("data:import.delimiter")} value={options.delimiter} onChange={(delimiter) => onChange({ delimiter })}>
        {withUsed(delimiters, options.delimiter).map((sign) => <option key={sign} value={sign}>{marked(delimiterName(sign), sign === detected.delimiter)}</option>)}
      </Choice>
      <Choice label={t("data:import.decimal")} value={options.decimal} onChange={(decimal) => onChange({ decimal: decimal === "," ? "," : "." })}>
        <option value=".">{marked(t("data:import.decimals.point"), detected.decimal === ".")}</option>
        <option value=",">{marked(t("data:import.decimals.comma"), detected.decimal === ",")}</option>
      </Choice>
      <Choice label={t("data:import.thousands")} value={options.thousands} onChange={(thousands) => onChange({ thousands: thousands as ImportOptions["thousands"] })}>
        {Object.entries(THOUSANDS).filter(([sign]) => sign !== options.decimal).map(([sign, name]) => <option key={name} value={sign}>{t(`data:import.thousandsSigns.${name}`)}</option>)}
      </Choice>
      <div className="import-switch">
        <Switch.Root id={header} className="switch" checked={options.hasHeader} onCheckedChange={(hasHeader) => onChange({ hasHeader })}><Switch.Thumb /></Switch.Root>
        <label htmlFor={header}>{t("data:import.header")}</label>
      </div>
    </fieldset>
  );
}

const withUsed = (known: readonly string[], used: string): readonly string[] => (known.includes(used) ? known : [...known, used]);

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label className="label" htmlFor={id}>{label}</label>
      <select id={id} className="field" value={value} onChange={(event) => onChange(event.target.value)}>{children}</select>
    </div>
  );
}
