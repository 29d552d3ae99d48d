import { RadioGroup } from "radix-ui";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { setDirection } from "../../model/edit";
import type { Construct, Direction } from "../../model/types";
import { change } from "./edits";

const CARDS = ["reflective", "formative"] as const;

/** Which way the indicator arrows point, as two pictures. */
export function MeasurementCards({ construct }: { readonly construct: Construct }) {
  const { t } = useTranslation();
  const label = useId();
  const choose = (value: string) => change("direction", (document) => setDirection(document, construct.id, value === "formative" ? "formative" : "reflective"));
  return (
    <>
      <div className="label" id={label}>
        {t("canvas:inspector.measurement")}
      </div>
      <RadioGroup.Root className="mcards" aria-labelledby={label} value={construct.direction} onValueChange={choose}>
        {CARDS.map((direction) => (
          <RadioGroup.Item key={direction} value={direction} className="mcard" title={t(`canvas:inspector.${direction}Means`)}>
            <Picture direction={direction} />
            <strong>{t(`canvas:inspector.${direction}`)}</strong>
            <small>{t(`canvas:inspector.${direction}Mode`)}</small>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </>
  );
}

const ARROWS: Readonly<Record<Direction, { readonly lines: string; readonly heads: string }>> = {
  reflective: { lines: "M23 14L38 8M23 20L38 26", heads: "M42 6.4l-6 .2 2.2 4.8zM42 27.6l-6-.2 2.2-4.8z" },
  formative: { lines: "M28 12L43 7M28 22L43 27", heads: "M22.6 13.6l6.2.6-1.8-4.9zM22.6 20.4l6.2-.6-1.8 4.9z" },
};

function Picture({ direction }: { readonly direction: Direction }) {
  const { lines, heads } = ARROWS[direction];
  return (
    <svg viewBox="0 0 60 34" aria-hidden="true">
      <circle cx="14" cy="17" r="8" className="c" />
      <path d={lines} />
      <path className="h" d={heads} />
      <rect x="43.5" y="2.5" width="13" height="8" rx="2" className="b" />
      <rect x="43.5" y="23.5" width="13" height="8" rx="2" className="b" />
    </svg>
  );
}
