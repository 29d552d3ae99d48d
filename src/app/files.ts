/** Projects and models from files and to files; what reads and writes them is fetched at first use. */
const projects = () => import("./projectFiles");
const models = () => import("./modelFiles");

export const chooseProject = async (): Promise<void> => (await projects()).chooseProject();
export const openProjectFile = async (file: File): Promise<void> => (await projects()).openProjectFile(file);
export const saveProject = async (): Promise<void> => (await projects()).saveProject();
export const saveProjectWithoutData = async (): Promise<void> => (await projects()).saveProjectWithoutData();
export const chooseModel = async (): Promise<void> => (await models()).chooseModel();
export const openModelFile = async (file: File): Promise<void> => (await models()).openModelFile(file);

/** Fetches both ahead of use: browsers open a file chooser only shortly after a press. */
export const loadFiles = async (): Promise<void> => void (await Promise.all([projects(), models()]));
