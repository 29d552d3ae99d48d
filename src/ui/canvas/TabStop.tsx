import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";
import { enterCanvas } from "./tabOrder";

/** Where the browser's Tab comes into the diagram: before it for the first element in reading order, after it for the last. */
export function TabStop({ at }: { readonly at: "start" | "end" }) {
  const { t } = useTranslation();
  const empty = useStudio((state) => state.document.model.constructs.length === 0);
  return (
    <span className="sr-only" role="note" tabIndex={empty ? -1 : 0} data-diagram={at} onFocus={() => enterCanvas(at)}>
      {t(`canvas:tabStop.${at}`)}
    </span>
  );
}
