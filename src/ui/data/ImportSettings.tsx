import { Switch } from "radix-ui";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { delimiters } from "../../data/csv/delimiter";
import { encodings } from "../../data/csv/encoding";
import type { ImportOptions, ImportResult } from "../../data/import/options";
import { Choice } from "./Choice";

interface ImportSettingsProps {
  readonly result: ImportResult;
  /** @param forget what is to be detected anew */
  readonly onChange: (options: Partial<ImportOptions>, forget?: readonly (keyof ImportOptions)[]) => void;
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };
const THOUSANDS = { "": "none", ",": "comma", ".": "point", " ": "space", "'": "apostrophe" } as const;

/** What was detected about the file, each thing open to change; only what its format knows. */
export function ImportSettings({ result, onChange }: ImportSettingsProps) {
  const { t } = useTranslation();
  const { format } = result;
  return (
    <fieldset className="import-settings">
      <legend className="sr-only">{t("data:import.how")}</legend>
      {format === "workbook" ? <SheetChoice result={result} onChange={onChange} /> : null}
      {format === "workbook" ? null : <EncodingChoice result={result} onChange={onChange} />}
      {format === "text" ? <DelimiterChoice result={result} onChange={onChange} /> : null}
      {format === "spss" ? null : <NotationChoices result={result} onChange={onChange} />}
      {format === "spss" ? null : <HeaderChoice result={result} onChange={onChange} />}
      {format === "spss" ? null : <ContentsChoice result={result} onChange={onChange} />}
    </fieldset>
  );
}

/** Names stand elsewhere in another sheet, and so on. */
const OF_A_SHEET = ["headerRow", "hasHeader", "decimal", "contents", "n"] as const;

function SheetChoice({ result: { options, detected, sheets }, onChange }: ImportSettingsProps) {
  const { t } = useTranslation();
  const marked = useMarked();
  return (
    <Choice label={t("data:import.sheet")} value={options.sheet} onChange={(sheet) => onChange({ sheet }, OF_A_SHEET)}>
      {sheets.map((sheet) => <option key={sheet} value={sheet}>{marked(sheet, sheet === detected.sheet && sheets.length > 1)}</option>)}
    </Choice>
  );
}

function EncodingChoice({ result: { options, detected }, onChange }: ImportSettingsProps) {
  const { t } = useTranslation();
  const marked = useMarked();
  return (
    <Choice label={t("data:import.encoding")} value={options.encoding} onChange={(encoding) => onChange({ encoding })}>
      {withUsed(encodings, options.encoding).map((encoding) => <option key={encoding} value={encoding}>{marked(encoding.toUpperCase(), encoding === detected.encoding)}</option>)}
    </Choice>
  );
}

function DelimiterChoice({ result: { options, detected }, onChange }: ImportSettingsProps) {
  const { t } = useTranslation();
  const marked = useMarked();
  const delimiterName = (sign: string): string => {
    const name = DELIMITER_NAMES[sign];
    return name === undefined ? t("data:import.delimiters.other", { sign }) : t(`data:import.delimiters.${name}`);
  };
  return (
    <Choice label={t("data:import.delimiter")} value={options.delimiter} onChange={(delimiter) => onChange({ delimiter })}>
      {withUsed(delimiters, options.delimiter).map((sign) => <option key={sign} value={sign}>{marked(delimiterName(sign), sign === detected.delimiter)}</option>)}
    </Choice>
  );
}

function NotationChoices({ result: { options, detected }, onChange }: ImportSettingsProps) {
  const { t } = useTranslation();
  const marked = useMarked();
  return (
    <>
      <Choice label={t("data:import.decimal")} value={options.decimal} onChange={(decimal) => onChange({ decimal: decimal === "," ? "," : "." })}>
        <option value=".">{marked(t("data:import.decimals.point"), detected.decimal === ".")}</option>
        <option value=",">{marked(t("data:import.decimals.comma"), detected.decimal === ",")}</option>
      </Choice>
      <Choice label={t("data:import.thousands")} value={options.thousands} onChange={(thousands) => onChange({ thousands: thousands as ImportOptions["thousands"] })}>
        {Object.entries(THOUSANDS).filter(([sign]) => sign !== options.decimal).map(([sign, name]) => <option key={name} value={sign}>{t(`data:import.thousandsSigns.${name}`)}</option>)}
      </Choice>
    </>
  );
}

const SHOWN_CELLS = 4;

function HeaderChoice({ result: { options, detected, head }, onChange }: ImportSettingsProps) {
  const { t } = useTranslation();
  const marked = useMarked();
  const header = useId();
  const glance = (row: readonly string[]): string => row.filter((cell) => cell.trim() !== "").slice(0, SHOWN_CELLS).join(", ");
  return (
    <>
      <Choice label={t("data:import.headerRow")} value={String(options.headerRow)} onChange={(row) => onChange({ headerRow: Number(row) })}>
        {head.map((row, i) => <option key={i} value={i + 1}>{marked(t("data:import.headerRowAt", { row: i + 1, cells: glance(row) }), i + 1 === detected.headerRow)}</option>)}
        {options.headerRow > head.length ? <option value={options.headerRow}>{options.headerRow}</option> : null}
      </Choice>
      <div className="import-switch">
        <Switch.Root id={header} className="switch" checked={options.hasHeader} onCheckedChange={(hasHeader) => onChange({ hasHeader })}><Switch.Thumb /></Switch.Root>
        <label htmlFor={header}>{t("data:import.header")}</label>
      </div>
    </>
  );
}

const CONTENTS = ["cases", "correlations", "covariances"] as const;

/** Whether the rows are cases or the table is a matrix, and of a matrix, from how many cases it comes. */
function ContentsChoice({ result: { options, detected }, onChange }: ImportSettingsProps) {
  const { t } = useTranslation();
  const marked = useMarked();
  const id = useId();
  return (
    <>
      <Choice label={t("data:import.contents")} value={options.contents} onChange={(contents) => onChange({ contents: contents as ImportOptions["contents"] })}>
        {CONTENTS.map((contents) => <option key={contents} value={contents}>{marked(t(`data:import.contentsOf.${contents}`), contents === detected.contents)}</option>)}
      </Choice>
      {options.contents === "cases" ? null : (
        <div>
          <label className="label" htmlFor={id}>{t("data:import.casesBehind")}</label>
          <input id={id} className="field" type="number" min={3} step={1} defaultValue={options.n > 0 ? options.n : ""} onChange={(event) => onChange({ n: Math.max(0, Math.floor(event.target.valueAsNumber || 0)) })} />
        </div>
      )}
    </>
  );
}

function useMarked(): (text: string, isDetected: boolean) => string {
  const { t } = useTranslation();
  return (text, isDetected) => (isDetected ? t("data:import.detected", { what: text }) : text);
}

const withUsed = (known: readonly string[], used: string): readonly string[] => (known.includes(used) ? known : [...known, used]);
