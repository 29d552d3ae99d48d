import { lazy } from "react";

/** Fetched when something is first exported. */
export const LazyExport = lazy(async () => ({ default: (await import("../ui/export/ExportDialog")).ExportDialog }));

export const LazyAudit = lazy(async () => ({ default: (await import("../ui/audit/AuditDialog")).AuditDialog }));
