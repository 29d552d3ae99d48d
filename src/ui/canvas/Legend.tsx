import { useTranslation } from "react-i18next";
import { legendOf } from "../../draw/legend";
import type { Scene } from "../../draw/scene";
import { useStudio } from "../../store/store";
import { LEVEL_CLASS } from "./Arrow";
import { Cue } from "./Labels";

/** What the line styles of the measurement arrows mean, under the diagram; nothing where no item is weak. */
export function Legend({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslation();
  const display = useStudio((state) => state.display);
  const language = useStudio((state) => state.language);
  const entries = legendOf(scene, display, language);
  if (entries.length === 0) return null;
  return (
    <ul className="legend" aria-label={t("canvas:legend")}>
      {entries.map(({ level, text }) => (
        <li key={level}>
          <svg className="dg" viewBox="0 0 34 10" aria-hidden="true">
            <g className={`meas ${LEVEL_CLASS[level]}`}>
              <path className="line" d="M0 5H28" />
              <polygon className="head" points="34,5 27,2.1 27,7.9" />
            </g>
          </svg>
          {level !== "good" && (
            <svg className={`dg mini load ${LEVEL_CLASS[level]}`} viewBox="-5 -5 10 10" aria-hidden="true">
              <Cue x={0} y={0} />
            </svg>
          )}
          {t(text.key, { ...text.values })}
        </li>
      ))}
    </ul>
  );
}
