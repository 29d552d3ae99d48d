import { Moon, Sun } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";
import { Tip } from "./Tip";
import { useDark } from "./useDark";

/** Light to dark and back. */
export function ThemeButton() {
  const { t } = useTranslation();
  const dark = useDark();
  const setTheme = useStudio((s) => s.setTheme);
  const text = t(dark ? "shell:theme.toLight" : "shell:theme.toDark");
  const Icon = dark ? Sun : Moon;
  return (
    <Tip text={text}>
      <button type="button" className="icon-btn" aria-label={text} onClick={() => setTheme(dark ? "light" : "dark")}>
        <Icon className="i" aria-hidden="true" />
      </button>
    </Tip>
  );
}
