import { build, stop } from 'esbuild';

/** A file of the page, ready to be served. */
export interface PageFile {
  readonly type: string;
  readonly content: Uint8Array;
}
const types: Record<string, string> = {
  js: 'text/javascript',
  css: 'text/css',
  woff: 'font/woff',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};

/** Bundles the page in memory. Returns its files by path, such as `/page.js`. */
export async function bundlePage(): Promise<Map<string, PageFile>> {
  const { outputFiles } = await build({
    entryPoints: { page: 'local/web/page/main.tsx', style: 'local/web/page/style.css' },
    outdir: '/',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2024',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'file', '.woff2': 'file', '.svg': 'file' },
    assetNames: '[name]-[hash]',
    legalComments: 'none',
    logLevel: 'error',
  });
  // Its process would outlive the page.
  await stop();
  const files = outputFiles.map(({ path, contents }): [string, PageFile] => {
    const name = `/${path.split(/[\\/]/).at(-1)}`;
    return [name, { type: types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream', content: contents }];
  });
  return new Map([...files, ['/', { type: 'text/html; charset=utf-8', content: Buffer.from(shell) }]]);
}

const shell = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Nightdesk</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/page.css" />
    <link rel="stylesheet" href="/style.css" />
  </head>
  <body>
    <div id="page"></div>
    <script type="module" src="/page.js"></script>
  </body>
</html>
`;
