// Sentences for whoever runs the first command: what is missing, and what to do about it. Built-in modules only, as nothing is installed yet.

/** What keeps this folder from being set up, or undefined. `version` is Node's, such as v20.11.1. */
export function missingGround({ version, hasLock }) {
  if (Number(version.slice(1).split('.')[0]) < 20)
    return `it needs Node 20 or newer to begin; this is ${version}. Install a newer one from https://nodejs.org.`;
  if (!hasLock) return 'package-lock.json is missing; get the whole repository.';
}

/** What a failed `npm ci` means, from its exit and what it wrote. */
export function failedInstall({ code, stderr }) {
  if (code === 'ENOENT') return 'npm was not found. Install Node together with npm.';
  const last = stderr.trim().split('\n').slice(-6).join('\n  ');
  const [, meaning] = meanings.find(([sign]) => sign.test(stderr)) ?? [];
  return meaning ? `${meaning}\n  ${last}` : `npm ci failed:\n  ${last}`;
}

const meanings = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i,
    'the package registry cannot be reached. Connect once, then run the command again.',
  ],
  [/ENOSPC/, 'the disk is full; about 1 GB is needed.'],
  [/EACCES|EPERM/, 'this folder cannot be written to. Check who owns it, then run the command again.'],
  [/EUSAGE/, 'package.json and package-lock.json disagree; run npm install and commit both.'],
];

export const scriptsSwitchedOff =
  'the Node that the project pins was not installed: install scripts are switched off (npm config get ignore-scripts). Allow them for this folder.';
