import { Bold, Circle, Hexagon, Italic, Octagon, RotateCcw, Square, type LucideIcon } from "lucide-react";
import { RadioGroup, Toggle } from "radix-ui";
import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { clearStyle, setStyle, type StyleChange } from "../../model/editStyle";
import { LINE_STYLES, type ElementStyle, type Shape } from "../../model/style";
import { styleKeyOf } from "../../store/selection";
import type { Target } from "../../store/state";
import { studio, useStudio } from "../../store/store";
import { change } from "./edits";
import { Swatches } from "./Swatches";
import "./looks.css";

const SHAPE_ICONS: readonly { readonly shape: Shape; readonly Icon: LucideIcon }[] = [
  { shape: "circle", Icon: Circle },
  { shape: "square", Icon: Square },
  { shape: "hexagon", Icon: Hexagon },
  { shape: "octagon", Icon: Octagon },
];
const WIDTHS = [0.5, 1, 1.5, 2, 3] as const;
const DASHES = { solid: undefined, dashed: "6 4", dotted: "1.5 3.5" } as const;

const nothing: ElementStyle = {};

/** What all the given styles say alike; whatever differs is left out. */
function shared(styles: readonly ElementStyle[]): ElementStyle {
  const [first = nothing, ...others] = styles;
  return Object.fromEntries(Object.entries(first).filter(([key, value]) => others.every((other) => other[key as keyof ElementStyle] === value))) as ElementStyle;
}

/** Shape, fill, line and lettering of what is selected; all of it goes into the exported figure. */
export function LookSection({ targets }: { readonly targets: readonly Target[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const styled = targets.filter(({ kind }) => kind !== "comment");
  const keys = styled.flatMap((target) => styleKeyOf(target) ?? []);
  const styles = useStudio((state) => state.document.layout.styles);
  const look = shared(keys.map((key) => styles?.[key] ?? nothing));
  const isChanged = keys.some((key) => styles?.[key] !== undefined);
  if (keys.length === 0) return null;
  const isOnly = (kind: Target["kind"]): boolean => styled.every((target) => target.kind === kind);
  const give = (given: StyleChange, gesture?: string): void => studio.getState().edit("canvas:step.style", (document) => setStyle(document, keys, given), gesture);
  return (
    <details className="section look" open={open || isChanged} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t("canvas:inspector.look.title")}
        {isChanged && (
          <button type="button" className="icon-btn small push" aria-label={t("canvas:inspector.look.usual")} title={t("canvas:inspector.look.usual")} onClick={() => change("clearStyle", (document) => clearStyle(document, keys))}>
            <RotateCcw className="i" aria-hidden="true" />
          </button>
        )}
      </summary>
      {isOnly("construct") && (
        <Choice label={t("canvas:inspector.look.shape")} value={look.shape ?? "circle"} onChoose={(value) => give({ shape: value === "circle" ? undefined : (value as Shape) })}>
          {SHAPE_ICONS.map(({ shape, Icon }) => (
            <RadioGroup.Item key={shape} value={shape} aria-label={t(`canvas:inspector.look.${shape}`)} title={t(`canvas:inspector.look.${shape}`)}>
              <Icon className="i" aria-hidden="true" />
            </RadioGroup.Item>
          ))}
        </Choice>
      )}
      {styled.every(({ kind }) => kind !== "path") && <Swatches role="fill" label={t("canvas:inspector.look.fill")} value={look.fill} onChoose={(fill, gesture) => give({ fill }, gesture)} />}
      <Swatches role="line" label={t("canvas:inspector.look.line")} value={look.line} onChoose={(line, gesture) => give({ line }, gesture)} />
      <Choice label={t("canvas:inspector.look.lineStyle")} value={look.lineStyle ?? "solid"} onChoose={(value) => give({ lineStyle: value === "solid" ? undefined : LINE_STYLES.find((one) => one === value) })}>
        {LINE_STYLES.map((style) => (
          <RadioGroup.Item key={style} value={style} aria-label={t(`canvas:inspector.look.${style}`)} title={t(`canvas:inspector.look.${style}`)}>
            <svg viewBox="0 0 30 10" width="30" height="10" aria-hidden="true"><path d="M2 5H28" stroke="currentColor" strokeWidth="1.6" strokeDasharray={DASHES[style]} /></svg>
          </RadioGroup.Item>
        ))}
      </Choice>
      <Choice label={t("canvas:inspector.look.lineWidth")} value={String(look.lineWidth ?? 1)} onChoose={(value) => give({ lineWidth: value === "1" ? undefined : Number(value) })}>
        {WIDTHS.map((width) => (
          <RadioGroup.Item key={width} value={String(width)} aria-label={t("canvas:inspector.look.times", { width })} title={t("canvas:inspector.look.times", { width })}>
            <svg viewBox="0 0 20 10" width="20" height="10" aria-hidden="true"><path d="M2 5H18" stroke="currentColor" strokeWidth={1.4 * width} /></svg>
          </RadioGroup.Item>
        ))}
      </Choice>
      <Swatches role="text" label={t("canvas:inspector.look.text")} value={look.text} onChoose={(text, gesture) => give({ text }, gesture)}>
        <Switch label={t("canvas:inspector.look.bold")} on={look.bold === true} Icon={Bold} onChange={(bold) => give({ bold })} />
        <Switch label={t("canvas:inspector.look.italic")} on={look.italic === true} Icon={Italic} onChange={(italic) => give({ italic })} />
      </Swatches>
    </details>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="look-row">
      <span id={id}>{label}</span>
      <RadioGroup.Root className="segments" aria-labelledby={id} value={value} onValueChange={onChoose}>
        {children}
      </RadioGroup.Root>
    </div>
  );
}

function Switch({ label, on, Icon, onChange }: { readonly label: string; readonly on: boolean; readonly Icon: LucideIcon; readonly onChange: (on: boolean) => void }) {
  return (
    <Toggle.Root className={on ? "icon-btn small on" : "icon-btn small"} aria-label={label} title={label} pressed={on} onPressedChange={onChange}>
      <Icon className="i" aria-hidden="true" />
    </Toggle.Root>
  );
}
