import { Info, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Dataset } from "../../data/dataset";
import { useStudio } from "../../store/store";

const SHOWN = 8;

/** Before data are replaced: that the model stays, and which of its indicators the new file does not have. */
export function ReplaceWarning({ dataset }: { readonly dataset: Dataset }) {
  const { t } = useTranslation();
  const present = useStudio((s) => s.data?.name);
  const constructs = useStudio((s) => s.document.model.constructs);
  const names = new Set(dataset.columns.map((column) => column.name));
  const absent = constructs.flatMap((construct) => construct.items.filter((item) => !names.has(item)));
  const listed = absent.slice(0, SHOWN).join(", ") + (absent.length > SHOWN ? ", …" : "");
  return (
    <div>
      {present === undefined ? null : <p className="import-line"><Info className="i" aria-hidden="true" />{t("data:import.replace", { name: present })}</p>}
      {absent.length === 0 ? null : <p className="import-line warn"><TriangleAlert className="i" aria-hidden="true" />{t("data:import.absent", { count: absent.length, columns: listed })}</p>}
    </div>
  );
}
