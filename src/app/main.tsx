import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../ui/shared/style";
import { App } from "./App";
import { i18n } from "./language";
import { Page } from "./Page";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");
createRoot(root).render(
  <StrictMode>
    <Page i18n={i18n}>
      <App />
    </Page>
  </StrictMode>,
);
