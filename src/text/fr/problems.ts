import { rules } from "./rules";

export const problems = { rules };
