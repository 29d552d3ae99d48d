import type { Text } from "../../report/text";

export const say = (key: string, values?: Text["values"]): Text => ({ key: `cbsem:${key}`, ...(values ? { values } : {}) });
