import type { ServerResponse } from 'node:http';
import type { Area, PageState } from './page-state.ts';

/** How each area of the page is read now. */
export type Readers = { readonly [A in Area]: () => PageState[A] | Promise<PageState[A]> };

/**
 * Server-sent events: every area is read a few times a second while somebody looks, and sent when it is not what was sent before. So nothing
 * that happens in the runtime has to know the page.
 */
export class LiveStream {
  private readonly readers: Readers;
  private readonly viewers = new Set<ServerResponse>();
  private readonly sent = new Map<string, string>();
  private readonly timer: NodeJS.Timeout;
  private reading: Promise<void> | undefined;
  private restUntil = 0;
  private told = 0;

  constructor(readers: Readers, everyMs = 150) {
    this.readers = readers;
    this.timer = setInterval(() => {
      if (performance.now() > this.restUntil) void this.refresh();
    }, everyMs);
  }

  async add(response: ServerResponse) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.on('close', () => this.viewers.delete(response));
    await this.refresh(true);
    for (const [area, text] of this.sent) response.write(messageOf(area, text));
    this.viewers.add(response);
  }

  /** Sends what changed; without anybody looking nothing is read, unless `always`. */
  async refresh(always = false): Promise<void> {
    if (this.viewers.size === 0 && !always) return;
    await this.reading;
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    await this.reading;
  }

  /** Sends what changed, and then a number by which a page knows that it has seen all of it. */
  async tell(): Promise<number> {
    await this.refresh();
    this.told += 1;
    for (const viewer of this.viewers) viewer.write(messageOf('told', String(this.told)));
    return this.told;
  }

  stop() {
    clearInterval(this.timer);
    for (const viewer of this.viewers) viewer.end();
  }

  private async read() {
    const began = performance.now();
    for (const [area, reader] of Object.entries(this.readers)) {
      const text = await Promise.resolve(reader()).then(JSON.stringify, (error: unknown) => complain(area, error));
      if (text === undefined || this.sent.get(area) === text) continue;
      this.sent.set(area, text);
      for (const viewer of this.viewers) viewer.write(messageOf(area, text));
    }
    // While much goes on, looking must not slow it down.
    const ended = performance.now();
    this.restUntil = ended + 4 * (ended - began);
  }
}

const messageOf = (area: string, text: string) => `event: ${area}\ndata: ${text}\n\n`;

/** One area that cannot be read must not silence the others. */
function complain(area: string, error: unknown): undefined {
  console.error(`The page cannot show ${area}: ${error instanceof Error ? error.message : String(error)}`);
}
