import type { Browser, Page } from 'playwright-core';
import { VirtualClock } from '../../local/clock.ts';
import { openForTheNight } from '../../local/opening/open-for-the-night.ts';
import type { LocalRuntime } from '../../local/runtime.ts';
import { startWeb, type Web } from '../../local/web/server.ts';
import { aBrowser } from './browser.ts';
import { nightdeskRuntime } from './local-runtime.ts';

/** 21:30 in New York, 18:30 in Los Angeles: both practices have closed. */
const evening = Date.parse('2026-11-25T02:30:00Z');

/** A page as somebody has it in front of them, on a night that runs like that of npm start. */
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

  static async open(): Promise<NightPage> {
    const [runtime, browser] = await Promise.all([nightdeskRuntime({ clock: new VirtualClock(evening) }), aBrowser()]);
    const web = await startWeb(runtime, await openForTheNight(runtime));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(15_000);
    await page.goto(web.address);
    return new NightPage(runtime, web, browser, page);
  }

  async close() {
    await this.browser.close();
    await this.web.stop();
    await this.runtime.stop();
  }

  /** Opens a view by its name at the side. */
  view = (name: string) => this.page.getByRole('navigation').getByRole('link', { name }).click();
  press = (name: string) => this.page.getByRole('button', { name, exact: true }).click();
  fill = (label: string | RegExp, text: string) => this.page.getByLabel(label).fill(text);
  /** Resolves when the words are on the page. */
  sees = (words: string | RegExp) => this.page.getByText(words).first().waitFor();

  /** Chooses from a list that opens. */
  async choose(list: string | RegExp, option: string | RegExp) {
    await this.page.getByLabel(list).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Skips what is said until the words are heard. */
  async skipUntil(words: RegExp) {
    const heard = this.page.getByRole('log').getByText(words).first();
    while (!(await heard.isVisible())) {
      const asked = this.page.waitForResponse(/\/do\/(phone|clinician)\/skip$/);
      await this.page.getByRole('button', { name: /^Skip ahead/ }).click();
      await asked;
    }
  }
}
