import type { Plugin } from "vite";

/** What each kind of thing may be fetched from, in the order in which it is written. */
export const policyText = (rules: Readonly<Record<string, string>>): string => Object.entries(rules).map(([name, sources]) => `${name} ${sources}`).join("; ");

/** Nothing leaves the page: docs/decisions/ says why each source is allowed. */
const POLICY = policyText({
  "default-src": "'self'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "worker-src": "'self' blob:",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "font-src": "'self' data:",
  "connect-src": "'self'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
});

/** Writes the content-security-policy into the built page (the development server needs inline scripts and has none). */
export function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" },
    ],
  };
}
