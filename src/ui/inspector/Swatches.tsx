import { Ban, Pipette } from "lucide-react";
import { RadioGroup } from "radix-ui";
import { useId, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { cssPaint, isHue, type Role } from "../../draw/looks";
import { HUES, isColour, type Colour } from "../../model/style";

interface SwatchesProps {
  readonly role: Role;
  readonly label: string;
  readonly value: Colour | undefined;
  /** undefined: the usual colour. Choices of one visit to the colour picker share a gesture */
  readonly onChoose: (colour: Colour | undefined, gesture?: string) => void;
  /** further controls of the same row */
  readonly children?: ReactNode;
}

/** Colours to choose from: the usual one, those that suit both themes, none (a fill), or any. */
export function Swatches({ role, label, value, onChoose, children }: SwatchesProps) {
  const { t } = useTranslation();
  const id = useId();
  const visits = useRef(0);
  const own = value !== undefined && !isHue(value) && value !== "none" ? value : undefined;
  const choose = (chosen: string) => onChoose(chosen !== "usual" && isColour(chosen) ? chosen : undefined);
  return (
    <div className="look-row">
      <span id={id}>{label}</span>
      <span className="swatch-row">
        <RadioGroup.Root className="swatches" aria-labelledby={id} orientation="horizontal" value={value ?? "usual"} onValueChange={choose}>
          <Swatch value="usual" name={t("canvas:inspector.look.usualColour")} className="usual" />
          {role === "fill" && (
            <RadioGroup.Item className="swatch" value="none" aria-label={t("canvas:inspector.look.none")} title={t("canvas:inspector.look.none")}>
              <Ban className="i" aria-hidden="true" />
            </RadioGroup.Item>
          )}
          {HUES.map((hue) => (
            <Swatch key={hue} value={hue} name={t(`canvas:inspector.look.${hue}`)} fill={cssPaint(hue, role)} edge={cssPaint(hue, "line")} />
          ))}
          {own !== undefined && <Swatch value={own} name={own} fill={own} edge={own} />}
        </RadioGroup.Root>
        <label className="swatch any" title={t("canvas:inspector.look.any")}>
          <Pipette className="i" aria-hidden="true" />
          <input
            type="color"
            aria-label={`${label}: ${t("canvas:inspector.look.any")}`}
            value={own ?? "#808080"}
            onFocus={() => void visits.current++}
            onChange={(event) => onChoose(event.target.value as Colour, `${id} ${visits.current}`)}
          />
        </label>
        {children}
      </span>
    </div>
  );
}

interface SwatchProps {
  readonly value: string;
  readonly name: string;
  readonly fill?: string;
  readonly edge?: string;
  readonly className?: string;
}

const Swatch = ({ value, name, fill, edge, className = "" }: SwatchProps) => (
  <RadioGroup.Item className={`swatch ${className}`} value={value} aria-label={name} title={name} style={{ background: fill, borderColor: edge }} />
);
