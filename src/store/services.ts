/** What commands need of the page: dialogs, files, the camera. The page provides them; without one its command is disabled. */
export interface Services {
  openFileDialog(): void;
  openProject(): void;
  saveProject(): void;
  saveProjectWithoutData(): void;
  newProject(): void;
  exportFigure(): void;
  exportTables(): void;
  exportReport(): void;
  exportScript(): void;
  openAudit(): void;
  /** fetches the analyses and their words */
  loadAnalyses(): void;
  /** asks for a name of the model on screen */
  renameModel(): void;
  /** takes the model on screen out, with a way back */
  removeModel(): void;
  fitView(): void;
  /** places every construct anew */
  arrange(): void;
  copy(): void;
  cut(): void;
  paste(): void;
  /** shows what is selected as large as it fits */
  fitSelection(): void;
  zoomIn(): void;
  zoomOut(): void;
  zoomReset(): void;
  /** gives the keyboard to what is selected on the canvas */
  focusSelection(): void;
  importModel(): void;
}

const provided: Partial<Services> = {};

/** @returns how to take them back, for an effect's clean-up */
export function provideServices(services: Partial<Services>): () => void {
  Object.assign(provided, services);
  return () => {
    for (const name of Object.keys(services) as (keyof Services)[]) if (provided[name] === services[name]) delete provided[name];
  };
}

export const service = (name: keyof Services): (() => void) | undefined => provided[name];
