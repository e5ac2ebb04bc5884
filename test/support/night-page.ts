import type { Browser, Locator, Page } from 'playwright-core';
import { VirtualClock } from '../../local/clock.ts';
import { openForTheNight } from '../../local/opening/open-for-the-night.ts';
import type { LocalRuntime } from '../../local/runtime.ts';
import { startWeb, type Web } from '../../local/web/server.ts';
import { aBrowser } from './browser.ts';
import { nightdeskRuntime } from './local-runtime.ts';

/** 5:30 in New York, 2:30 in Los Angeles: both practices are closed, and the first report is two hours away, which is quickly played. */
const lateAtNight = Date.parse('2026-11-25T10:30:00Z');

/** A page as somebody has it in front of them, on a night whose clock only the page moves: a slow machine misses no question. */
export class NightPage {
  readonly page: Page;
  readonly runtime: LocalRuntime;
  /** What the browser complained of, and what the runtime did. */
  readonly complaints: string[] = [];
  private readonly web: Web;
  private readonly browser: Browser;

  private constructor(runtime: LocalRuntime, web: Web, browser: Browser, page: Page) {
    this.runtime = runtime;
    this.web = web;
    this.browser = browser;
    this.page = page;
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (message) => message.type() === 'error' && this.complaints.push(message.text()));
    runtime.tick((error) => this.complaints.push(String(error)), 50);
  }

  /** `at`: when the night begins, in epoch milliseconds. */
  static async open({ at = lateAtNight } = {}): Promise<NightPage> {
    const [runtime, browser] = await Promise.all([nightdeskRuntime({ clock: new VirtualClock(at, { frozen: true }) }), aBrowser()]);
    const web = await startWeb(runtime, await openForTheNight(runtime));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(30_000);
    await page.goto(web.address);
    return new NightPage(runtime, web, browser, page);
  }

  async close() {
    await this.browser.close();
    await this.web.stop();
    await this.runtime.stop();
  }

  /** Opens a view by its name at the side. */
  view = (name: string) =>
    this.page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click();
  press = (name: string, on: Page | Locator = this.page) => on.getByRole('button', { name, exact: true }).click();
  fill = (label: string | RegExp, text: string, on: Page | Locator = this.page) => on.getByLabel(label, { exact: true }).fill(text);
  /** Resolves when the words are on the page. */
  sees = (words: string | RegExp) => this.page.getByText(words).first().waitFor();

  /** Chooses from a list that opens. */
  async choose(list: string | RegExp, option: string | RegExp) {
    await this.page.getByLabel(list).and(this.page.getByRole('button')).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Resolves when no jump is going on. */
  clockStands = () => this.page.getByRole('button', { name: 'Next report', disabled: false }).waitFor({ timeout: 60_000 });

  /** The card of an outside phone, by whose it is. */
  phoneOf = (whose: RegExp) => this.page.getByRole('region', { name: whose });

  /** Presses keys of the phone, one after the other. */
  async key(keys: string, on: Page | Locator = this.page) {
    for (const key of keys) await this.press(keyNames[key] ?? key, on);
  }

  /** Says something on the phone that is in view. */
  async say(words: string, on: Page | Locator = this.page) {
    await this.fill('Say', words, on);
    await this.press('Say', on);
  }

  /** Says something after the tone, and is silent. */
  async leave(words: string) {
    await this.skip();
    await this.say(words);
    await this.skip();
  }

  /** Moves the clock a quarter of an hour ahead. */
  async quarterLater() {
    const moved = this.page.waitForResponse(/[/]clock[/]ahead$/, { timeout: 60_000 });
    await this.press('Move the clock 15 minutes');
    await moved;
    await this.clockStands();
  }

  /** Skips once: what is being said, or a silence. */
  async skip() {
    const skipped = this.page.waitForResponse(/[/]skip$/);
    await this.page.getByRole('button', { name: /^Skip ahead/, disabled: false }).click();
    await skipped;
    await this.clockStands();
  }

  /**
   * Places a call, and waits until the page shows it: until then it shows the words of the call before. `from` and `to` are a number and a
   * line as they stand in the lists; absent, those of the call before.
   */
  async call({ from, to }: { from?: string; to?: string } = {}) {
    await this.view('Phone');
    if (from !== undefined) await this.callFrom(from);
    if (to !== undefined) await this.choose('Practice and line', new RegExp(escaped(to)));
    await this.press('Call');
    await this.page.getByRole('button', { name: 'Hang up', exact: true, disabled: false }).waitFor();
  }

  /** Skips what is said, sentence by sentence, until the words are heard on the phone in view. */
  async skipUntil(words: RegExp, on: Page | Locator = this.page) {
    const heard = on.getByRole('log').getByText(words).first();
    const skip = on.getByRole('button', { name: /^Skip ahead/, disabled: false });
    for (;;) {
      await heard.or(skip).first().waitFor();
      if (await heard.isVisible()) break;
      // The call may end in this moment, and its buttons with it: then the words are there.
      await skip.click({ timeout: 1_000 }).catch(() => undefined);
    }
    await this.clockStands();
  }

  /** From a number of the list, or else from one that is typed. */
  private async callFrom(from: string) {
    await this.page.getByLabel('Call from').click();
    const listed = this.page.getByRole('option', { name: from });
    if ((await listed.count()) > 0) return listed.click();
    await this.page.getByRole('option', { name: 'Another number' }).click();
    await this.fill('Number', from);
  }
}

const keyNames: Partial<Record<string, string>> = { '*': 'star', '#': 'pound' };
const escaped = (text: string) => text.replaceAll(/[()]/g, String.raw`\$&`);
