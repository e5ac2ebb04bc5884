// A thread of its own: a long prompt takes a quarter of a second to synthesize, and the services of the night must not wait for it.
/* global WebAssembly */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { WASI } from 'node:wasi';
import { parentPort, workerData } from 'node:worker_threads';

const { folder, engine, voice } = workerData;
mkdirSync(folder, { recursive: true });
const compiled = WebAssembly.compile(readFileSync(engine));

parentPort.on('message', async ({ id, text }) => {
  try {
    parentPort.postMessage({ id, wav: await synthesize(id, text) });
  } catch (error) {
    parentPort.postMessage({ id, problem: String(error) });
  }
});

async function synthesize(id, text) {
  const args = ['flite', '-voice', voice, '-t', text, '-o', `/out/${id}.wav`];
  const wasi = new WASI({ version: 'preview1', args, env: {}, preopens: { '/out': folder }, returnOnExit: true });
  const code = wasi.start(await WebAssembly.instantiate(await compiled, wasi.getImportObject()));
  if (code !== 0) throw new Error(`The voice ended with code ${code}`);
  const wav = readFileSync(`${folder}/${id}.wav`);
  rmSync(`${folder}/${id}.wav`);
  return wav;
}
