import { lazy } from "react";
import { knowBothLanguages } from "./language";

/** Fetched when something is first exported. */
export const LazyExport = lazy(async () => {
  const [{ ExportDialog }] = await Promise.all([import("../ui/export/ExportDialog"), knowBothLanguages()]);
  return { default: ExportDialog };
});

export const LazyAudit = lazy(async () => ({ default: (await import("../ui/audit/AuditDialog")).AuditDialog }));
