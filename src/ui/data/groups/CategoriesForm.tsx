import { useTranslation } from "react-i18next";
import type { Dataset } from "../../../data/dataset";
import { ColumnChoice } from "../derive/fields";
import { categoriesDraft, groupable, type DraftGroup, type GroupDraft } from "./groupDraft";

export interface GroupFormProps {
  readonly data: Dataset;
  readonly draft: GroupDraft;
  readonly onChange: (draft: GroupDraft) => void;
}

/** A group for each value of a variable, as far as it is ticked. */
export function CategoriesForm({ data, draft, onChange }: GroupFormProps) {
  const { t } = useTranslation();
  const { column, groups } = draft.categories;
  const change = (place: number, part: Partial<DraftGroup>): void => onChange({ ...draft, categories: { column, groups: groups.with(place, { ...groups[place]!, ...part }) } });
  const choose = (name: string): void => onChange({ ...draft, categories: categoriesDraft(data, name) });
  return (
    <>
      <ColumnChoice label={t("groups:categories.column")} columns={groupable(data)} value={column} onChange={choose} />
      {groups.length === 0 ? <p className="hint">{t("groups:categories.many")}</p> : (
        <ul className="group-ticks" aria-label={t("groups:categories.values")}>
          {groups.map(({ equals, label, isIn }, place) => (
            <li key={String(equals)}>
              <label><input type="checkbox" checked={isIn} aria-label={t("groups:categories.take", { value: equals })} onChange={(event) => change(place, { isIn: event.target.checked })} /><span className="ellipsis num">{equals}</span></label>
              <input className="field" aria-label={t("groups:categories.name", { value: equals })} value={label} disabled={!isIn} autoComplete="off" onChange={(event) => change(place, { label: event.target.value })} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
