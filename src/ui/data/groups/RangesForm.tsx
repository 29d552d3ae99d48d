import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { CutBy } from "../../../data/groups/cuts";
import { Choice } from "../Choice";
import { ColumnChoice, OptionalNumber } from "../derive/fields";
import type { GroupFormProps } from "./CategoriesForm";
import { cuttable, rangesDraft, withLimit } from "./groupDraft";
import { useLimits } from "./useLimits";

const COUNTS = [2, 3, 4, 5, 6, 8, 10];

/** Groups of neighbouring values of one variable: cut by size, by width, or at limits of one's own. */
export function RangesForm({ data, draft, onChange }: GroupFormProps) {
  const { t } = useTranslation();
  const say = useLimits();
  const { column, by, count, ranges } = draft.ranges;
  const cut = (name: string, how: CutBy, groups: number): void => {
    const made = rangesDraft(data, name, { by: how, count: groups, say });
    onChange({ ...draft, ranges: draft.isKnownStep ? { ...made, name: draft.ranges.name } : made });
  };
  // A first proposal, once this way is chosen.
  useEffect(() => {
    if (ranges.length === 0 && column !== "") cut(column, "size", 2);
  });
  const how: CutBy = by === "own" ? "size" : by;
  const label = (place: number, text: string): void => onChange({ ...draft, ranges: { ...draft.ranges, ranges: ranges.with(place, { ...ranges[place]!, label: text }) } });
  return (
    <>
      <div className="fields">
        <ColumnChoice label={t("groups:ranges.column")} columns={cuttable(data)} value={column} onChange={(name) => cut(name, how, count)} />
        <Choice label={t("groups:ranges.by")} value={by} onChange={(value) => (value === "own" ? onChange({ ...draft, ranges: { ...draft.ranges, by: "own" } }) : cut(column, value as CutBy, count))}>
          <option value="size">{t("groups:ranges.size")}</option>
          <option value="width">{t("groups:ranges.width")}</option>
          <option value="own">{t("groups:ranges.own")}</option>
        </Choice>
        <Choice label={t("groups:ranges.count")} value={String(COUNTS.includes(count) ? count : 2)} onChange={(value) => cut(column, how, Number(value))}>
          {COUNTS.map((number) => <option key={number} value={number}>{number}</option>)}
        </Choice>
      </div>
      <ul className="group-ranges" aria-label={t("groups:ranges.values")}>
        {ranges.map((range, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- ranges have no identity but their place
          <li key={place}>
            <input className="field" aria-label={t("groups:ranges.name", { place: place + 1 })} value={range.label} autoComplete="off" onChange={(event) => label(place, event.target.value)} />
            {place === ranges.length - 1 ? <span className="hint">{t("groups:ranges.rest")}</span> : (
              <>
                <span className="hint">{t("groups:ranges.upTo")}</span>
                <OptionalNumber isBare label={t("groups:ranges.limit", { place: place + 1 })} value={range.most} onChange={(limit) => limit !== undefined && onChange({ ...draft, ranges: withLimit(draft.ranges, place, { limit, say }) })} />
              </>
            )}
          </li>
        ))}
      </ul>
      {ranges.length < count && by !== "own" ? <p className="hint">{t("groups:ranges.fewer", { count: ranges.length })}</p> : null}
    </>
  );
}
