import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { translator } from "../text/i18n";
import { studio } from "../store/store";
import "../ui/shared/style";
import { App } from "./App";
import { Page } from "./Page";

const { i18n } = translator(studio.getState().language);
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");
createRoot(root).render(
  <StrictMode>
    <Page i18n={i18n}>
      <App />
    </Page>
  </StrictMode>,
);
