export function installedChromium(): Promise<string | undefined>;
export function needChromium(): Promise<string>;
