import { rmSync } from 'node:fs';
import { nightdeskApp } from '../infra/app.ts';
import { bundle } from '../infra/bundle.ts';

/** Bundles the functions and synthesizes the app as it would be deployed, without the rule packs. Returns the folder of the cloud assembly. */
export async function prepareAssembly(home = '.nightdesk'): Promise<string> {
  const [assets, outdir] = [`${home}/functions`, `${home}/assembly`];
  await bundle({ outdir: assets, metafile: `${home}/meta.json` });
  rmSync(outdir, { recursive: true, force: true });
  // CDK's own validation takes most of a synth; the test of the rule packs has it on.
  nightdeskApp({ assets, outdir, builtinCloudFormationValidation: false }).app.synth();
  return outdir;
}
