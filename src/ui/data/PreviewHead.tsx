import { CircleSlash } from "lucide-react";
import { Popover } from "radix-ui";
import { useTranslation } from "react-i18next";
import type { Scale } from "../../data/dataset";
import type { ColumnSummary, ImportOptions } from "../../data/import/options";
import { MissingCodes } from "./MissingCodes";

interface PreviewHeadProps {
  readonly column: ColumnSummary;
  readonly options: ImportOptions;
  readonly onChange: (options: Partial<ImportOptions>) => void;
}

/** Head of a column in the preview: whether it is imported, its name, its type and its own codes for missing. */
export function PreviewHead({ column, options, onChange }: PreviewHeadProps) {
  const { t } = useTranslation();
  const { name } = column;
  const isOut = options.leftOut.includes(name);
  const change = (): void => onChange({ leftOut: isOut ? options.leftOut.filter((other) => other !== name) : [...options.leftOut, name] });
  return (
    <th scope="col" className={[isOut ? "out" : "", column.numeric ? "" : "words"].filter(Boolean).join(" ") || undefined}>
      <label className="import-name">
        <input type="checkbox" checked={!isOut} onChange={change} aria-label={t("data:import.take", { name })} />
        <span className="ellipsis" title={name}>{name}</span>
      </label>
      <span className="import-column">
        <ScaleChoice column={column} onChange={(scale) => onChange({ scales: { ...options.scales, [name]: scale } })} />
        <ColumnCodes column={column} options={options} onChange={onChange} />
      </span>
    </th>
  );
}

const NUMERIC: readonly Scale[] = ["metric", "ordinal", "binary", "nominal", "id"];
const TEXTUAL: readonly Scale[] = ["nominal", "id", "text"];

function ScaleChoice({ column, onChange }: { readonly column: ColumnSummary; readonly onChange: (scale: Scale) => void }) {
  const { t } = useTranslation();
  const choices = (column.numeric ? NUMERIC : TEXTUAL).filter((scale) => scale !== "binary" || column.scale === "binary");
  return (
    <select className="import-scale" aria-label={t("data:import.scaleOf", { name: column.name })} value={column.scale} onChange={(event) => onChange(event.target.value as Scale)}>
      {choices.map((scale) => <option key={scale} value={scale}>{t(`data:scale.${scale}`)}</option>)}
    </select>
  );
}

/** Codes of this column beside those of the file: those that the file declares are listed, others can be added. */
function ColumnCodes({ column: { name, missingCodes }, options, onChange }: PreviewHeadProps) {
  const { t } = useTranslation();
  const own = options.columnCodes[name] ?? [];
  const declared = [...(missingCodes?.values ?? []).filter((code) => !own.includes(code)), ...(missingCodes?.range === undefined ? [] : [t("data:codes.range", { from: missingCodes.range.from, to: missingCodes.range.to })])];
  const count = own.length + declared.length;
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button type="button" className={count > 0 ? "icon-btn import-own on" : "icon-btn import-own"} aria-label={t("data:import.codesOf", { name })} title={t("data:import.codesOf", { name })}>
          <CircleSlash className="i" aria-hidden="true" />
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover import-popover" sideOffset={4} collisionPadding={12} aria-label={t("data:import.codesOf", { name })}>
          {declared.length === 0 ? null : <p className="hint">{t("data:import.declared", { codes: declared.join(", ") })}</p>}
          <MissingCodes title={t("data:import.codesOf", { name })} codes={own} onChange={(codes) => onChange({ columnCodes: { ...options.columnCodes, [name]: codes } })} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
