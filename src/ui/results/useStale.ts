import { useStudio } from "../../store/store";

/** Whether the results on show belong to an earlier model, data set or setting. */
export const useStale = (): boolean => useStudio((s) => s.report !== undefined && s.run.kind === "failed");
