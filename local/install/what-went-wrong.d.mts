export function missingGround(ground: { version: string; hasLock: boolean }): string | undefined;
export function failedInstall(end: { code: string | undefined; stderr: string }): string;
export const scriptsSwitchedOff: string;
