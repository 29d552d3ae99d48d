import { useStudio } from "../../store/store";
import { useMedia } from "./useMedia";

/** Whether the page is dark now: by choice, or by the system's where the choice is left to it. */
export function useDark(): boolean {
  const theme = useStudio((s) => s.theme);
  const system = useMedia("(prefers-color-scheme: dark)");
  return theme === "system" ? system : theme === "dark";
}
