import type { Text } from "../../report/text";

export const say = (key: string, values?: Text["values"]): Text => ({ key: `variables:${key}`, ...(values ? { values } : {}) });
