import { jest } from '@jest/globals';

/** Everything that `run` writes to the log, as it would stand in CloudWatch. */
export async function writtenLog(run: () => unknown): Promise<string> {
  const written: string[] = [];
  const keep = (text: unknown) => written.push(String(text)) > 0;
  const streams = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockImplementation(keep));
  try {
    await run();
  } finally {
    streams.forEach((stream) => stream.mockRestore());
  }
  return written.join('');
}
