import { useStudio } from "../../../store/store";

/** Whether numbers are written with a decimal comma. */
export const useComma = (): boolean => useStudio((s) => (s.display.decimalSign === "language" ? s.language === "fr" : s.display.decimalSign === "comma"));
