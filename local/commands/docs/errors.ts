import { catalogue } from '../../../shared/errors/catalogue.ts';

/** The page of every error code: what happened, and what to do. */
export function renderErrorPage(): string {
  const codes = Object.entries(catalogue)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { title, action }]) => `## ${code}\n\n${title}\n\n**What to do:** ${action}\n`);
  return [
    '# Error codes',
    '',
    'Codes are permanent. A log line, an alarm or a dead-letter message that names one leads here; what the alarm of a function means is in',
    "that function's README, under “When it fails”. Made from `catalogue.ts` by `npm run docs`.",
    '',
    ...codes,
  ].join('\n');
}
